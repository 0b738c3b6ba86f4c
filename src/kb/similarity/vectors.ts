import { numberTable } from './number-table.ts';
import type { Profile } from './profile.ts';

/**
 * What each document is about, compared with all others: its heaviest terms, those of document `d` from `starts[d]` to
 * `starts[d + 1]`. Weights are whole numbers, so that sums do not depend on the order in which they are made; those of a
 * document have the length `unit`.
 */
export interface Vectors {
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Int32Array;
  /** How many terms there are. */
  readonly size: number;
  /** Each document's terms and weights as one number. */
  readonly digests: Float64Array;
  /** The place of each term in its document's profile. */
  readonly origins: Uint8Array;
}

/** The length of a vector: the product of a vector with itself is about its square. */
export const unit = 1024;
const mostTerms = 40;
/** A term in more than this share of the documents tells nothing, but on a small site a few dozen are no crowd. */
const mostShare = 0.05;
const fewestForCommon = 24;

/**
 * Weights terms by how rare they are, in steps of a factor two, and the size of the collection likewise: so that an edit
 * changes the vectors of a few documents and not of all. Terms of a single document join nothing; they count, by half,
 * for its length alone, so that what is mostly about something else is not near.
 */
export function vectorsOf(profiles: readonly Profile[]): Vectors {
  const table = numberTable(profiles.length * 16);
  const total = profiles.reduce((sum, { terms }) => sum + terms.length, 0);
  const ids = new Int32Array(total);
  let at = 0;
  for (const { terms } of profiles)
    for (let i = 0; i < terms.length; i += 1) {
      ids[at] = table.add(terms[i] ?? 0);
      at += 1;
    }
  const documents = new Int32Array(table.size);
  for (const id of ids) documents[id] = (documents[id] ?? 0) + 1;
  const rarity = raritiesOf(documents, profiles.length);

  const starts = new Int32Array(profiles.length + 1);
  const terms = new Int32Array(profiles.length * mostTerms);
  const weights = new Int32Array(profiles.length * mostTerms);
  const origins = new Uint8Array(profiles.length * mostTerms);
  const digests = new Float64Array(profiles.length);
  const ranked = new Float64Array(256);
  let from = 0;
  let end = 0;
  for (const [d, profile] of profiles.entries()) {
    let n = 0;
    let squares = 0;
    for (let i = 0; i < profile.terms.length; i += 1) {
      const id = ids[from + i] ?? 0;
      const weight = (profile.weights[i] ?? 0) * (rarity[id] ?? 0);
      // The heaviest first, equals by their digest, which is the profile's order.
      if (documents[id] === 1) squares += (weight / 2) ** 2;
      else if (weight > 0) ranked[n++] = -(weight * 256 + 255 - i);
    }
    const kept = ranked.subarray(0, n).sort().subarray(0, mostTerms);
    for (const one of kept) squares += Math.floor(-one / 256) ** 2;
    const scale = unit / Math.sqrt(squares);
    let a = 0;
    let b = 0;
    for (const one of kept) {
      const i = 255 - (-one % 256);
      const weight = Math.round(Math.floor(-one / 256) * scale);
      terms[end] = ids[from + i] ?? 0;
      weights[end] = weight;
      origins[end] = i;
      end += 1;
      const term = profile.terms[i] ?? 0;
      a = Math.imul(a ^ (term | 0), 2654435761) ^ weight;
      b = Math.imul(b ^ ((term / 4294967296) | 0), 1597334677) ^ weight;
    }
    digests[d] = (a >>> 0) * 2097152 + (b >>> 11);
    starts[d + 1] = end;
    from += profile.terms.length;
  }
  return {
    starts,
    terms: terms.slice(0, end),
    weights: weights.slice(0, end),
    origins: origins.slice(0, end),
    size: table.size,
    digests,
  };
}

/** By term: 0 where it is not to count. */
function raritiesOf(documents: Int32Array, total: number): Uint8Array {
  const size = 2 ** Math.round(Math.log2(Math.max(2, total)));
  const most = Math.max(fewestForCommon, mostShare * size);
  const rarity = new Uint8Array(documents.length);
  for (let id = 0; id < rarity.length; id += 1) {
    const n = documents[id] ?? 0;
    rarity[id] = n > most ? 0 : Math.max(1, bits(size) - Math.max(1, bits(n)) + 1);
  }
  return rarity;
}

/** The whole part of the logarithm to the base two. */
function bits(n: number): number {
  return 31 - Math.clz32(n);
}
