import { ByteReader, ByteWriter } from './bytes.ts';
import { shardOf } from './shards.ts';

/** Where on a page a word stands; a bit each. */
export const inTitle = 8;
export const inAsked = 16;
export const inKeywords = 32;
export const inSummary = 64;
export const inHeading = 128;
/** How often it stands in the text, in steps: {@link countOfStep}. */
export const textSteps = 7;

/** The pages that hold a word, and where on each it stands. */
export interface Postings {
  /** Numbers of pages, ascending. */
  readonly pages: readonly number[];
  readonly places: Uint8Array;
  /** In which of a page's other wordings it stands, by their numbers from 0, ascending. */
  readonly wordings: readonly (readonly number[])[];
}

const countOfSteps = [0, 1, 2, 3, 4.5, 7, 10, 15];

/** About how often a word stands in the text of a page with these places. */
export function timesInText(places: number): number {
  return countOfSteps[places & textSteps] ?? 0;
}

function stepOfCount(count: number): number {
  if (count <= 3) return count;
  return count <= 5 ? 4 : count <= 8 ? 5 : count <= 12 ? 6 : 7;
}

/** How often a word stands in the text of a page, in which fields besides, and in which of its other wordings. */
export interface WordOnPage {
  readonly times: number;
  readonly fields: number;
  /** By their numbers from 0, ascending. */
  readonly wordings: readonly number[];
}

interface Collected {
  readonly pages: number[];
  readonly places: number[];
  /** Of the places in other wordings only. */
  readonly wordings: (readonly number[])[];
}

/** Collects the words of pages, numbered from 0 in the order in which they are added. */
export class FieldIndexMaker {
  readonly #words = new Map<string, Collected>();
  #pages = 0;

  /** Adds a page: its words in the form in which they are indexed, and where each stands. */
  add(words: ReadonlyMap<string, WordOnPage>): void {
    for (const [word, { times, fields, wordings }] of words) {
      const known = this.#words.get(word) ?? { pages: [], places: [], wordings: [] };
      if (known.pages.length === 0) this.#words.set(word, known);
      known.pages.push(this.#pages);
      known.places.push(fields | stepOfCount(times));
      if ((fields & inAsked) > 0) known.wordings.push(wordings);
    }
    this.#pages += 1;
  }

  /** So many files that one is a few kilobytes. */
  shardCount(): number {
    let postings = 0;
    for (const { pages } of this.#words.values()) postings += pages.length;
    const wanted = postings / 1500;
    return Math.min(2048, Math.max(1, 2 ** Math.ceil(Math.log2(Math.max(1, wanted)))));
  }

  /** The index in files of about the same size; a word's file follows from the word. */
  shards(count = this.shardCount()): Uint8Array<ArrayBuffer>[] {
    const inShards: string[][] = Array.from({ length: count }, () => []);
    for (const word of this.#words.keys()) inShards[shardOf(word, count)]?.push(word);
    return inShards.map((words) => this.#shard(words.sort()));
  }

  #shard(words: readonly string[]): Uint8Array<ArrayBuffer> {
    const out = new ByteWriter();
    out.text(words.join('\n'));
    for (const word of words) {
      const { pages = [], places = [], wordings = [] } = this.#words.get(word) ?? {};
      const gaps = new ByteWriter();
      let before = -1;
      for (const page of pages) {
        gaps.number(page - before - 1);
        before = page;
      }
      const written = gaps.written();
      out.number(pages.length);
      out.number(written.length);
      out.bytes(written);
      out.bytes(places);
      for (const numbers of wordings) writeAscending(out, numbers);
    }
    return out.written();
  }
}

/** A file of the index: the postings of some words. Throws where it is no such file. */
export function readShard(bytes: Uint8Array): (word: string) => Postings | undefined {
  const input = new ByteReader(bytes);
  const text = input.text();
  const words = new Map<string, Omit<Postings, 'pages'> & { gaps: Uint8Array }>();
  for (const word of text === '' ? [] : text.split('\n')) {
    const length = input.number();
    const gaps = input.bytes(input.number());
    const places = input.bytes(length);
    const wordings = Array.from(places, (place) =>
      (place & inAsked) > 0 ? readAscending(input) : inNone,
    );
    words.set(word, { gaps, places, wordings });
  }
  return (word) => {
    const found = words.get(word);
    if (!found) return undefined;
    const { gaps, ...rest } = found;
    return { pages: pagesIn(gaps, rest.places.length), ...rest };
  };
}

function pagesIn(gaps: Uint8Array, length: number): number[] {
  const input = new ByteReader(gaps);
  let page = -1;
  return Array.from({ length }, () => {
    page += input.number() + 1;
    return page;
  });
}

const inNone: readonly number[] = [];

// Most words stand in one wording of a page: an even number is that one, an odd one says how many follow.
function writeAscending(out: ByteWriter, numbers: readonly number[]): void {
  const [first = 0, ...others] = numbers;
  if (others.length === 0) {
    out.number(2 * first);
    return;
  }
  out.number(2 * numbers.length + 1);
  let before = -1;
  for (const number of numbers) {
    out.number(number - before - 1);
    before = number;
  }
}

function readAscending(input: ByteReader): number[] {
  const first = input.number();
  if (first % 2 === 0) return [first / 2];
  let number = -1;
  return Array.from({ length: (first - 1) / 2 }, () => {
    number += input.number() + 1;
    return number;
  });
}
