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

/** `nearestOneOf` as a question. */
export function didYouMeanOneOf(
  candidates: readonly string[],
  limit: number,
): (text: string) => string | undefined {
  const nearestTo = nearestOneOf(candidates, limit);
  return (text) => question(nearestTo(text));
}

/**
 * `nearest` for many texts and the same many candidates, of which at most `limit` letters may differ: what is too far
 * by the letters it holds is never compared. Of equally near ones the first in the alphabet.
 */
export function nearestOneOf(
  candidates: readonly string[],
  limit: number,
): (text: string) => string | undefined {
  let byLength: Map<number, Counted[]> | undefined;
  return (text) => {
    byLength ??= Map.groupBy(candidates.map(counted), ({ lower }) => lower.length);
    const wanted = counted(text);
    const { length } = wanted.lower;
    let best: string | undefined;
    let bestDistance = Math.min(limit, mostDifferent(length)) + 1;
    // Slips change few letters: those of nearly the same length come first, and once one is near the rest is soon done.
    for (let step = 0; Math.ceil(step / 2) <= bestDistance && step <= 2 * limit; step += 1) {
      const near = step % 2 === 0 ? length - step / 2 : length + (step + 1) / 2;
      for (const candidate of byLength.get(near) ?? []) {
        if (isFartherThan(bestDistance, wanted, candidate)) continue;
        const d = distance(wanted.lower, candidate.lower);
        const isNearer =
          d < bestDistance || (d === bestDistance && best !== undefined && candidate.text < best);
        if (!isNearer) continue;
        best = candidate.text;
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

interface Counted {
  readonly text: string;
  readonly lower: string;
  /** How many letters there are of each of 32 sorts. */
  readonly letters: Uint16Array;
}

function counted(text: string): Counted {
  const lower = text.toLowerCase();
  const letters = new Uint16Array(32);
  for (let i = 0; i < lower.length; i += 1) {
    const sort = lower.charCodeAt(i) % 32;
    letters[sort] = (letters[sort] ?? 0) + 1;
  }
  return { text, lower, letters };
}

/** Whether the letters alone tell it: each that one text has too many takes an edit. */
function isFartherThan(limit: number, a: Counted, b: Counted): boolean {
  let more = 0;
  let fewer = 0;
  for (let sort = 0; sort < 32; sort += 1) {
    const difference = (a.letters[sort] ?? 0) - (b.letters[sort] ?? 0);
    if (difference > 0) more += difference;
    else fewer -= difference;
    if (more > limit || fewer > limit) return true;
  }
  return false;
}
