import type { Chart, Quantity } from './chart.ts';
import { placeOn, scaleOf } from './scale.ts';

export interface LineChartInput {
  readonly title: string;
  /** What the periods are: "Month". */
  readonly periodsAre: string;
  readonly valuesAre: string;
  /** In the order of time; a period without a value leaves a gap. */
  readonly periods: readonly { readonly label: string; readonly quantity: Quantity | undefined }[];
  readonly target?: Quantity | undefined;
  /** The word before a period in a sentence; "in" unless the periods are days. */
  readonly placedBy?: 'in' | 'on';
  /** The words for a number of the scale. */
  readonly textOf: (value: number) => string;
}

/** Places in per cent: across from the left, down from the top. */
export interface LineChart extends Chart {
  readonly points: readonly LinePoint[];
  readonly segments: readonly Segment[];
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  readonly target: { readonly y: number; readonly text: string } | undefined;
}

export interface LinePoint {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly text: string;
}

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A line over periods, on a scale that holds zero; periods stand equally far apart, and nothing is drawn across a gap. */
export function lineChart(input: LineChartInput): LineChart {
  const { title, periods, target, textOf } = input;
  const known = periods.flatMap(({ quantity }) => quantity ?? []);
  const scale = scaleOf([...known, ...(target ? [target] : [])].map(({ value }) => value));
  const downTo = (value: number) => tenth(100 - placeOn(scale, value));
  const across = (i: number) => (periods.length < 2 ? 50 : tenth((i / (periods.length - 1)) * 100));
  const places = periods.map(
    ({ label, quantity }, i): LinePoint | undefined =>
      quantity && { x: across(i), y: downTo(quantity.value), label, text: quantity.text },
  );
  return {
    title,
    summary: summaryOf(input),
    table: {
      columns: [input.periodsAre, input.valuesAre],
      rows: [
        ...periods.map(({ label, quantity }) => [label, quantity?.text ?? 'not measured']),
        ...(target ? [['Target', target.text]] : []),
      ],
    },
    points: places.filter((place) => place !== undefined),
    segments: places.flatMap((to, i) => {
      const from = places[i - 1];
      return from && to ? [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }] : [];
    }),
    ticks: scale.ticks.map((value) => ({ y: downTo(value), text: textOf(value) })),
    target: target && { y: downTo(target.value), text: target.text },
  };
}

function summaryOf({ periods, target, placedBy = 'in' }: LineChartInput): string {
  const known = periods.flatMap(({ label, quantity }) =>
    quantity ? [{ label, ...quantity }] : [],
  );
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return 'Nothing was measured.';
  const by = (a: Quantity, b: Quantity) => a.value - b.value;
  const lowest = known.toSorted(by)[0] ?? first;
  const highest = known.toSorted(by).at(-1) ?? last;
  const course =
    first === last
      ? `${first.text} ${placedBy} ${first.label}`
      : `From ${first.text} ${placedBy} ${first.label} to ${last.text} ${placedBy} ${last.label}; lowest ${lowest.text} ${placedBy} ${lowest.label}, highest ${highest.text} ${placedBy} ${highest.label}`;
  return `${course}${target ? `; target ${target.text}` : ''}.`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
