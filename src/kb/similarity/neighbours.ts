import { unit, type Vectors } from './vectors.ts';

/** The score of two documents that are about the same. */
export const mostScore = 1024;
// Products of vectors have the length `unit` squared.
const toScore = Math.log2(unit ** 2 / mostScore);

/**
 * The documents most like each, the most alike first: those of document `d` from `starts[d]` to `starts[d + 1]`. Scores
 * run from 0 to {@link mostScore}.
 */
export interface Neighbours {
  readonly starts: Int32Array;
  readonly documents: Int32Array;
  readonly scores: Uint16Array;
}

/** What a document is most like, before all are put together. */
export interface Near {
  readonly documents: Int32Array;
  readonly scores: Uint16Array;
}

/** Answers what is like a document; made once for a collection. */
export interface Comparison {
  /** The nearest of each group. */
  nearestTo(document: number): Near;
  /** Calls back with every document that shares a term with it. */
  eachLike(document: number, found: (other: number, score: number) => void): void;
}

/** `groups` says to which group each document belongs, `most` how many are kept of each group. */
export function compare(vectors: Vectors, groups: Uint8Array, most: readonly number[]): Comparison {
  const { starts, terms, weights } = vectors;
  const index = postingsOf(vectors);
  const { pairs } = index;
  const sums = new Int32Array(groups.length);
  const touched = new Int32Array(groups.length);
  const score = (document: number) => (sums[document] ?? 0) >> toScore;

  const meet = (document: number): number => {
    let count = 0;
    for (let t = starts[document] ?? 0; t < (starts[document + 1] ?? 0); t += 1) {
      const term = terms[t] ?? 0;
      const weight = weights[t] ?? 0;
      const end = 2 * (index.starts[term + 1] ?? 0);
      for (let p = 2 * (index.starts[term] ?? 0); p < end; p += 2) {
        const other = pairs[p] ?? 0;
        const sum = sums[other] ?? 0;
        if (sum === 0) touched[count++] = other;
        sums[other] = sum + weight * (pairs[p + 1] ?? 0);
      }
    }
    return count;
  };
  const forget = (count: number) => {
    for (let i = 0; i < count; i += 1) sums[touched[i] ?? 0] = 0;
  };

  const best = most.map((size) => new Float64Array(size));
  return {
    nearestTo: (document) => {
      const count = meet(document);
      const sizes = most.map(() => 0);
      const lowest = most.map(() => 0);
      for (let i = 0; i < count; i += 1) {
        const other = touched[i] ?? 0;
        if (other === document) continue;
        const group = groups[other] ?? 0;
        const points = score(other);
        if (points === 0 || points < (lowest[group] ?? 0)) continue;
        const list = best[group];
        const key = keyOf(points, other);
        const full = list?.[list.length - 1] ?? 0;
        if (!list || ((sizes[group] ?? 0) === list.length && key <= full)) continue;
        const size = insert(list, sizes[group] ?? 0, key);
        sizes[group] = size;
        if (size === list.length) lowest[group] = scoreIn(list[size - 1] ?? 0);
      }
      forget(count);
      const keys = Float64Array.from(best.flatMap((list, g) => [...list.subarray(0, sizes[g])]))
        .sort()
        .reverse();
      return {
        documents: Int32Array.from(keys, documentIn),
        scores: Uint16Array.from(keys, scoreIn),
      };
    },
    eachLike: (document, found) => {
      const count = meet(document);
      for (let i = 0; i < count; i += 1) {
        const other = touched[i] ?? 0;
        if (other !== document) found(other, score(other));
      }
      forget(count);
    },
  };
}

/** Collects neighbours, document by document. */
export interface NeighboursInOrder {
  add(near: Near): void;
  neighbours(): Neighbours;
}

export function neighboursInOrder(documents: number, most: readonly number[]): NeighboursInOrder {
  const starts = new Int32Array(documents + 1);
  const near = new Int32Array(documents * most.reduce((sum, one) => sum + one, 0));
  const scores = new Uint16Array(near.length);
  let added = 0;
  let end = 0;
  return {
    add: (one) => {
      near.set(one.documents, end);
      scores.set(one.scores, end);
      end += one.documents.length;
      added += 1;
      starts[added] = end;
    },
    neighbours: () => ({ starts, documents: near.slice(0, end), scores: scores.slice(0, end) }),
  };
}

// One number holds score and document, so that a comparison of numbers is the order: the higher score, then the earlier document.
const mostDocuments = 2 ** 31;

function keyOf(score: number, document: number): number {
  return score * mostDocuments + (mostDocuments - 1 - document);
}

function documentIn(key: number): number {
  return mostDocuments - 1 - (key % mostDocuments);
}

function scoreIn(key: number): number {
  return Math.floor(key / mostDocuments);
}

/** Puts a key into a list that falls; the last one goes where it is full. Returns the list's new length. */
function insert(list: Float64Array, size: number, key: number): number {
  const grown = Math.min(list.length, size + 1);
  let i = grown - 1;
  while (i > 0 && (list[i - 1] ?? 0) < key) {
    list[i] = list[i - 1] ?? 0;
    i -= 1;
  }
  list[i] = key;
  return grown;
}

interface Postings {
  readonly starts: Int32Array;
  /** A document, its weight, the next document … */
  readonly pairs: Int32Array;
}

/** The documents of each term: those of term `t` are the pairs from `starts[t]` to `starts[t + 1]`. */
function postingsOf({ starts, terms, weights, rarities }: Vectors): Postings {
  const size = rarities.length;
  const ends = new Int32Array(size + 1);
  for (let t = 0; t < terms.length; t += 1) {
    const term = terms[t] ?? 0;
    ends[term + 1] = (ends[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < size; term += 1)
    ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0);
  const next = ends.slice();
  const pairs = new Int32Array(2 * terms.length);
  for (let d = 0; d + 1 < starts.length; d += 1)
    for (let t = starts[d] ?? 0; t < (starts[d + 1] ?? 0); t += 1) {
      const term = terms[t] ?? 0;
      const p = next[term] ?? 0;
      pairs[2 * p] = d;
      pairs[2 * p + 1] = weights[t] ?? 0;
      next[term] = p + 1;
    }
  return { starts: ends, pairs };
}
