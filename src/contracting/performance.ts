import { isoOfCivilDay, parseCivilDay } from './civil-day.ts';

/**
 * The arithmetic of performance reports. Shares are whole millionths (ppm), scores whole thousandths, so that what a page
 * says, a chart draws and a check judges can never differ by a rounding.
 */

/** A share in millionths: 912_500 is 91.25%. */
export type Ppm = number;

/** Calls that were due in a period, and how many of them were solved in time. */
export interface Tally {
  readonly calls: number;
  readonly inTime: number;
}

export type Standing = 'kept' | 'missed' | 'none due';

/** 95 (per cent) → 950,000. */
export function ppmOfPercent(percent: number): Ppm {
  return Math.round(percent * 10_000);
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return {
    calls: tallies.reduce((sum, { calls }) => sum + calls, 0),
    inTime: tallies.reduce((sum, { inTime }) => sum + inTime, 0),
  };
}

/** Whether the promised share was reached, without any rounding. */
export function standingOf({ calls, inTime }: Tally, target: Ppm): Standing {
  if (calls === 0) return 'none due';
  return inTime * whole >= target * calls ? 'kept' : 'missed';
}

/** How many of the calls may be late before the target is missed: of 12 at 95% none, of 41 two. */
export function lateAllowed(calls: number, target: Ppm): number {
  return Math.floor((calls * (whole - target)) / whole);
}

/** A share of a whole that is not zero, to the nearest millionth. */
export function shareOf(part: number, of: number): Ppm {
  return Math.round((part * whole) / of);
}

/** A share in tenths of a per cent as it is shown: all and nothing are said only where it is all and nothing. */
export function shownTenths(part: number, of: number): number {
  const tenths = Math.round((part * 1000) / of);
  if (part > 0 && tenths === 0) return 1;
  return part < of ? Math.min(tenths, 999) : tenths;
}

/** The same, and never rounded up to a target that was missed. */
export function shownTenthsAgainst({ calls, inTime }: Tally, target: Ppm): number {
  const tenths = shownTenths(inTime, calls);
  const isShownAsKept = tenths * 1000 >= target;
  return standingOf({ calls, inTime }, target) === 'missed' && isShownAsKept
    ? Math.floor((inTime * 1000) / calls)
    : tenths;
}

/** From the lowest to the highest value that the answers leave open. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Below this many answers a score is not worth a sentence: the range would be wider than most changes ever are. */
export const fewestAnswers = 30;

/**
 * Wilson’s score interval at 95% for a share seen in `n` answers, in millionths, widened to whole ones (E. B. Wilson,
 * “Probable inference, the law of succession, and statistical inference”, Journal of the American Statistical Association
 * 22, 1927). It stays between nothing and all, also for few answers.
 */
export function wilsonInterval(part: number, n: number): Range {
  if (n === 0) return { low: 0, high: whole };
  const share = part / n;
  const squared = z * z;
  const centre = share + squared / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + squared / (4 * n * n));
  const scale = 1 + squared / n;
  return {
    low: part === 0 ? 0 : Math.floor(((centre - reach) / scale) * whole),
    high: part === n ? whole : Math.ceil(((centre + reach) / scale) * whole),
  };
}

/**
 * How far chance alone may move a mean of `n` answers either way, at 95%, however the answers were spread: no spread is wider
 * than (high − mean) × (mean − low) (R. Bhatia and C. Davis, “A better bound on the variance”, American Mathematical Monthly
 * 107, 2000). Mean and scale in thousandths, and so is the result, rounded up.
 */
export function mostByChance(mean: number, { low, high }: Range, n: number): number {
  if (n === 0) return high - low;
  const variance = Math.max(0, (high - mean) * (mean - low));
  return Math.min(high - low, Math.ceil(z * Math.sqrt(variance / n)));
}

/** Whether two ranges share a value: a change from one to the other may then be chance. */
export function doOverlap(a: Range, b: Range): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** The days of a report, as ISO days, the last one included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A report in its place, or the days between two reports of which none tells. */
export type Slot<P extends Period> =
  | { readonly is: 'report'; readonly report: P }
  | { readonly is: 'gap'; readonly period: Period };

/** Reports in the order of time, with a gap wherever days lie between them. */
export function inOrder<P extends Period>(reports: readonly P[]): Slot<P>[] {
  const ordered = [...reports].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
  let told: string | undefined;
  return ordered.flatMap((report): Slot<P>[] => {
    const last = told;
    told = last === undefined || report.to > last ? report.to : last;
    const slot: Slot<P> = { is: 'report', report };
    if (last === undefined || report.from <= dayAfter(last)) return [slot];
    return [{ is: 'gap', period: { from: dayAfter(last), to: dayBefore(report.from) } }, slot];
  });
}

/** The latest of the reports that ended before this one began, and whether it ended on the day before. */
export function reportBefore<P extends Period>(
  report: Period,
  reports: readonly P[],
): { readonly report: P; readonly isAdjacent: boolean } | undefined {
  const before = reports
    .filter(({ to }) => to < report.from)
    .sort((a, b) => compare(a.to, b.to) || compare(b.from, a.from))
    .at(-1);
  return before && { report: before, isAdjacent: dayAfter(before.to) === report.from };
}

const whole = 1_000_000;

/** Of a normal distribution, 95% lie within this many standard deviations of the mean. */
const z = 1.959964;

function dayAfter(day: string): string {
  return isoOfCivilDay((parseCivilDay(day) ?? 0) + 1);
}

function dayBefore(day: string): string {
  return isoOfCivilDay((parseCivilDay(day) ?? 0) - 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
