import type { Calendar } from './calendar.ts';
import type { CivilDay } from './civil-day.ts';
import { type Span, spanWithout } from './spans.ts';
import type { Instant, Occurrence } from './time-zone.ts';

const daySeconds = 86_400;

/** The spans from `from` to `until` in which the calendar is open, in the order of the clock, each on one day. */
export function* openSpans(calendar: Calendar, { from, until }: Span): Generator<Span> {
  const { zone, hoursOn } = calendar;
  for (let at = from; at < until; ) {
    const stretch = zone.stretchAt(at);
    const end = Math.min(stretch.until, until);
    // Within a stretch the clocks on the wall run evenly, so that a day is one span of hours.
    for (let day = Math.floor((at + stretch.offset) / daySeconds); ; day++) {
      const midnight = day * daySeconds - stretch.offset;
      if (midnight >= end) break;
      const hours = hoursOn(day);
      if (!hours) continue;
      const open = Math.max(at, midnight + hours.from);
      const close = Math.min(end, midnight + hours.until);
      if (open < close) yield { from: open, until: close };
    }
    at = end;
  }
}

/** The same without the pauses, which are joined spans. */
export function* runningSpans(
  calendar: Calendar,
  span: Span,
  pauses: readonly Span[],
): Generator<Span> {
  for (const open of openSpans(calendar, span)) yield* spanWithout(open, pauses);
}

/** How many seconds the calendar is open in the span. */
export function openSeconds(calendar: Calendar, span: Span): number {
  let total = 0;
  for (const { from, until } of openSpans(calendar, span)) total += until - from;
  return total;
}

/** `at` itself where the calendar is open, else its next opening; `undefined` where it does not open before `horizon`. */
export function nextOpening(
  calendar: Calendar,
  at: Instant,
  horizon: Instant,
): Instant | undefined {
  for (const { from } of openSpans(calendar, { from: at, until: horizon })) return from;
  return undefined;
}

/** A stretch in which the clock runs, and how many seconds are left to run after it. */
export interface Run extends Span {
  readonly left: number;
}

/**
 * The stretches from `from` on that together hold so many seconds of open time outside the pauses. The last ends at the
 * earliest moment by which they have run: a target that is used up at closing is due then, not at the next opening.
 * `undefined` where the horizon comes first.
 */
export function runsOf(
  calendar: Calendar,
  seconds: number,
  { from, until }: Span,
  pauses: readonly Span[],
): Run[] | undefined {
  const runs: Run[] = [];
  let left = seconds;
  if (left === 0) return runs;
  for (const span of runningSpans(calendar, { from, until }, pauses)) {
    const used = Math.min(left, span.until - span.from);
    left -= used;
    runs.push({ from: span.from, until: span.from + used, left });
    if (left === 0) return runs;
  }
  return undefined;
}

/** The moment by which so many seconds of open time have passed since `from`, pauses left out. Zero: `from` itself. */
export function addOpenSeconds(
  calendar: Calendar,
  seconds: number,
  span: Span,
  pauses: readonly Span[] = [],
): Instant | undefined {
  const runs = runsOf(calendar, seconds, span, pauses);
  return runs && (runs.at(-1)?.until ?? span.from);
}

/** Whether a day is a business day: one on which the calendar is open for some time. */
export function isBusinessDay(calendar: Calendar, day: CivilDay): boolean {
  const hours = calendar.hoursOn(day);
  if (!hours) return false;
  // A day, or its hours, may be skipped where clocks are put forward: Samoa had no 30 December 2011.
  const midnight = day * daySeconds;
  for (let at = midnight - 2 * daySeconds; at < midnight + 3 * daySeconds; ) {
    const { from, until, offset } = calendar.zone.stretchAt(at);
    const open = Math.max(from, midnight + hours.from - offset);
    if (open < Math.min(until, midnight + hours.until - offset)) return true;
    at = until;
  }
  return false;
}

/** The `count` business days that follow a day, the day itself left out; fewer where `last` comes first. */
export function businessDaysAfter(
  calendar: Calendar,
  day: CivilDay,
  count: number,
  last: CivilDay,
): CivilDay[] {
  const days: CivilDay[] = [];
  for (let next = day + 1; days.length < count && next <= last; next++)
    if (isBusinessDay(calendar, next)) days.push(next);
  return days;
}

/** The same time of day on another day. */
export function sameTimeOn(calendar: Calendar, at: Instant, day: CivilDay): Occurrence {
  return calendar.zone.occurrenceOf({ day, time: calendar.zone.wallTimeAt(at).time });
}
