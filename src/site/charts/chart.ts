/**
 * Charts made at build time: pure makers turn values into geometry and words, and components in `components/charts` draw
 * them as SVG. Places are in per cent of the drawing, so that it takes any width and its text keeps the size of the page’s.
 */

/** A value with the words in which it is shown: 6.5, "6.5 hours". */
export interface Quantity {
  readonly value: number;
  readonly text: string;
}

/** What every chart has besides its drawing. */
export interface Chart {
  /** Names the drawing: "Time to restore, before and after". */
  readonly title: string;
  /** What it shows in one sentence. */
  readonly summary: string;
  /** The same values, for those who do not see the drawing or want to copy them. */
  readonly table: ChartTable;
}

export interface ChartTable {
  readonly columns: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly string[])[];
}

/** Words side by side as in a sentence: "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The first of `most` that are shown: the latest ones, and earlier ones where the page is about one of them. */
export function firstShown(all: readonly { readonly isOwn: boolean }[], most: number): number {
  const own = all.findIndex(({ isOwn }) => isOwn);
  const latest = Math.max(0, all.length - most);
  return own < 0 ? latest : Math.min(latest, own);
}
