import { type Kind, kindNames } from '../kinds.ts';
import { digestOf } from './digest.ts';
import { compare, type Near, type Neighbours, neighboursFrom } from './neighbours.ts';
import { type Part, type Profile, profileOf, textOfParts } from './profile.ts';
import { type Vectors, vectorsOf } from './vectors.ts';

/** What is compared: an entry as its words. */
export interface Document {
  /** The entry's address. */
  readonly id: string;
  readonly kind: Kind;
  readonly parts: readonly Part[];
}

/** What can be carried over to the next computation and kept on disk. */
export interface Comparable {
  readonly id: string;
  readonly kind: Kind;
  /** Of all that the document says. */
  readonly digest: number;
  readonly profile: Profile;
}

/** How alike the documents of a collection are. */
export interface Similarity {
  /** By id. */
  readonly documents: readonly Comparable[];
  readonly vectors: Vectors;
  readonly neighbours: Neighbours;
}

/** What is needed of an earlier computation to save most of the next. */
export type Remembered = Pick<Similarity, 'documents' | 'neighbours'> & {
  readonly vectors: Pick<Vectors, 'digests'>;
};

/** How many neighbours of each kind are kept of a document. */
const mostByKind: Readonly<Partial<Record<Kind, number>>> = { question: 16 };
const mostOfOtherKinds = 4;
const most = kindNames.map((kind) => mostByKind[kind] ?? mostOfOtherKinds);

/**
 * Compares documents by their rarest weighty terms (sparse TF-IDF over an inverted index). `before` is what an earlier
 * call gave: it saves work and never changes the result.
 */
export function similarityOf(documents: readonly Document[], before?: Remembered): Similarity {
  const known = new Map(before?.documents.map((document, i) => [document.id, i]));
  const earlier = new Int32Array(documents.length).fill(-1);
  const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const compared = sorted.map((document, d): Comparable => {
    const { id, kind, parts } = document;
    const digest = digestOf(parts.map(({ text, weight }) => `${weight}\n${text}`).join('\n'));
    const i = known.get(id) ?? -1;
    const kept = before?.documents[i];
    if (kept?.kind === kind) earlier[d] = i;
    return kept?.kind === kind && kept.digest === digest
      ? kept
      : { id, kind, digest, profile: profileOf(parts) };
  });
  const vectors = vectorsOf(compared.map(({ profile }) => profile));
  const groups = Uint8Array.from(compared, ({ kind }) => kindNames.indexOf(kind));
  return { documents: compared, vectors, neighbours: nearest(vectors, groups, earlier, before) };
}

/**
 * The neighbours of all documents. Those of a document whose vector is the same as before are the same too, unless one
 * whose vector changed was among them or now comes near enough: only the others are looked for again.
 */
function nearest(
  vectors: Vectors,
  groups: Uint8Array,
  earlier: Int32Array,
  before: Remembered | undefined,
): Neighbours {
  const { nearestTo, eachLike } = compare(vectors, groups, most);
  const all = (): Near[] => Array.from(groups, (_, document) => nearestTo(document));
  if (!before) return neighboursFrom(all());

  const now = new Int32Array(before.documents.length).fill(-1);
  const isChanged = new Uint8Array(groups.length);
  const changed: number[] = [];
  for (let d = 0; d < groups.length; d += 1) {
    const i = earlier[d] ?? -1;
    if (i >= 0 && before.vectors.digests[i] === vectors.digests[d]) now[i] = d;
    else {
      isChanged[d] = 1;
      changed.push(d);
    }
  }
  // Beyond this it is no longer cheaper.
  if (changed.length * 20 > groups.length) return neighboursFrom(all());

  const kept = Array.from(groups, (_, d) =>
    isChanged[d] === 1 ? undefined : keptNear(before.neighbours, earlier[d] ?? -1, now),
  );
  for (const d of changed)
    eachLike(d, (other, score) => {
      const near = kept[other];
      if (near && comesNear(near, groups, groups[d] ?? 0, d, score)) kept[other] = undefined;
    });
  return neighboursFrom(kept.map((near, document) => near ?? nearestTo(document)));
}

/** The neighbours from before, where all of them are there and unchanged. */
function keptNear(
  { starts, documents, scores }: Neighbours,
  i: number,
  now: Int32Array,
): Near | undefined {
  const from = starts[i] ?? 0;
  const to = starts[i + 1] ?? 0;
  const present = documents.slice(from, to).map((document) => now[document] ?? -1);
  return present.includes(-1) ? undefined : { documents: present, scores: scores.slice(from, to) };
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

/** The text of a document, in which the places of its terms are meant. */
export function textOf({ parts }: Document): string {
  return textOfParts(parts);
}
