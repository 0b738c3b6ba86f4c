import { isoOfCivilDay, parseCivilDay } from './civil-day.ts';
import { found, type Result, refused } from './result.ts';
import type { Span } from './spans.ts';
import { type Instant, type Occurrence, type TimeZone, zoneNamed } from './time-zone.ts';

/** A moment as somebody wrote it. */
export interface Moment {
  readonly at: Instant;
  /** The zone that was written with it, else the one in which it was read. */
  readonly zone: TimeZone;
  /** In words, where the clocks show the time that was written twice or never. */
  readonly note: string | undefined;
}

const pattern =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?(?:\[([^\][=]+)\])?$/i;

/** Years for which deadlines are worked out: before, zones were not yet regular; after, nobody knows their rules. */
const years = { first: 1970, last: 2199 } as const;

/**
 * Reads an ISO 8601 date and time, with or without a distance from UTC, with or without a zone in square brackets (RFC
 * 9557). Without either it is meant in `zone`. Parts of a second are left out.
 */
export function parseMoment(text: string, zone: TimeZone): Result<Moment> {
  const match = pattern.exec(text.trim());
  if (!match)
    return refused(
      `${text} is no moment; write it as 2026-11-24T10:00, if need be with a zone: 2026-11-24T10:00[Europe/London].`,
    );
  const [, date = '', h = '', m = '', s = '0', offsetText, zoneText] = match;
  const day = parseCivilDay(date);
  if (day === undefined) return refused(`${date} is no day that exists.`);
  const year = Number(date.slice(0, 4));
  if (year < years.first || year > years.last)
    return refused(`${date} is outside the years ${years.first} to ${years.last}.`);
  const [hours, minutes, seconds] = [Number(h), Number(m), Number(s)];
  if (hours > 23 || minutes > 59 || seconds > 59)
    return refused(`${h}:${m}${match[4] ? `:${s}` : ''} is no time of day.`);
  const own = zoneText === undefined ? zone : zoneNamed(zoneText);
  if (!own) return refused(`There is no time zone ${zoneText}.`);
  const time = (hours * 60 + minutes) * 60 + seconds;
  if (offsetText === undefined) {
    const occurrence = own.occurrenceOf({ day, time });
    return found({ at: occurrence.at, zone: own, note: occurrenceNote(occurrence, own) });
  }
  const at = day * 86_400 + time - secondsOfOffset(offsetText);
  const isUtc = /^z$/i.test(offsetText);
  if (zoneText !== undefined && !isUtc && own.stretchAt(at).offset !== secondsOfOffset(offsetText))
    return refused(`${text} contradicts itself: ${zoneText} is then at ${offsetOf(own, at)}.`);
  return found({ at, zone: own, note: undefined });
}

/** Reads an ISO 8601 interval: two moments, or a moment and how long it lasts, with a stroke between them. */
export function parsePause(text: string, zone: TimeZone): Result<Span> {
  const [start = '', end, ...rest] = text.split(/\/(?![A-Za-z_+-]*\])/);
  if (end === undefined || rest.length > 0)
    return refused(
      `${text} is no pause; write two moments with a stroke between them: 2026-11-24T11:00/2026-11-24T12:30.`,
    );
  const from = parseMoment(start, zone);
  if (!from.ok) return from;
  const lasting = /^PT(?=\d)(?:(\d{1,5})H)?(?:(\d{1,7})M)?$/.exec(end.trim());
  if (lasting) {
    const seconds = (Number(lasting[1] ?? 0) * 60 + Number(lasting[2] ?? 0)) * 60;
    return found({ from: from.value.at, until: from.value.at + seconds });
  }
  const until = parseMoment(end, zone);
  if (!until.ok) return until;
  if (until.value.at < from.value.at) return refused(`The pause ${text} ends before it begins.`);
  return found({ from: from.value.at, until: until.value.at });
}

/** What the clocks do where they show a time twice or never, and which moment is taken. */
export function occurrenceNote(occurrence: Occurrence, zone: TimeZone): string | undefined {
  if (occurrence.is === 'once') return undefined;
  const taken = clockText(zone.wallTimeAt(occurrence.at).time);
  if (occurrence.is === 'never')
    return `The clocks in ${zone.name} are put forward then and skip that time; ${taken} is taken.`;
  return `The clocks in ${zone.name} are put back then and show ${taken} twice; the first is taken, at ${offsetOf(zone, occurrence.at)}.`;
}

/** A moment as ISO 8601 with the zone’s distance from UTC: 2026-11-24T10:00:00+00:00. */
export function isoOf(at: Instant, zone: TimeZone): string {
  const { day, time } = zone.wallTimeAt(at);
  const seconds = String(time % 60).padStart(2, '0');
  return `${isoOfCivilDay(day)}T${hoursAndMinutes(time)}:${seconds}${offsetOf(zone, at)}`;
}

/** Seconds from 00:00 as clocks show them: 10:00, and 10:00:30 only where there are seconds. */
export function clockText(time: number): string {
  return time % 60 === 0
    ? hoursAndMinutes(time)
    : `${hoursAndMinutes(time)}:${String(time % 60).padStart(2, '0')}`;
}

/** How far the zone’s clocks are from UTC: +00:00. */
export function offsetOf(zone: TimeZone, at: Instant): string {
  const { offset } = zone.stretchAt(at);
  return `${offset < 0 ? '-' : '+'}${hoursAndMinutes(Math.abs(offset))}`;
}

function hoursAndMinutes(time: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(time / 3600))}:${two(Math.floor((time % 3600) / 60))}`;
}

function secondsOfOffset(text: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(text);
  if (!match) return 0;
  const seconds = (Number(match[2]) * 60 + Number(match[3])) * 60;
  return match[1] === '-' ? -seconds : seconds;
}
