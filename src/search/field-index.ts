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

/** Collects the words of pages, numbered from 0 in the order in which they are added. */
export class FieldIndexMaker {
  readonly #words = new Map<string, { pages: number[]; places: number[] }>();
  #pages = 0;

  /** Adds a page: its words in the form in which they are indexed, for each how often in the text and where besides. */
  add(words: ReadonlyMap<string, { readonly times: number; readonly fields: number }>): void {
    for (const [word, { times, fields }] of words) {
      const known = this.#words.get(word) ?? { pages: [], places: [] };
      if (known.pages.length === 0) this.#words.set(word, known);
      known.pages.push(this.#pages);
      known.places.push(fields | stepOfCount(times));
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
      const { pages = [], places = [] } = this.#words.get(word) ?? {};
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
    }
    return out.written();
  }
}

/** A file of the index: the postings of some words. Throws where it is no such file. */
export function readShard(bytes: Uint8Array): (word: string) => Postings | undefined {
  const input = new ByteReader(bytes);
  const text = input.text();
  const words = new Map<string, { length: number; gaps: Uint8Array; places: Uint8Array }>();
  for (const word of text === '' ? [] : text.split('\n')) {
    const length = input.number();
    const gaps = input.bytes(input.number());
    words.set(word, { length, gaps, places: input.bytes(length) });
  }
  return (word) => {
    const found = words.get(word);
    return found && { pages: pagesIn(found.gaps, found.length), places: found.places };
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
