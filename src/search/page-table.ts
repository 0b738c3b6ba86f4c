import type { ByteReader, ByteWriter } from './bytes.ts';

/** What ranking and filters need of every page, in the order of the index. */
export interface TablePage {
  /** The name under which Pagefind keeps the page. */
  readonly fragment: string;
  /** Words in the title, and in the text, stop words left out. */
  readonly titleLength: number;
  readonly textLength: number;
  /** Words in each of its other wordings, stop words left out. */
  readonly wordingLengths: readonly number[];
  /** Months since it was last changed, counted from the newest page; 0 where no day is known. */
  readonly months: number;
  /** The number of the page that this one repeats, or its own. */
  readonly original: number;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export function writePageTable(out: ByteWriter, pages: readonly TablePage[]): void {
  const groups = new Map<string, Map<string, number>>();
  for (const { filters } of pages)
    for (const [group, values] of Object.entries(filters)) {
      const known = groups.get(group) ?? new Map<string, number>();
      groups.set(group, known);
      for (const value of values) if (!known.has(value)) known.set(value, known.size);
    }
  out.number(pages.length);
  out.text(JSON.stringify([...groups].map(([group, values]) => [group, [...values.keys()]])));
  out.text(pages.map(({ fragment }) => fragment).join('\n'));
  out.bytes(pages.map(({ titleLength }) => Math.min(255, titleLength)));
  out.bytes(pages.map(({ textLength }) => stepOfLength(textLength)));
  for (const { wordingLengths } of pages) {
    out.number(wordingLengths.length);
    out.bytes(wordingLengths.map((length) => Math.min(255, length)));
  }
  out.bytes(pages.map(({ months }) => Math.min(255, Math.max(0, Math.round(months)))));
  for (const [i, { original }] of pages.entries()) out.number(original === i ? 0 : original + 1);
  for (const [group, known] of groups)
    for (const { filters } of pages) {
      const values = filters[group] ?? [];
      out.number(values.length);
      for (const value of values) out.number(known.get(value) ?? 0);
    }
}

/** Throws where it is no such table. */
export function readPageTable(input: ByteReader): TablePage[] {
  const count = input.number();
  const groups: (readonly [string, readonly string[]])[] = JSON.parse(input.text());
  const text = input.text();
  const fragments = count === 0 ? [] : text.split('\n');
  if (fragments.length !== count) throw new RangeError('The table of pages is incomplete.');
  const titles = input.bytes(count);
  const texts = input.bytes(count);
  const wordings = fragments.map(() => [...input.bytes(input.number())]);
  const months = input.bytes(count);
  const originals = fragments.map((_, i) => {
    const written = input.number();
    return written === 0 ? i : written - 1;
  });
  const filters = fragments.map((): Record<string, readonly string[]> => ({}));
  for (const [group, values] of groups)
    for (const ofPage of filters) {
      const found = Array.from({ length: input.number() }, () => values[input.number()] ?? '');
      if (found.length > 0) ofPage[group] = found;
    }
  return fragments.map((fragment, i) => ({
    fragment,
    titleLength: titles[i] ?? 0,
    textLength: lengthOfStep(texts[i] ?? 0),
    wordingLengths: wordings[i] ?? [],
    months: months[i] ?? 0,
    original: originals[i] ?? i,
    filters: filters[i] ?? {},
  }));
}

// Steps of a tenth of a doubling: a length is right within 4 %.
function stepOfLength(length: number): number {
  return Math.min(255, Math.round(10 * Math.log2(length + 1)));
}

function lengthOfStep(step: number): number {
  return 2 ** (step / 10) - 1;
}
