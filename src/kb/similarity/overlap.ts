import { stemOf } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { isPartOfWord } from './word-characters.ts';

/** Each run of three words of a text once, as a number, ascending. */
export type Runs = Float64Array;

/** How much of two texts is said in the same words: the share of their runs of three words that both have, 0 to 1. */
export function overlapOf(a: Runs, b: Runs): number {
  let common = 0;
  let j = 0;
  for (let i = 0; i < a.length && j < b.length; ) {
    const one = a[i] ?? 0;
    const other = b[j] ?? 0;
    if (one === other) common += 1;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return common === 0 ? 0 : common / (a.length + b.length - common);
}

/** Kept between texts, so that each allocates no more than its result. */
let scratch = new Float64Array(16_384);

/** The runs of three words of a text, whatever case. */
export function runsOf(text: string): Runs {
  const lower = text.toLowerCase();
  if (scratch.length < lower.length) scratch = new Float64Array(2 * lower.length);
  const runs = scratch;
  let size = 0;
  let words = 0;
  // The last two words, each in two halves.
  let a1 = 0;
  let b1 = 0;
  let a2 = 0;
  let b2 = 0;
  for (let i = 0; i < lower.length; ) {
    let unit = lower.charCodeAt(i);
    if (!isPartOfWord(unit, false)) {
      i += 1;
      continue;
    }
    let a = 0xdeadbeef;
    let b = 0x41c6ce57;
    do {
      a = Math.imul(a ^ unit, 2654435761);
      b = Math.imul(b ^ unit, 1597334677);
      i += 1;
      unit = i < lower.length ? lower.charCodeAt(i) : 0;
    } while (isPartOfWord(unit, false));
    for (; isSign(lower.charCodeAt(i)); i += 1) a = Math.imul(a ^ lower.charCodeAt(i), 2654435761);
    words += 1;
    if (words > 2) runs[size++] = digestOfRun(a1, a2, a, b1, b2, b);
    a1 = a2;
    b1 = b2;
    a2 = a;
    b2 = b;
  }
  return withoutRepetitions(runs.subarray(0, size).sort());
}

/** What a question asks about, whatever its wording: the stems of its words but stop words, in alphabetical order. */
export function askedIn(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+[+#]*/gu) ?? [];
  const stems = words.filter((word) => !isStopWord(word)).map(stemOf);
  return [...new Set(stems)].sort().join(' ');
}

// A single letter tells class B from class C.
function isStopWord(word: string): boolean {
  return stopWords.has(word) && !/^[b-hj-z]$/.test(word);
}

/** Of three words in their order, each in two halves. */
function digestOfRun(
  a1: number,
  a2: number,
  a3: number,
  b1: number,
  b2: number,
  b3: number,
): number {
  const a = Math.imul(Math.imul(a1 ^ (a1 >>> 15), 2246822507) + a2, 3266489909) ^ a3;
  const b = Math.imul(Math.imul(b1 ^ (b1 >>> 13), 3266489909) + b2, 2246822507) ^ b3;
  return (a >>> 0) * 2097152 + ((b ^ (b >>> 16)) & 2097151);
}

/** The signs of `C++` and `C#`. */
function isSign(unit: number): boolean {
  return unit === 43 || unit === 35;
}

function withoutRepetitions(sorted: Float64Array): Float64Array {
  let size = 0;
  for (let i = 0; i < sorted.length; i += 1)
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[size++] = sorted[i] ?? 0;
  return sorted.slice(0, size);
}
