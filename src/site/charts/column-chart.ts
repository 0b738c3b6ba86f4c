import { type Chart, firstShown, listed, type Quantity } from './chart.ts';
import { placeOn, scaleOf } from './scale.ts';

/** A value, or why there is none. */
export type Cell = (Quantity & { readonly inTable?: string }) | { readonly missing: string };

export interface ColumnChartInput {
  readonly title: string;
  /** What the columns are: "Period". */
  readonly columnsAre: string;
  readonly columns: readonly {
    /** In the table and in sentences: "July to September 2026". */
    readonly name: string;
    /** Below the column, in two lines. */
    readonly lines: readonly [string, string];
    /** The one that the page is about. */
    readonly isOwn: boolean;
  }[];
  /** Drawn one below the other, on one scale; a cell for each column. */
  readonly series: readonly { readonly label: string; readonly cells: readonly Cell[] }[];
  /** How many columns, of the latest, there is room for; the table has all. */
  readonly most: number;
}

/** Columns from zero over periods, a panel for each series. */
export interface ColumnChart extends Chart {
  readonly panels: readonly Panel[];
}

export interface Panel {
  readonly label: string;
  /** What the panel shows, in one sentence. */
  readonly summary: string;
  readonly columns: readonly Column[];
}

/** Places in per cent: across from the left, and the height of the whole. */
export interface Column {
  readonly from: number;
  readonly width: number;
  readonly centre: number;
  /** Absent where nothing is known. */
  readonly height: number | undefined;
  readonly text: string;
  readonly lines: readonly [string, string];
  readonly isOwn: boolean;
}

export function columnChart(input: ColumnChartInput): ColumnChart {
  const { title, columnsAre, columns, series, most } = input;
  const first = firstShown(columns, most);
  const shown = columns.slice(first, first + most);
  const values = series.flatMap(({ cells }) =>
    cells.slice(first, first + most).flatMap((cell) => ('value' in cell ? cell.value : [])),
  );
  const scale = scaleOf(values);
  const room = 100 / Math.max(shown.length, fewestRooms);
  return {
    title,
    summary: listed(series.map(({ label }) => label)),
    table: {
      columns: [columnsAre, ...series.map(({ label }) => label)],
      rows: columns.map(({ name }, i) => [name, ...series.map(({ cells }) => tableText(cells[i]))]),
    },
    panels: series.map(({ label, cells }) => ({
      label,
      summary: shown.map(({ name }, i) => `${name}: ${cellText(cells[first + i])}`).join('; '),
      columns: shown.map(({ lines, isOwn }, i): Column => {
        const cell = cells[first + i];
        return {
          from: tenth(i * room + room * 0.2),
          width: tenth(room * 0.6),
          centre: tenth((i + 0.5) * room),
          height: cell && 'value' in cell ? placeOn(scale, cell.value) : undefined,
          text: cellText(cell),
          lines,
          isOwn,
        };
      }),
    })),
  };
}

/** Two columns across the whole width would look like slabs. */
const fewestRooms = 3;

function cellText(cell: Cell | undefined): string {
  if (!cell) return '';
  return 'value' in cell ? cell.text : cell.missing;
}

function tableText(cell: Cell | undefined): string {
  return cell && 'value' in cell && cell.inTable !== undefined ? cell.inTable : cellText(cell);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
