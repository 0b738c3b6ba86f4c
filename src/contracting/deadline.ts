import {
  businessDaysAfter,
  nextOpening,
  openSpans,
  type Run,
  runsOf,
  sameTimeOn,
} from './business-time.ts';
import type { Calendar } from './calendar.ts';
import type { CivilDay } from './civil-day.ts';
import { found, type Result, refused } from './result.ts';
import { joinedSpans, type Span, sharedSeconds } from './spans.ts';
import type { Target } from './target.ts';
import type { Instant, Occurrence } from './time-zone.ts';

/** When a call was reported, and when the clock stood because the provider waited for the customer. */
export interface Call {
  readonly reported: Instant;
  /** In any order; they may overlap and may lie outside the time in which the clock runs. */
  readonly pauses: readonly Span[];
}

/** By when something must be done, and how that follows. */
export interface Deadline {
  readonly target: Target;
  readonly reported: Instant;
  /** When the clock starts: the report itself, or the next opening after it. */
  readonly start: Instant;
  readonly due: Instant;
  /** Open seconds between start and due in which the clock stood. */
  readonly paused: number;
  /** Joined, as far as they lie between start and due. */
  readonly pauses: readonly Span[];
  /** How a target in open time was used up; how a day target went on after its pauses. */
  readonly runs: readonly Run[];
  /** What a target in business days counted. */
  readonly days: CountedDays | undefined;
}

export interface CountedDays {
  /** The business days after the day of the start; the last is the day of the deadline. */
  readonly days: readonly CivilDay[];
  /** The deadline before it moved for the pauses. */
  readonly end: Occurrence;
}

/** How far ahead is looked for a deadline: ten years. */
export const horizonDays = 3_653;

const daySeconds = 86_400;

/**
 * The deadline of a call.
 *
 * - A call that is reported while the calendar is closed starts at the next opening; closing time is closed.
 * - A target in open time is due at the earliest moment by which that much open time has passed outside the pauses.
 * - A target in business days is due at the same time of day that many business days after the start. The day of the start
 *   does not count (Regulation (EEC, Euratom) No 1182/71, article 3(1)). If the calendar is closed at that time, because
 *   the day is a short one, the time still holds.
 * - A pause stops the clock for a target in days too: its end moves on by the open time that the pauses cover before it, and
 *   pauses on the way there are left out as well.
 *
 * The reason says why there is no deadline: nothing opens, or it lies beyond the horizon.
 */
export function deadlineOf(calendar: Calendar, target: Target, call: Call): Result<Deadline> {
  const { reported } = call;
  const horizon = reported + horizonDays * daySeconds;
  const start = nextOpening(calendar, reported, horizon);
  if (start === undefined)
    return refused('The provider does not open within ten years of the report.');
  const pauses = joinedSpans(call.pauses);
  const span = { from: start, until: horizon };
  const end =
    target.in === 'open time'
      ? endOfOpenTime(calendar, target.seconds, span, pauses)
      : endOfDays(calendar, target.days, span, pauses);
  if (!end) return refused('The deadline lies more than ten years after the report.');
  const until = end.due;
  const within = pauses
    .filter((pause) => pause.from < until && pause.until > start)
    .map((pause) => ({ from: Math.max(pause.from, start), until: Math.min(pause.until, until) }));
  return found({
    target,
    reported,
    start,
    ...end,
    paused: sharedSeconds(openSpans(calendar, { from: start, until }), within),
    pauses: within,
  });
}

type End = Pick<Deadline, 'due' | 'runs' | 'days'>;

function endOfOpenTime(
  calendar: Calendar,
  seconds: number,
  span: Span,
  pauses: readonly Span[],
): End | undefined {
  const runs = runsOf(calendar, seconds, span, pauses);
  return runs && { due: runs.at(-1)?.until ?? span.from, runs, days: undefined };
}

function endOfDays(
  calendar: Calendar,
  count: number,
  { from, until }: Span,
  pauses: readonly Span[],
): End | undefined {
  const { wallTimeAt } = calendar.zone;
  const first = wallTimeAt(from).day;
  const days = businessDaysAfter(calendar, first, count, wallTimeAt(until).day);
  if (days.length < count) return undefined;
  const last = days.at(-1);
  const end: Occurrence =
    last === undefined ? { is: 'once', at: from } : sameTimeOn(calendar, from, last);
  const paused = sharedSeconds(openSpans(calendar, { from, until: end.at }), pauses);
  const runs = runsOf(calendar, paused, { from: end.at, until }, pauses);
  return runs && { due: runs.at(-1)?.until ?? end.at, runs, days: { days, end } };
}
