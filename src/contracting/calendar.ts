import {
  type CivilDay,
  parseCivilDay,
  type Weekday,
  weekdayNames,
  weekdayOf,
  weekdays,
} from './civil-day.ts';
import { found, type Result, refused } from './result.ts';
import { type TimeZone, zoneNamed } from './time-zone.ts';

/** When a provider is open, as it is written: hours such as "09:00-17:00" by weekday, a missing day is closed. */
export interface CalendarTerms {
  readonly zone: string;
  readonly hours: Readonly<Partial<Record<Weekday, string | undefined>>>;
  /** Days written YYYY-MM-DD on which it is closed. */
  readonly holidays?: readonly string[] | undefined;
}

/** When the clock runs: in business hours, or always (24 hours on 7 days, holidays too). */
export type Cover = 'business' | 'always';

/** Opening and closing on a day, in seconds from 00:00 on the clock on the wall. */
export interface Hours {
  readonly from: number;
  readonly until: number;
}

/**
 * When a provider’s clock runs. It is open at a moment if the clocks of its zone then show a time from opening to before
 * closing, on a day that has hours and is no holiday.
 */
export interface Calendar {
  readonly zone: TimeZone;
  readonly cover: Cover;
  /** `undefined` on a day on which it is closed. */
  readonly hoursOn: (day: CivilDay) => Hours | undefined;
  readonly isHoliday: (day: CivilDay) => boolean;
  /** The hours of a weekday that is no holiday. */
  readonly weekHours: (weekday: Weekday) => Hours | undefined;
}

const daySeconds = 86_400;

/** Reads a calendar; the reason names what cannot be read, or that it is never open. */
export function calendarOf(terms: CalendarTerms, cover: Cover): Result<Calendar> {
  const zone = zoneNamed(terms.zone);
  if (!zone) return refused(`There is no time zone ${terms.zone}.`);
  if (cover === 'always') return found(alwaysOpen(zone));
  const week = new Map<Weekday, Hours>();
  for (const weekday of weekdays) {
    const text = terms.hours[weekday];
    if (text === undefined) continue;
    const hours = parseHours(text);
    if (!hours.ok) return refused(`${weekdayNames[weekday]}: ${hours.reason}`);
    week.set(weekday, hours.value);
  }
  if (week.size === 0)
    return refused('There are no business hours on any day, so the clock never runs.');
  const holidays = new Set<CivilDay>();
  for (const text of terms.holidays ?? []) {
    const day = parseCivilDay(text);
    if (day === undefined) return refused(`${text} is no day written YYYY-MM-DD.`);
    holidays.add(day);
  }
  const isHoliday = (day: CivilDay) => holidays.has(day);
  const weekHours = (weekday: Weekday) => week.get(weekday);
  const hoursOn = (day: CivilDay) => (isHoliday(day) ? undefined : weekHours(weekdayOf(day)));
  return found({ zone, cover, hoursOn, isHoliday, weekHours });
}

/** Reads hours such as "09:00-17:00"; a day may end at 24:00. */
export function parseHours(text: string): Result<Hours> {
  const match = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(text);
  const [h1 = 0, m1 = 0, h2 = 0, m2 = 0] = (match ?? []).slice(1).map(Number);
  const from = (h1 * 60 + m1) * 60;
  const until = (h2 * 60 + m2) * 60;
  if (!match || m1 > 59 || m2 > 59 || until > daySeconds)
    return refused(`${text} are no business hours; write them as 09:00-17:00.`);
  if (from >= until) return refused('The closing time must be after the opening time.');
  return found({ from, until });
}

function alwaysOpen(zone: TimeZone): Calendar {
  const hours = { from: 0, until: daySeconds };
  return {
    zone,
    cover: 'always',
    hoursOn: () => hours,
    isHoliday: () => false,
    weekHours: () => hours,
  };
}
