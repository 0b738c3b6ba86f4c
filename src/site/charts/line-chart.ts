import { type Chart, firstShown, type Quantity } from './chart.ts';
import { placeOn, scaleOf } from './scale.ts';

export interface LineChartInput {
  readonly title: string;
  /** What the periods are: "Month". */
  readonly periodsAre: string;
  readonly valuesAre: string;
  /** In the order of time. */
  readonly periods: readonly LinePeriod[];
  /** How many periods, of the latest, there is room for; the table has all. */
  readonly most: number;
  readonly target?: Quantity | undefined;
  /** The word before a period in a sentence; "in" unless the periods are days. */
  readonly placedBy?: 'in' | 'on';
  /** The words for a number of the scale. */
  readonly textOf: (value: number) => string;
}

export interface LinePeriod {
  /** In the table and in sentences: "30 June 2026". */
  readonly label: string;
  /** Below the point, in two lines. */
  readonly lines: readonly [string, string];
  /** Whether the page is about it. */
  readonly isOwn: boolean;
  /** Absent where nothing was measured: that leaves a gap. */
  readonly quantity: Quantity | undefined;
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
  readonly lines: readonly [string, string];
  readonly isOwn: boolean;
}

/** From one period to the next; own where both are. */
export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly isOwn: boolean;
}

/**
 * A line over periods, on a scale that holds zero; each period has the same room, its point in the middle of it, and nothing
 * is drawn across a gap.
 */
export function lineChart(input: LineChartInput): LineChart {
  const { title, target, textOf, most } = input;
  const first = firstShown(input.periods, most);
  const periods = input.periods.slice(first, first + most);
  const known = periods.flatMap(({ quantity }) => quantity ?? []);
  const scale = scaleOf([...known, ...(target ? [target] : [])].map(({ value }) => value));
  const downTo = (value: number) => tenth(100 - placeOn(scale, value));
  const across = (i: number) => tenth(((i + 0.5) / periods.length) * 100);
  const places = periods.map(
    ({ label, lines, isOwn, quantity }, i): LinePoint | undefined =>
      quantity && {
        x: across(i),
        y: downTo(quantity.value),
        label,
        text: quantity.text,
        lines,
        isOwn,
      },
  );
  return {
    title,
    summary: summaryOf({ ...input, periods }),
    table: {
      columns: [input.periodsAre, input.valuesAre],
      rows: [
        ...input.periods.map(({ label, quantity }) => [label, quantity?.text ?? 'not measured']),
        ...(target ? [['Target', target.text]] : []),
      ],
    },
    points: places.filter((place) => place !== undefined),
    segments: places.flatMap((to, i) => {
      const from = places[i - 1];
      if (!from || !to) return [];
      const isOwn = from.isOwn && to.isOwn;
      return [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y, isOwn }];
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
