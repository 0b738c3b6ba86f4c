import { digestOf } from './digest.ts';
import { stemOf } from './stem.ts';
import { stopWords } from './stop-words.ts';

/** A word as it is written somewhere. */
export interface Word {
  readonly written: string;
  /** Of its stem; 0 for a word that is no term: a stop word, a number, a single letter. */
  readonly digest: number;
  readonly isLower: boolean;
}

/** The words met so far. A collection has far fewer than its texts have occurrences, so that each is looked at once. */
export interface WordTable {
  /**
   * The word that stands in a text from `start` to `end`. The two hashes are those of its code units, see
   * {@link firstHash} and {@link secondHash}: together they stand for the word, as digests do for terms.
   */
  wordIn(text: string, start: number, end: number, first: number, second: number): Word;
}

/** Adds a code unit to the first hash of a word, which begins with 0. */
export function firstHash(hash: number, unit: number): number {
  return (Math.imul(hash ^ unit, 0x01000193) + 0x3d4d51cb) | 0;
}

/** Adds a code unit to the second hash of a word, which begins with 0. */
export function secondHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 1597334677) ^ (hash >>> 15);
}

const mostWords = 500_000;

/** A `Map` would want each occurrence cut out of its text first, which takes longer than all the rest. */
export function wordTable(): WordTable {
  let size = 0;
  let slots: (Word | undefined)[] = [];
  let hashes = new Int32Array();
  const empty = (length: number) => {
    slots = Array.from({ length });
    hashes = new Int32Array(2 * length);
  };
  const place = (word: Word, first: number, second: number) => {
    let slot = (first ^ (first >>> 15)) & (slots.length - 1);
    while (slots[slot]) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = word;
    hashes[2 * slot] = first;
    hashes[2 * slot + 1] = second;
  };
  const makeRoom = () => {
    const words = size < mostWords ? slots : [];
    const old = hashes;
    if (words.length === 0) size = 0;
    empty(size === 0 ? 1 << 14 : words.length * 2);
    for (const [slot, word] of words.entries())
      if (word) place(word, old[2 * slot] ?? 0, old[2 * slot + 1] ?? 0);
  };
  empty(1 << 14);
  return {
    wordIn: (text, start, end, first, second) => {
      let slot = (first ^ (first >>> 15)) & (slots.length - 1);
      for (let word = slots[slot]; word; word = slots[slot]) {
        if (hashes[2 * slot] === first && hashes[2 * slot + 1] === second) return word;
        slot = (slot + 1) & (slots.length - 1);
      }
      const word = wordOf(text.slice(start, end));
      size += 1;
      if (size * 2 > slots.length) makeRoom();
      place(word, first, second);
      return word;
    },
  };
}

function wordOf(cut: string): Word {
  // A piece cut out of a text would keep all of the text in memory.
  const written = cut.split('').join('');
  const lower = written.toLowerCase();
  const isTerm =
    !stopWords.has(lower) && /\p{L}/u.test(lower) && (lower.length > 1 || /\P{ASCII}/u.test(lower));
  const plain = lower.normalize('NFKD').replace(/\p{M}/gu, '');
  return { written, digest: isTerm ? digestOf(stemOf(plain)) : 0, isLower: written === lower };
}
