import type { ByteReader, ByteWriter } from './bytes.ts';

/** The words of a site as they are written, and on about how many pages each stands. */
export interface Vocabulary {
  /** On how many pages a word stands, rounded to a power of √2; 0 for a word that is not kept. */
  pagesWith(word: string): number;
  /** On how many pages a word has to stand to be taken for a part of another. */
  readonly fewestOfPart: number;
  /** The words of these lengths, for correction. */
  ofLength(length: number): readonly string[];
  /** The words that begin so, the most frequent ones first. */
  beginningWith(start: string, limit: number): readonly string[];
}

/** Fewest pages on which a word has to stand to be kept: what stands on fewer of many is mostly a misspelling or a name. */
export function fewestPages(pages: number): number {
  return pages >= 1000 ? 3 : pages >= 300 ? 2 : 1;
}

/**
 * Front-coded: each word is the number of letters it shares with the word before it, then the rest of it. Everything of one
 * sort is together, which compresses better.
 */
export function writeVocabulary(out: ByteWriter, counts: ReadonlyMap<string, number>): void {
  const words = [...counts.keys()].sort(compare);
  const shared: number[] = [];
  const rests: string[] = [];
  let before = '';
  for (const word of words) {
    const same = Math.min(sharedLength(before, word), 255);
    shared.push(same);
    rests.push(word.slice(same));
    before = word;
  }
  out.number(words.length);
  out.bytes(shared);
  out.bytes(words.map((word) => stepOf(counts.get(word) ?? 0)));
  out.text(rests.join('\n'));
}

export function readVocabulary(input: ByteReader): Vocabulary {
  const length = input.number();
  const shared = input.bytes(length);
  const steps = input.bytes(length);
  const rests = length === 0 ? [] : input.text().split('\n');
  if (length === 0) input.text();
  const words: string[] = [];
  const counts = new Map<string, number>();
  let before = '';
  for (const [i, rest] of rests.entries()) {
    before = before.slice(0, shared[i]) + rest;
    words.push(before);
    counts.set(before, pagesOf(steps[i] ?? 0));
  }
  const byLength = new Map<number, string[]>();
  for (const word of words) {
    const same = byLength.get(word.length);
    if (same) same.push(word);
    else byLength.set(word.length, [word]);
  }
  return {
    pagesWith: (word) => counts.get(word) ?? 0,
    fewestOfPart:
      1 + Math.floor(pagesOf(steps.reduce((most, step) => Math.max(most, step), 0)) / 200),
    ofLength: (n) => byLength.get(n) ?? [],
    beginningWith(start, limit) {
      const found: string[] = [];
      for (let i = firstFrom(words, start); words[i]?.startsWith(start); i += 1)
        found.push(words[i] ?? '');
      return found
        .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compare(a, b))
        .slice(0, limit);
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  // A letter that takes two units is not taken apart.
  return /[\uD800-\uDBFF]$/.test(a.slice(0, length)) ? length - 1 : length;
}

function stepOf(pages: number): number {
  return Math.min(255, Math.round(2 * Math.log2(Math.max(1, pages))));
}

function pagesOf(step: number): number {
  return Math.round(2 ** (step / 2));
}

/** The place of the first word that does not come before `start`. */
function firstFrom(words: readonly string[], start: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
