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
  /** The word that stands in a text from `start` to `end`. `hash` is that of its code units, see {@link hashed}. */
  wordIn(text: string, start: number, end: number, hash: number): Word;
}

/** Adds a code unit to the hash of a word, which begins with 0. */
export function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193) + 0x3d4d51cb;
}

const mostWords = 500_000;

/** A `Map` would want each occurrence cut out of its text first, which takes longer than all the rest. */
export function wordTable(): WordTable {
  let slots: (Word | undefined)[] = Array.from({ length: 1 << 14 });
  let size = 0;
  const place = (word: Word, hash: number) => {
    let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    while (slots[slot]) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = word;
  };
  const makeRoom = () => {
    const old = size < mostWords ? slots : [];
    if (old.length === 0) size = 0;
    slots = Array.from({ length: size === 0 ? 1 << 14 : old.length * 2 });
    for (const word of old) if (word) place(word, hashOf(word.written));
  };
  return {
    wordIn: (text, start, end, hash) => {
      let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
      for (let word = slots[slot]; word; word = slots[slot]) {
        if (word.written.length === end - start && text.startsWith(word.written, start))
          return word;
        slot = (slot + 1) & (slots.length - 1);
      }
      const word = wordOf(text.slice(start, end));
      size += 1;
      if (size * 2 > slots.length) makeRoom();
      place(word, hash);
      return word;
    },
  };
}

function hashOf(written: string): number {
  let hash = 0;
  for (let i = 0; i < written.length; i += 1) hash = hashed(hash, written.charCodeAt(i));
  return hash;
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
