import { commonWords } from './common-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word of the site that a misspelt one may stand for. */
export interface Correction {
  readonly word: string;
  /** What the slips cost, less for neighbouring keys and twisted letters; a frequent word costs less than a rare one. */
  readonly cost: number;
}

/**
 * The words that a misspelt one most likely stands for, the likeliest first, at most `limit`: one slip away, two in a word of
 * eight letters and more. Of a word of three letters one is missing; of one of four or five a letter is missing, doubled or
 * twisted, in five also struck beside the right key (in four where the word meant is frequent) or a vowel mistaken, since
 * nearly any short word is one slip from another. Words of two letters, those with digits and {@link commonWords} are not corrected.
 */
export function correctionsOf(word: string, vocabulary: Vocabulary, limit = 3): Correction[] {
  if (word.length < 3 || word.length > 40 || !/^\p{L}+$/u.test(word)) return [];
  if (isCommon(word)) return [];
  const most = word.length <= 7 ? 1 : 2;
  const found: Correction[] = [];
  const letters = lettersOf(word);
  for (let length = word.length - most; length <= word.length + most; length += 1)
    for (const candidate of vocabulary.ofLength(length)) {
      const isOtherStart = candidate[0] !== word[0];
      // Nobody misses the first letter of a short word.
      if (isOtherStart && word.length <= 5) continue;
      // A slip changes two kinds of letters at most; this leaves few words to be compared.
      if (bitsIn(letters ^ lettersOf(candidate)) > 2 * most) continue;
      const slips = slipsBetween(word, candidate, most);
      if (slips > most || !/^\p{L}+$/u.test(candidate)) continue;
      const pages = vocabulary.pagesWith(candidate);
      const frequency = Math.min(0.9, Math.log2(pages + 1) / 12);
      if (word.length <= 5 && !isLikelyInShort(word, candidate, slips, pages)) continue;
      const sound = soundOf(word) === soundOf(candidate) ? sameSound : 0;
      const cost = slips + (isOtherStart ? 0.5 : 0) - frequency - sound;
      found.push({ word: candidate, cost });
    }
  return found.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1)).slice(0, limit);
}

/** How much less a word costs of which only vowels and doubled letters are otherwise: who spells by ear writes these wrong. */
const sameSound = 0.4;

/** The consonants of a word, doubled ones once, vowels only at its beginning: `complane` and `complain` sound the same. */
function soundOf(word: string): string {
  return (
    word.charAt(0) +
    word
      .slice(1)
      .replace(/[aeiouy]/g, '')
      .replace(/(.)\1+/g, '$1')
  );
}

/** Whether it is a common word or the plural of one. */
function isCommon(word: string): boolean {
  return commonWords.has(word) || (word.endsWith('s') && commonWords.has(word.slice(0, -1)));
}

/** Whether a slip is one that happens in a short word; see {@link correctionsOf}. */
function isLikelyInShort(word: string, candidate: string, slips: number, pages: number): boolean {
  if (candidate.length > word.length) return true;
  if (word.length === 3) return false;
  if (word.length === 5 && soundOf(word) === soundOf(candidate)) return true;
  if (slips > gentle) return false;
  return (
    word.length === 5 ||
    pages >= frequent ||
    [...word].sort().join('') === [...candidate].sort().join('') ||
    candidate.length < word.length
  );
}

// Pages with a word; more than a short name or a rare abbreviation has.
const frequent = 12;

/** Which letters a word has, a bit for each kind. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function bitsIn(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/**
 * The cost of turning one word into the other by inserting, leaving out, replacing and twisting neighbouring letters
 * (optimal string alignment), each 1; a replaced letter that lies beside the right one on the keyboard, twisted letters and
 * a letter doubled or not cost 0.8. More than `most` slips: infinite.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const [from, to] = [a[i - 1] ?? '', b[j - 1] ?? ''];
      const replaced = (last[j - 1] ?? 0) + replacing(from, to);
      const left = (last[j] ?? 0) + (from === a[i - 2] ? gentle : 1);
      const inserted = (row[j - 1] ?? 0) + (to === b[j - 2] ? gentle : 1);
      let cost = Math.min(replaced, left, inserted);
      if (i > 1 && j > 1 && from === b[j - 2] && a[i - 2] === to)
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + (from === to ? 0 : gentle));
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    [beforeLast, last] = [last, row];
  }
  const cost = last[b.length] ?? Number.POSITIVE_INFINITY;
  return cost <= most ? cost : Number.POSITIVE_INFINITY;
}

const gentle = 0.8;

function replacing(from: string, to: string): number {
  if (from === to) return 0;
  return neighbours.has(from + to) ? gentle : 1;
}

/** Letters side by side in a row of the keyboard, and those above one another. */
const neighbours: ReadonlySet<string> = new Set(
  [
    'qwertyuiop',
    'asdfghjkl',
    'zxcvbnm',
    'qaz',
    'wsx',
    'edc',
    'rfv',
    'tgb',
    'yhn',
    'ujm',
    'ik',
    'ol',
  ].flatMap((row) => [...row].slice(1).flatMap((key, i) => [row[i] + key, key + row[i]])),
);
