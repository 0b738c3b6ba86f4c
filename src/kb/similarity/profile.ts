import { joinedDigest } from './digest.ts';
import { type NumberTable, numberTable } from './number-table.ts';
import { isPartOfWord } from './word-characters.ts';
import { firstHash, secondHash, type Word, wordTable } from './word-table.ts';

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
  ofRank.fill(0);
  for (let i = 0; i < size; i += 1) {
    const weight = weights[i] ?? 0;
    const rank = isPhrase[i] && weight < leastPhraseWeight ? 0 : sublinear(weight);
    ranks[i] = rank;
    ofRank[rank] = (ofRank[rank] ?? 0) + 1;
  }
  // All above a rank are kept, and of those of the rank the first by their digest.
  let rank = ofRank.length - 1;
  let above = 0;
  for (; rank > 0 && above + (ofRank[rank] ?? 0) <= mostTerms; rank -= 1)
    above += ofRank[rank] ?? 0;
  let n = 0;
  const equals: number[] = [];
  for (let i = 0; i < size; i += 1) {
    const own = ranks[i] ?? 0;
    if (own > rank) kept[n++] = digests[i] ?? 0;
    else if (own === rank && rank > 0) equals.push(digests[i] ?? 0);
  }
  for (const digest of Float64Array.from(equals)
    .sort()
    .subarray(0, mostTerms - n))
    kept[n++] = digest;
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

/** Kept between documents: how many terms have each rank, each term’s rank, and the terms that are kept. */
const ofRank = new Int32Array(256);
const ranks: number[] = [];
const kept = new Float64Array(mostTerms);

/** The text in which places are meant. */
export function textOfParts(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('\n');
}

/** The term as it is written at a place of the text. */
export function writtenAt(text: string, place: number): string {
  const start = place >>> lengthBits;
  const written = text.slice(start, start + (place & mostLength));
  // The one blank in a term that is none.
  return written.includes('\u00a0') ? written.replace('\u00a0', ' ') : written;
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
    let unit = text.charCodeAt(i);
    if (!isPartOfWord(unit, false)) {
      i += 1;
      continue;
    }
    let first = 0;
    let second = 0;
    do {
      first = firstHash(first, unit);
      second = secondHash(second, unit);
      i += 1;
      unit = i < text.length ? text.charCodeAt(i) : 0;
    } while (isPartOfWord(unit, true));
    const end = i;
    // `\frac` is no word, and of “don’t” only the first part is.
    const isCommand = start > 0 && text.charCodeAt(start - 1) === 92;
    if (isApostrophe(text.charCodeAt(i))) {
      i += 1;
      while (i < text.length && isPartOfWord(text.charCodeAt(i), false)) i += 1;
    }
    const word = isCommand ? noWord : words.wordIn(text, start, end, first, second);
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

function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 8217;
}

/** A blank or a hyphen. */
function isJoint(unit: number): boolean {
  return unit === 32 || unit === 45 || unit === 160;
}
