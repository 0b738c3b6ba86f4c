import { mostScore, type Neighbours } from './neighbours.ts';
import { overlapOf, type Runs, runsOf } from './overlap.ts';

/**
 * Pairs of documents that are much alike, each once: the numbers of both, the first the lower, how alike they are by their
 * terms, and how much of their texts is said in the same words, both 0 to 1.
 */
export interface Alike {
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
  readonly scores: Float64Array;
  readonly overlaps: Float64Array;
}

/** From this score on documents are much alike. */
export const muchAlike = 0.55;

/**
 * The pairs in a group that are much alike. `same` says which document of an earlier collection each is, word for word, and
 * -1 of the others; of pairs in `before` the texts are not compared again.
 */
export function alikeAmong(
  neighbours: Neighbours,
  groups: Uint8Array,
  group: number,
  textOf: (document: number) => string,
  same: Int32Array,
  before?: Alike,
): Alike {
  const pairs = pairsAmong(neighbours, groups, group);
  const known = new Map<number, number>();
  for (const [i, first] of before?.firsts.entries() ?? [])
    known.set(keyOf(first, before?.seconds[i] ?? 0), before?.overlaps[i] ?? 0);
  const runs = new Map<number, Runs>();
  const runsIn = (document: number): Runs => {
    const found = runs.get(document) ?? runsOf(textOf(document));
    runs.set(document, found);
    return found;
  };
  const overlaps = pairs.map(({ first, second }) => {
    const a = same[first] ?? -1;
    const b = same[second] ?? -1;
    const earlier = a < 0 || b < 0 ? undefined : known.get(keyOf(a, b));
    return earlier ?? overlapOf(runsIn(first), runsIn(second));
  });
  return {
    firsts: Int32Array.from(pairs, ({ first }) => first),
    seconds: Int32Array.from(pairs, ({ second }) => second),
    scores: Float64Array.from(pairs, ({ score }) => score),
    overlaps: Float64Array.from(overlaps),
  };
}

interface Pair {
  readonly first: number;
  readonly second: number;
  readonly score: number;
}

/** One of the two may have so many nearer that the other is none of its neighbours. */
function pairsAmong(
  { starts, documents, scores }: Neighbours,
  groups: Uint8Array,
  group: number,
): Pair[] {
  const pairs: Pair[] = [];
  const isIn = (document: number, others: number) => {
    for (let n = starts[others] ?? 0; n < (starts[others + 1] ?? 0); n += 1)
      if (documents[n] === document) return true;
    return false;
  };
  for (let d = 0; d < groups.length; d += 1) {
    if (groups[d] !== group) continue;
    for (let n = starts[d] ?? 0; n < (starts[d + 1] ?? 0); n += 1) {
      const other = documents[n] ?? 0;
      const score = Math.min(1, (scores[n] ?? 0) / mostScore);
      if (score < muchAlike) break;
      if (groups[other] !== group) continue;
      if (d < other) pairs.push({ first: d, second: other, score });
      else if (!isIn(d, other)) pairs.push({ first: other, second: d, score });
    }
  }
  return pairs.sort((a, b) => a.first - b.first || a.second - b.second);
}

function keyOf(first: number, second: number): number {
  return first * 2 ** 26 + second;
}
