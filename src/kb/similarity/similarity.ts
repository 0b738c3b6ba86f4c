import { type Kind, kindNames } from '../kinds.ts';
import { type Alike, alikeAmong } from './alike.ts';
import { digestOfParts } from './digest.ts';
import { compare, type Near, type Neighbours, neighboursInOrder } from './neighbours.ts';
import type { Part } from './profile.ts';
import { type Profiles, profilesOf } from './profiles.ts';
import { type Vectors, vectorsOf } from './vectors.ts';

/** What is compared: an entry as its words. */
export interface Document {
  /** The entry's address. */
  readonly id: string;
  readonly kind: Kind;
  readonly parts: readonly Part[];
}

/** A document without its words. */
export interface Head extends Pick<Document, 'id' | 'kind'> {
  /** Of all that the document says. */
  readonly digest: number;
}

/** How alike the documents of a collection are; all of it can be carried over to the next computation. */
export interface Similarity {
  /** By id. */
  readonly documents: readonly Head[];
  readonly profiles: Profiles;
  readonly vectors: Vectors;
  readonly neighbours: Neighbours;
  /** The questions that are much alike. */
  readonly alike: Alike;
}

/** How many neighbours of each kind are kept of a document. */
const mostByKind: Readonly<Partial<Record<Kind, number>>> = { question: 16 };
const mostOfOtherKinds = 4;
const most = kindNames.map((kind) => mostByKind[kind] ?? mostOfOtherKinds);

/**
 * Compares documents by their rarest weighty terms (sparse TF-IDF over an inverted index). `before` is what an earlier
 * call gave: it saves work and never changes the result.
 */
export function similarityOf(documents: readonly Document[], before?: Similarity): Similarity {
  const known = new Map(before?.documents.map((document, i) => [document.id, i]));
  const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const heads = sorted.map(({ id, kind, parts }) => ({ id, kind, digest: digestOfParts(parts) }));
  const earlier = Int32Array.from(heads, ({ id, kind }) => {
    const i = known.get(id) ?? -1;
    return before?.documents[i]?.kind === kind ? i : -1;
  });
  const same = earlier.map((i, d) => (before?.documents[i]?.digest === heads[d]?.digest ? i : -1));
  const profiles = profilesOf(sorted, same, before?.profiles);
  const vectors = vectorsOf(profiles, same, before?.vectors);
  const groups = Uint8Array.from(heads, ({ kind }) => kindNames.indexOf(kind));
  const neighbours = nearest(vectors, groups, earlier, before);
  const textOf = (document: number) => sorted[document]?.parts.at(-1)?.text ?? '';
  const alike = alikeAmong(neighbours, groups, questions, textOf, same, before?.alike);
  return { documents: heads, profiles, vectors, neighbours, alike };
}

const questions = kindNames.indexOf('question');

/**
 * The neighbours of all documents. Those of a document whose vector is the same as before are the same too, unless one
 * whose vector changed was among them or now comes near enough: only the others are looked for again.
 */
function nearest(
  vectors: Vectors,
  groups: Uint8Array,
  earlier: Int32Array,
  before: Similarity | undefined,
): Neighbours {
  const { nearestTo, eachLike } = compare(vectors, groups, most);
  const all = neighboursInOrder(groups.length, most);
  const isChanged = groups.map((_, d) =>
    before && before.vectors.digests[earlier[d] ?? -1] === vectors.digests[d] ? 0 : 1,
  );
  const changed = [...isChanged.keys()].filter((d) => isChanged[d] === 1);
  // Beyond this it is no longer cheaper.
  if (!before || changed.length * 20 > groups.length) {
    for (let d = 0; d < groups.length; d += 1) all.add(nearestTo(d));
    return all.neighbours();
  }
  const now = new Int32Array(before.documents.length).fill(-1);
  for (let d = 0; d < groups.length; d += 1) if (isChanged[d] === 0) now[earlier[d] ?? -1] = d;
  const kept = Array.from(groups, (_, d) =>
    isChanged[d] === 1 ? undefined : keptNear(before.neighbours, earlier[d] ?? -1, now),
  );
  for (const d of changed)
    eachLike(d, (other, score) => {
      const near = kept[other];
      if (near && comesNear(near, groups, groups[d] ?? 0, d, score)) kept[other] = undefined;
    });
  for (const [d, near] of kept.entries()) all.add(near ?? nearestTo(d));
  return all.neighbours();
}

/** The neighbours from before, where all of them are there and unchanged. */
function keptNear(
  { starts, documents, scores }: Neighbours,
  i: number,
  now: Int32Array,
): Near | undefined {
  const from = starts[i] ?? 0;
  const to = starts[i + 1] ?? 0;
  const present = documents.slice(from, to);
  for (let n = 0; n < present.length; n += 1) {
    const document = now[present[n] ?? -1] ?? -1;
    if (document < 0) return undefined;
    present[n] = document;
  }
  return { documents: present, scores: scores.subarray(from, to) };
}

/** Whether a document of a group belongs among neighbours of which it is none yet. */
function comesNear(
  { documents, scores }: Near,
  groups: Uint8Array,
  group: number,
  document: number,
  score: number,
): boolean {
  if (score === 0) return false;
  let count = 0;
  let last = -1;
  for (let i = 0; i < documents.length; i += 1)
    if (groups[documents[i] ?? 0] === group) {
      count += 1;
      last = i;
    }
  if (count < (most[group] ?? 0)) return true;
  const lowest = scores[last] ?? 0;
  return score > lowest || (score === lowest && document < (documents[last] ?? 0));
}
