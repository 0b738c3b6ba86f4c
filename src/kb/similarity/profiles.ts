import { numberTable } from './number-table.ts';
import { type Part, profileOf } from './profile.ts';

/**
 * What each document of a collection is about, in few long arrays: the terms of document `d` are those from `starts[d]` to
 * `starts[d + 1]`, in the order of its profile.
 */
export interface Profiles {
  readonly starts: Int32Array;
  /** The number of each term, which is its place in `keys`. */
  readonly terms: Int32Array;
  readonly weights: Uint8Array;
  readonly places: Uint32Array;
  /** The digests of all terms; some may be of terms that no document has any more. */
  readonly keys: Float64Array;
}

/**
 * The profiles of documents. `same` says which document of an earlier collection each is, word for word, and -1 of the
 * others: only these are read.
 */
export function profilesOf(
  documents: readonly { readonly parts: readonly Part[] }[],
  same: Int32Array,
  before?: Profiles,
): Profiles {
  const profiles = documents.map(({ parts }, d) =>
    before && (same[d] ?? -1) >= 0 ? undefined : profileOf(parts),
  );
  const starts = new Int32Array(documents.length + 1);
  for (const [d, profile] of profiles.entries()) {
    const i = same[d] ?? -1;
    const length = profile?.terms.length ?? lengthAt(before?.starts, i);
    starts[d + 1] = (starts[d] ?? 0) + length;
  }
  const total = starts[documents.length] ?? 0;
  const terms = new Int32Array(total);
  const weights = new Uint8Array(total);
  const places = new Uint32Array(total);
  if (before)
    eachRange(same, (from, i, count) => {
      const start = before.starts[i] ?? 0;
      const end = before.starts[i + count] ?? 0;
      terms.set(before.terms.subarray(start, end), starts[from]);
      weights.set(before.weights.subarray(start, end), starts[from]);
      places.set(before.places.subarray(start, end), starts[from]);
    });
  if (before && !profiles.some((profile) => profile !== undefined))
    return { starts, terms, weights, places, keys: before.keys };

  const table = numberTable(before ? before.keys.length + 1024 : documents.length * 16);
  const keys = Array.from(before?.keys ?? []);
  for (const key of keys) table.add(key);
  for (const [d, profile] of profiles.entries()) {
    if (!profile) continue;
    const start = starts[d] ?? 0;
    weights.set(profile.weights, start);
    places.set(profile.places, start);
    for (let i = 0; i < profile.terms.length; i += 1) {
      const key = profile.terms[i] ?? 0;
      const term = table.add(key);
      if (term === keys.length) keys.push(key);
      terms[start + i] = term;
    }
  }
  return { starts, terms, weights, places, keys: Float64Array.from(keys) };
}

/** Calls back with every longest range of documents that follow each other in an earlier collection too. */
export function eachRange(
  same: Int32Array,
  found: (from: number, earlier: number, count: number) => void,
): void {
  for (let from = 0; from < same.length; ) {
    const earlier = same[from] ?? -1;
    let count = 1;
    while (earlier >= 0 && same[from + count] === earlier + count) count += 1;
    if (earlier >= 0) found(from, earlier, count);
    from += count;
  }
}

function lengthAt(starts: Int32Array | undefined, i: number): number {
  return (starts?.[i + 1] ?? 0) - (starts?.[i] ?? 0);
}
