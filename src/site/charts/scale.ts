/** The span of values that a chart shows, with round numbers to draw lines at. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  /** From `low` to `high`. */
  readonly ticks: readonly number[];
}

/**
 * A scale from zero, or from a round number below the lowest value, to one above the highest; with zero in it a length may
 * stand for a value. It has two to seven ticks.
 */
export function scaleOf(values: readonly number[]): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (low === high) return { low: 0, high: 1, ticks: [0, 1] };
  const step = roundStep((high - low) / 4);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => rounded((first + i) * step));
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks };
}

/** Where a value stands on a scale, in per cent to a tenth; never outside of it. */
export function placeOn({ low, high }: Pick<Scale, 'low' | 'high'>, value: number): number {
  if (high === low) return 0;
  const place = Math.round(((value - low) / (high - low)) * 1000) / 10;
  return Math.min(100, Math.max(0, place));
}

/** The next of 1, 2, 5, 10, 20 … that is not below. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const times = [1, 2, 5].find((one) => one * power >= least) ?? 10;
  return rounded(times * power);
}

/** Without what binary fractions add: 0.30000000000000004 → 0.3. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
