import { joinedDigest } from './digest.ts';
import { type NumberTable, numberTable } from './number-table.ts';
import { hashed, type Word, wordTable } from './word-table.ts';

/** A piece of a document, and how much a word counts that stands in it. */
export interface Part {
  readonly text: string;
  readonly weight: number;
}

/**
 * What one document is about, whatever else there is: its words and phrases by their digests, ascending. `weights` are
 * sublinear in how often each occurs (from 8), `places` say where it is best read in the document's text.
 */
export interface Profile {
  readonly terms: Float64Array;
  readonly weights: Uint8Array;
  readonly places: Uint32Array;
}

/** Terms kept of a document: the heaviest. */
const mostTerms = 160;
/** A phrase of two words counts from this weight on: what stands side by side once in running text is chance. */
const leastPhraseWeight = 2;

/** The words and phrases of a document. */
export function profileOf(parts: readonly Part[]): Profile {
  const { table, digests, weights, places, isPhrase, size } = count(parts);
  // Each weight's digests, so that numbers alone are sorted.
  const byWeight: number[][] = [];
  for (let i = 0; i < size; i += 1) {
    const weight = weights[i] ?? 0;
    if (isPhrase[i] && weight < leastPhraseWeight) continue;
    const rank = sublinear(weight);
    const equals = byWeight[rank];
    if (equals) equals.push(digests[i] ?? 0);
    else byWeight[rank] = [digests[i] ?? 0];
  }
  const kept = new Float64Array(mostTerms);
  let n = 0;
  for (let rank = byWeight.length - 1; rank >= 0 && n < mostTerms; rank -= 1) {
    const equals = byWeight[rank];
    if (!equals) continue;
    if (n + equals.length <= mostTerms) kept.set(equals, n);
    else
      kept.set(
        Float64Array.from(equals)
          .sort()
          .subarray(0, mostTerms - n),
        n,
      );
    n = Math.min(mostTerms, n + equals.length);
  }
  const terms = kept.slice(0, n).sort();
  const own = new Uint8Array(n);
  const at = new Uint32Array(n);
  for (let i = 0; i < n; i += 1) {
    const found = table.at(terms[i] ?? 0);
    own[i] = sublinear(weights[found] ?? 0);
    at[i] = places[found] ?? 0;
  }
  return { terms, weights: own, places: at };
}

/** The text in which places are meant. */
export function textOfParts(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('\n');
}

/** The term as it is written at a place of the text. */
export function writtenAt(text: string, place: number): string {
  const start = place >>> lengthBits;
  return text.slice(start, start + (place & mostLength)).replace(/\s+/g, ' ');
}

const lengthBits = 6;
const mostLength = 2 ** lengthBits - 1;
const mostStart = 2 ** (32 - lengthBits) - 1;

function sublinear(weight: number): number {
  return sublinears[Math.min(weight, sublinears.length - 1)] ?? 0;
}

const sublinears = Uint8Array.from({ length: 4096 }, (_, weight) =>
  Math.min(255, Math.round(8 * (1 + Math.log2(Math.max(1, weight))))),
);

/** Kept between documents, so that counting allocates nothing. */
interface Counts {
  readonly table: NumberTable;
  readonly digests: number[];
  readonly weights: number[];
  readonly places: number[];
  /** Whether the place shows the term in lower case. */
  readonly isLower: boolean[];
  readonly isPhrase: boolean[];
  size: number;
}

const counts: Counts = {
  table: numberTable(2048),
  digests: [],
  weights: [],
  places: [],
  isLower: [],
  isPhrase: [],
  size: 0,
};

const words = wordTable();

function count(parts: readonly Part[]): Counts {
  counts.table.clear();
  counts.size = 0;
  let offset = 0;
  for (const { text, weight } of parts) {
    countPart(text, weight, offset);
    offset += text.length + 1;
  }
  return counts;
}

function countPart(text: string, weight: number, offset: number): void {
  let before: Word | undefined;
  let beforeStart = 0;
  let beforeEnd = 0;
  let i = 0;
  while (i < text.length) {
    const start = i;
    let hash = 0;
    for (; i < text.length && isPartOfWord(text.charCodeAt(i), i > start); i += 1)
      hash = hashed(hash, text.charCodeAt(i));
    if (i === start) {
      i += 1;
      continue;
    }
    const end = i;
    // `\frac` is no word, and of “don’t” only the first part is.
    const isCommand = start > 0 && text.charCodeAt(start - 1) === 92;
    if (isApostrophe(text.charCodeAt(i))) {
      i += 1;
      while (i < text.length && isPartOfWord(text.charCodeAt(i), false)) i += 1;
    }
    const word = isCommand ? noWord : words.wordIn(text, start, end, hash);
    if (word.digest !== 0) {
      add(word.digest, weight, offset + start, end - start, word.isLower, false);
      if (before && start - beforeEnd === 1 && isJoint(text.charCodeAt(beforeEnd)))
        add(
          joinedDigest(before.digest, word.digest),
          weight,
          offset + beforeStart,
          end - beforeStart,
          before.isLower,
          true,
        );
    }
    before = word.digest === 0 ? undefined : word;
    beforeStart = start;
    beforeEnd = end;
  }
}

const noWord: Word = { written: '', digest: 0, isLower: true };

function add(
  digest: number,
  weight: number,
  start: number,
  length: number,
  isLower: boolean,
  isPhrase: boolean,
): void {
  const i = counts.table.add(digest);
  const isNew = i === counts.size;
  if (isNew) {
    counts.size += 1;
    counts.digests[i] = digest;
    counts.weights[i] = 0;
    counts.isPhrase[i] = isPhrase;
  }
  counts.weights[i] = (counts.weights[i] ?? 0) + weight;
  // A word in the middle of a sentence shows how it is written.
  if (isNew || (isLower && !counts.isLower[i])) {
    const isOutOfReach = start > mostStart || length > mostLength;
    counts.places[i] = isOutOfReach ? 0 : ((start << lengthBits) | length) >>> 0;
    counts.isLower[i] = isLower && !isOutOfReach;
  }
}

/** 1 for letters, marks and digits; 2 for what has not been asked yet. */
const classes = new Uint8Array(65_536).fill(2);

/** Letters and digits; within a word also the signs of `C++` and `C#`. */
function isPartOfWord(unit: number, isWithin: boolean): boolean {
  const known = classes[unit];
  if (known === 1) return true;
  if (known === 0) return isWithin && (unit === 43 || unit === 35);
  classes[unit] = /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(unit)) ? 1 : 0;
  return isPartOfWord(unit, isWithin);
}

function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 8217;
}

/** A blank or a hyphen. */
function isJoint(unit: number): boolean {
  return unit === 32 || unit === 45 || unit === 160;
}
