import { eachRange, type Profiles } from './profiles.ts';

/**
 * What each document is about, compared with all others: its heaviest terms, those of document `d` from `starts[d]` to
 * `starts[d + 1]`. Weights are whole numbers, so that sums do not depend on the order in which they are made; those of a
 * document have the length `unit`.
 */
export interface Vectors {
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Int32Array;
  /** Each document's terms and weights as one number. */
  readonly digests: Float64Array;
  /** The place of each term in its document's profile. */
  readonly origins: Uint8Array;
  /** How rare each term is: 0 where it does not count, else from 1, and {@link single} more in one document alone. */
  readonly rarities: Uint8Array;
}

/** The length of a vector: the product of a vector with itself is about its square. */
export const unit = 1024;
const mostTerms = 40;
/** A term in more than this share of the documents tells nothing, but on a small site a few dozen are no crowd. */
const mostShare = 0.05;
const fewestForCommon = 24;
const single = 128;

/**
 * Weights terms by how rare they are, in steps of a factor two, and the size of the collection likewise: so that an edit
 * changes the vectors of a few documents and not of all. Terms of a single document join nothing; they count, by half,
 * for its length alone, so that what is mostly about something else is not near.
 *
 * `same` says which document of an earlier collection each is, word for word, and -1 of the others; `before` are the
 * vectors of that collection, with terms of the same numbers. Vectors in which no term’s rarity changed are taken over.
 */
export function vectorsOf(profiles: Profiles, same: Int32Array, before?: Vectors): Vectors {
  const size = profiles.starts.length - 1;
  const rarities = raritiesOf(profiles, size);
  const taken = before ? unchanged(profiles, rarities, same, before.rarities) : same.map(() => -1);
  const starts = new Int32Array(size + 1);
  const terms = new Int32Array(size * mostTerms);
  const weights = new Int32Array(size * mostTerms);
  const origins = new Uint8Array(size * mostTerms);
  const digests = new Float64Array(size);
  const weigh = weigher(profiles, rarities);
  for (let d = 0; d < size; d += 1) {
    const i = taken[d] ?? -1;
    const start = starts[d] ?? 0;
    if (before && i >= 0) {
      starts[d + 1] = start + (before.starts[i + 1] ?? 0) - (before.starts[i] ?? 0);
      continue;
    }
    const vector = weigh(d);
    for (let t = 0; t < vector.size; t += 1) {
      const origin = vector.origins[t] ?? 0;
      terms[start + t] = profiles.terms[(profiles.starts[d] ?? 0) + origin] ?? 0;
      weights[start + t] = vector.weights[t] ?? 0;
      origins[start + t] = origin;
    }
    digests[d] = vector.digest;
    starts[d + 1] = start + vector.size;
  }
  if (before)
    eachRange(taken, (from, i, count) => {
      const start = before.starts[i] ?? 0;
      const end = before.starts[i + count] ?? 0;
      terms.set(before.terms.subarray(start, end), starts[from]);
      weights.set(before.weights.subarray(start, end), starts[from]);
      origins.set(before.origins.subarray(start, end), starts[from]);
      digests.set(before.digests.subarray(i, i + count), from);
    });
  const end = starts[size] ?? 0;
  return {
    starts,
    terms: terms.slice(0, end),
    weights: weights.slice(0, end),
    origins: origins.slice(0, end),
    digests,
    rarities,
  };
}

/** One document's vector; the next overwrites it. */
interface Weighed {
  readonly origins: Uint8Array;
  readonly weights: Int32Array;
  size: number;
  digest: number;
}

function weigher(profiles: Profiles, rarities: Uint8Array): (document: number) => Weighed {
  const ranked = new Float64Array(256);
  const weighed: Weighed = {
    origins: new Uint8Array(mostTerms),
    weights: new Int32Array(mostTerms),
    size: 0,
    digest: 0,
  };
  return (document) => {
    const from = profiles.starts[document] ?? 0;
    const length = (profiles.starts[document + 1] ?? 0) - from;
    let n = 0;
    let squares = 0;
    for (let i = 0; i < length; i += 1) {
      const rarity = rarities[profiles.terms[from + i] ?? 0] ?? 0;
      const weight = (profiles.weights[from + i] ?? 0) * (rarity & (single - 1));
      // The heaviest first, equals by their digest, which is the profile's order.
      if (rarity > single) squares += (weight / 2) ** 2;
      else if (weight > 0) ranked[n++] = -(weight * 256 + 255 - i);
    }
    const kept = ranked.subarray(0, n).sort().subarray(0, mostTerms);
    for (const one of kept) squares += Math.floor(-one / 256) ** 2;
    const scale = unit / Math.sqrt(squares);
    let a = 0;
    let b = 0;
    for (const [t, one] of kept.entries()) {
      const i = 255 - (-one % 256);
      const weight = Math.round(Math.floor(-one / 256) * scale);
      weighed.origins[t] = i;
      weighed.weights[t] = weight;
      const key = profiles.keys[profiles.terms[from + i] ?? 0] ?? 0;
      a = Math.imul(a ^ (key | 0), 2654435761) ^ weight;
      b = Math.imul(b ^ ((key / 4294967296) | 0), 1597334677) ^ weight;
    }
    weighed.size = kept.length;
    weighed.digest = (a >>> 0) * 2097152 + (b >>> 11);
    return weighed;
  };
}

function raritiesOf({ terms, keys }: Profiles, total: number): Uint8Array {
  const documents = new Int32Array(keys.length);
  for (let t = 0; t < terms.length; t += 1) {
    const term = terms[t] ?? 0;
    documents[term] = (documents[term] ?? 0) + 1;
  }
  const size = 2 ** Math.round(Math.log2(Math.max(2, total)));
  const most = Math.max(fewestForCommon, mostShare * size);
  const rarities = new Uint8Array(documents.length);
  for (let term = 0; term < rarities.length; term += 1) {
    const n = documents[term] ?? 0;
    const rarity = n > most ? 0 : Math.max(1, bits(size) - Math.max(1, bits(n)) + 1);
    rarities[term] = n === 1 ? single + rarity : rarity;
  }
  return rarities;
}

/** Of each document, which one of the earlier collection has the very same vector; -1 where that must be asked. */
function unchanged(
  { starts, terms }: Profiles,
  rarities: Uint8Array,
  same: Int32Array,
  before: Uint8Array,
): Int32Array {
  return same.map((i, d) => {
    if (i < 0) return -1;
    const end = starts[d + 1] ?? 0;
    for (let t = starts[d] ?? 0; t < end; t += 1) {
      const term = terms[t] ?? 0;
      if (rarities[term] !== before[term]) return -1;
    }
    return i;
  });
}

/** The whole part of the logarithm to the base two. */
function bits(n: number): number {
  return 31 - Math.clz32(n);
}
