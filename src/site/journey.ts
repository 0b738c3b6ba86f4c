import { addDays, type Day, daysInMonth } from '#kb/day.ts';
import type { CaseStudy } from '#kb/schemas/case-study.ts';
import type { Bar } from './bars.ts';
import { placeOn } from './charts/scale.ts';
import { countText } from './count-text.ts';
import { type ShownDay, shownDay } from './entry-link.ts';
import { paragraphsOf } from './paragraphs.ts';

export interface Journey {
  readonly phases: readonly Phase[];
  /** From the first day to the last that is known, where there is more than one phase: "27 months". */
  readonly whole:
    | { readonly from: ShownDay; readonly to: ShownDay; readonly lasted: string }
    | undefined;
}

export interface Phase {
  readonly title: string;
  readonly from: ShownDay;
  readonly to: ShownDay | undefined;
  /** "25 days", both ends counted; absent where the story gives no last day. */
  readonly lasted: string | undefined;
  /** What the dates leave open before this phase: a time of which nothing is told, or one told twice. */
  readonly before: string | undefined;
  /** Where it lies in the whole, in per cent. */
  readonly bar: Bar | undefined;
  readonly happened: readonly string[];
  readonly touchpoints: readonly string[];
  readonly involved: readonly string[];
}

/** A weekend with a holiday beside it is no gap in a story. */
const mostDaysUnnoticed = 4;

/** The phases by their first day. Every length of time is counted from the dates, never typed. */
export function journeyOf(told: CaseStudy['journey'] = []): Journey {
  const phases = told.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const ends = phases.map(({ from, to }) => to ?? from);
  const first = phases[0]?.from;
  const last = ends.toSorted().at(-1);
  return {
    phases: phases.map(({ title, from, to, happened, touchpoints = [], involved = [] }, i) => ({
      title,
      from: shownDay(from),
      to: to === undefined ? undefined : shownDay(to),
      lasted: to === undefined ? undefined : lengthOf(from, to),
      before: beforePhase(phases.slice(0, i), from, to),
      bar: first && last && barOf(first, last, from, to ?? from),
      happened: paragraphsOf(happened),
      touchpoints,
      involved,
    })),
    whole:
      first && last && phases.length > 1
        ? { from: shownDay(first), to: shownDay(last), lasted: lengthOf(first, last) }
        : undefined,
  };
}

/** From a first to a last day, both counted: "4 days", "6 weeks", "about 5 months", "12 months", "about 2 years". */
export function lengthOf(from: Day, to: Day): string {
  const days = daysBetween(from, to) + 1;
  const months = wholeMonths(from, addDays(to, 1));
  if (months !== undefined && months > 0) return countText(months, 'month');
  if (days < 21) return countText(days, 'day');
  if (days < 84)
    return `${days % 7 === 0 ? '' : 'about '}${countText(Math.round(days / 7), 'week')}`;
  return `about ${countText(Math.round(days / 30.44), 'month')}`;
}

function beforePhase(
  earlier: readonly { readonly title: string; readonly to?: Day | undefined }[],
  from: Day,
  to: Day | undefined,
): string | undefined {
  // Without a last day nobody knows whether time passed in between.
  const latest = earlier.toSorted((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1))[0];
  if (!latest?.to || earlier.at(-1)?.to === undefined) return undefined;
  const until = latest.to;
  const between = daysBetween(until, from) - 1;
  if (between > mostDaysUnnoticed)
    return `Between: ${lengthOf(addDays(until, 1), addDays(from, -1))} of which the story tells nothing.`;
  if (until <= from) return undefined;
  const shared = lengthOf(from, to !== undefined && to < until ? to : until);
  return `Runs beside “${latest.title}” for ${shared}.`;
}

function barOf(first: Day, last: Day, from: Day, to: Day): Bar {
  const ends = { low: 0, high: daysBetween(first, last) + 1 };
  const start = placeOn(ends, daysBetween(first, from));
  const length = placeOn(ends, daysBetween(first, to) + 1) - start;
  return { from: start, length: Math.round(length * 10) / 10 };
}

/** Whole months from a day to another; `undefined` where days are left over. */
function wholeMonths(from: Day, to: Day): number | undefined {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  const months = (toYear - year) * 12 + toMonth - month;
  return toDay === Math.min(day, daysInMonth(toYear, toMonth)) ? months : undefined;
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
