/** A bar of a chart, in per cent of the chart’s width: where it begins and how long it is. */
export interface Bar {
  readonly from: number;
  readonly length: number;
}

/** Bars for values, drawn from zero (values below zero to its left) and together as wide as the chart. */
export function barsOf(values: readonly number[]): Bar[] {
  const lowest = Math.min(0, ...values);
  const range = Math.max(0, ...values) - lowest;
  if (range === 0) return values.map(() => ({ from: 0, length: 0 }));
  return values.map((value) => ({
    from: percent(Math.min(0, value) - lowest, range),
    length: percent(Math.abs(value), range),
  }));
}

/** A share of a whole in per cent, to a tenth; it never leaves the chart. */
export function percent(part: number, whole: number): number {
  if (whole === 0) return 0;
  return Math.min(100, Math.max(0, Math.round((part / whole) * 1000) / 10));
}
