import { distance } from 'fastest-levenshtein';

/**
 * The candidate that the text was probably meant to be, or `undefined` where none is near: at most a third of the letters
 * differ (two in a short word, one in a very short one), and never more than eight (Levenshtein distance, whatever their
 * case). Of equally near ones the first.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.min(8, mostDifferent(text.length)) + 1;
  const wanted = text.toLowerCase();
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= bestDistance) continue;
    const d = distance(wanted, candidate.toLowerCase());
    if (d >= bestDistance) continue;
    best = candidate;
    bestDistance = d;
  }
  return best;
}

/** `Did you mean x?`, or `undefined` where nothing is near. */
export function didYouMean(text: string, candidates: Iterable<string>): string | undefined {
  return question(nearest(text, candidates));
}

/** `nearestAddressOf` as a question. */
export function didYouMeanAddressOf(
  candidates: readonly string[],
): (text: string) => string | undefined {
  const nearestTo = nearestAddressOf(candidates);
  return (text) => question(nearestTo(text));
}

/**
 * `nearestOneOf` for addresses and paths. The folders that a text shares with a candidate say nothing for it: of what
 * stands behind them at most a third may differ, as in a short name.
 */
export function nearestAddressOf(
  candidates: readonly string[],
): (text: string) => string | undefined {
  const nearestTo = nearestOneOf(candidates, mostDifferentInAddress);
  return (text) => {
    const wanted = text.replace(/(?:\.html?|\/)$/, '');
    const found = nearestTo(wanted);
    if (found === undefined) return undefined;
    const [own, other] = withoutSharedFolders(wanted, found);
    const differing = distance(own.toLowerCase(), other.toLowerCase());
    return differing <= mostDifferent(own.length) ? found : undefined;
  };
}

/** Addresses are long: what differs in more letters is another one. */
const mostDifferentInAddress = 6;

function withoutSharedFolders(one: string, other: string): [string, string] {
  const ones = one.split('/');
  const others = other.split('/');
  const most = Math.min(ones.length, others.length) - 1;
  const differs = ones.findIndex((part, i) => i >= most || part !== others[i]);
  return [ones.slice(differs).join('/'), others.slice(differs).join('/')];
}

/**
 * `nearest` for many texts and the same many candidates, of which at most `limit` letters may differ: what is too far
 * by the letters it holds is never compared. Of equally near ones the first in the alphabet.
 */
export function nearestOneOf(
  candidates: readonly string[],
  limit: number,
): (text: string) => string | undefined {
  let byLength: Map<number, Group> | undefined;
  return (text) => {
    byLength ??= grouped(candidates);
    const wanted = text.toLowerCase();
    const letters = lettersOf(wanted);
    const { length } = wanted;
    let best: string | undefined;
    let bestDistance = Math.min(limit, mostDifferent(length)) + 1;
    // Slips change few letters: those of nearly the same length come first, and once one is near the rest is soon done.
    for (let step = 0; Math.ceil(step / 2) <= bestDistance && step <= 2 * limit; step += 1) {
      const group = byLength.get(step % 2 === 0 ? length - step / 2 : length + (step + 1) / 2);
      if (!group) continue;
      for (let i = 0; i < group.texts.length; i += 1) {
        if (isFartherThan(bestDistance, letters, group.letters, i * mostTold)) continue;
        const candidate = group.texts[i] ?? '';
        const d = distance(wanted, candidate.toLowerCase());
        const isNearer =
          d < bestDistance || (d === bestDistance && best !== undefined && candidate < best);
        if (!isNearer) continue;
        best = candidate;
        bestDistance = d;
      }
    }
    return best;
  };
}

function question(found: string | undefined): string | undefined {
  return found === undefined ? undefined : `Did you mean ${found}?`;
}

function mostDifferent(length: number): number {
  return length < 4 ? 1 : Math.max(2, Math.floor(length / 3));
}

/** Texts of the same length, with the letters of each, one behind the other. */
interface Group {
  readonly texts: readonly string[];
  readonly letters: Int32Array;
}

function grouped(candidates: readonly string[]): Map<number, Group> {
  const groups = Map.groupBy(candidates, (text) => text.toLowerCase().length);
  return new Map(
    [...groups].map(([length, texts]) => {
      const letters = new Int32Array(texts.length * mostTold);
      for (const [i, text] of texts.entries())
        letters.set(lettersOf(text.toLowerCase()), i * mostTold);
      return [length, { texts, letters }] as const;
    }),
  );
}

// More of a letter few texts hold; what is not told apart is compared.
const mostTold = 14;

/** Of 32 sorts of letters those that a text holds more than 0, 1, 2 … times, a bit for each sort. */
function lettersOf(text: string): Int32Array {
  const times = new Uint8Array(32);
  const held = new Int32Array(mostTold);
  for (let i = 0; i < text.length; i += 1) {
    const sort = text.charCodeAt(i) % 32;
    const before = times[sort] ?? 0;
    if (before === mostTold) continue;
    held[before] = (held[before] ?? 0) | (1 << sort);
    times[sort] = before + 1;
  }
  return held;
}

/** Whether the letters alone tell it: each that one text has too many takes an edit. The other's begin at a place. */
function isFartherThan(limit: number, one: Int32Array, others: Int32Array, at: number): boolean {
  let more = 0;
  let fewer = 0;
  for (let times = 0; times < mostTold; times += 1) {
    const own = one[times] ?? 0;
    const other = others[at + times] ?? 0;
    more += bitsIn(own & ~other);
    fewer += bitsIn(other & ~own);
    if (more > limit || fewer > limit) return true;
  }
  return false;
}

/** How many bits of a number of 32 are set (Warren, "Hacker's Delight", 2nd edition, 2012, section 5-1). */
function bitsIn(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
