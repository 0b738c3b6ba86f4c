import { type Bar, barsOf } from '../bars.ts';
import { type Chart, listed, type Quantity } from './chart.ts';
import { placeOn } from './scale.ts';

/** How a bar is filled: the one that the chart is about, or what it is seen against. */
export type BarTone = 'plain' | 'ground';

export interface BarChartInput {
  readonly title: string;
  /** What the rows are: "When", "Priority". */
  readonly rowsAre: string;
  /** What the values are: "Time to restore". */
  readonly valuesAre: string;
  readonly rows: readonly (Quantity & { readonly label: string; readonly tone?: BarTone })[];
  /** A line across all bars: what was promised. */
  readonly target?: Quantity | undefined;
  /** What the values are shares of (100 for per cent): the chart reaches to it, so that no share looks like all. */
  readonly whole?: number | undefined;
}

export interface BarChart extends Chart {
  readonly rows: readonly BarRow[];
  /** Where the target stands, in per cent, and its words. */
  readonly target: { readonly at: number; readonly text: string } | undefined;
  /** The whole, drawn behind each bar, where the values are shares of one. */
  readonly whole: Bar | undefined;
}

export interface BarRow {
  readonly label: string;
  readonly text: string;
  readonly tone: BarTone;
  readonly bar: Bar;
}

/**
 * Horizontal bars drawn from zero, the longest as wide as the chart, or the whole where they are shares of one; values below
 * zero to the left of it.
 */
export function barChart(input: BarChartInput): BarChart {
  const { title, rowsAre, valuesAre, rows, target, whole } = input;
  const values = [
    ...[...rows, ...(target ? [target] : [])].map(({ value }) => value),
    ...(whole === undefined ? [] : [whole]),
  ];
  const bars = barsOf(values);
  const ends = { low: Math.min(0, ...values), high: Math.max(0, ...values) };
  return {
    title,
    summary: `${listed(rows.map(({ label, text }) => `${label} ${text}`))}${target ? `; target ${target.text}` : ''}.`,
    table: {
      columns: [rowsAre, valuesAre],
      rows: [
        ...rows.map(({ label, text }) => [label, text]),
        ...(target ? [['Target', target.text]] : []),
      ],
    },
    rows: rows.map(({ label, text, tone = 'plain' }, i) => ({
      label,
      text,
      tone,
      bar: bars[i] ?? { from: 0, length: 0 },
    })),
    target: target && { at: placeOn(ends, target.value), text: target.text },
    whole: whole === undefined ? undefined : bars.at(-1),
  };
}
