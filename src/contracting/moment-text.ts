import { type CivilDay, isoOfCivilDay, monthNames, weekdayNames, weekdayOf } from './civil-day.ts';
import { clockText } from './moment.ts';
import type { Instant, TimeZone } from './time-zone.ts';

/** A day in words: “Tuesday 24 November”, with the year where it is not `year`. */
export function dayText(day: CivilDay, year?: number): string {
  const [y = 0, m = 1, d = 1] = isoOfCivilDay(day).split('-').map(Number);
  const text = `${weekdayNames[weekdayOf(day)]} ${d} ${monthNames[m - 1]}`;
  return y === year ? text : `${text} ${y}`;
}

/**
 * A moment in words as the zone’s clocks show it: “Tuesday 24 November, 10:15”, with the year where it is not `year`.
 * Where the clocks show the time twice it says which of the two is meant.
 */
export function momentText(at: Instant, zone: TimeZone, year?: number): string {
  const { day, time } = zone.wallTimeAt(at);
  const occurrence = zone.occurrenceOf({ day, time });
  const which =
    occurrence.is !== 'twice'
      ? ''
      : occurrence.at === at
        ? ' (before the clocks go back)'
        : ' (after the clocks have gone back)';
  return `${dayText(day, year)}, ${clockText(time)}${which}`;
}

/** The year that the zone’s calendars show. */
export function yearOf(at: Instant, zone: TimeZone): number {
  return Number(isoOfCivilDay(zone.wallTimeAt(at).day).slice(0, 4));
}

/** Seconds in words: “3 hours 30 minutes”; calendar days, of 24 hours, only where `inDays`. */
export function durationWords(seconds: number, { inDays = false } = {}): string {
  const days = inDays ? Math.floor(seconds / 86_400) : 0;
  const rest = seconds - days * 86_400;
  const parts = [
    [days, 'calendar day'],
    [Math.floor(rest / 3600), 'hour'],
    [Math.floor((rest % 3600) / 60), 'minute'],
    [rest % 60, 'second'],
  ] as const;
  const words = parts.filter(([n]) => n > 0).map(([n, unit]) => counted(n, unit));
  return words.length === 0 ? '0 minutes' : words.join(' ');
}

export function counted(count: number, unit: string): string {
  return `${count.toLocaleString('en-GB')} ${unit}${count === 1 ? '' : 's'}`;
}
