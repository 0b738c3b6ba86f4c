import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import {
  type Document,
  type Remembered,
  type Similarity,
  similarityOf,
} from '#kb/similarity/similarity.ts';

/** Where what was compared is kept from one build to the next. */
const cacheFolder = resolve(import.meta.dirname, '../../.cache/similarity');
const comparison = resolve(import.meta.dirname, '../kb/similarity');
/** Smaller collections are compared faster than a file is read. */
const fewestKept = 500;
/** Content folders of which something is kept. */
const mostKept = 4;

/** What this process compared last, by content folder. */
const inMemory = new Map<string, Remembered>();

/**
 * Compares documents; what was compared before, in this process or an earlier one, saves most of the work. The result is
 * the same with and without. What is kept on disk may be missing, broken or of no use, and need not be writable.
 */
export function compareRemembering(
  content: string,
  documents: readonly Document[],
  { cache = cacheFolder, fewest = fewestKept } = {},
): Similarity {
  const folder = resolve(content);
  if (documents.length < fewest) return similarityOf(documents);
  const file = join(cache, createHash('sha1').update(folder).digest('hex').slice(0, 16));
  const before = inMemory.get(folder) ?? readKept(file);
  const similarity = similarityOf(documents, before);
  const remembered = rememberedOf(similarity);
  inMemory.set(folder, remembered);
  if (!before || !isSame(before, remembered)) keep(cache, file, remembered);
  return similarity;
}

/** For tests: what this process remembers is forgotten. */
export function forgetSimilarity(): void {
  inMemory.clear();
}

function rememberedOf({ documents, neighbours, vectors }: Similarity): Remembered {
  return { documents, neighbours, vectors: { digests: vectors.digests } };
}

function isSame(before: Remembered, now: Remembered): boolean {
  return (
    before.documents.length === now.documents.length &&
    before.documents.every(({ id, digest }, i) => {
      const other = now.documents[i];
      return other?.id === id && other.digest === digest;
    })
  );
}

function readKept(file: string): Remembered | undefined {
  try {
    const bytes = readFileSync(file);
    const sum = bytes.subarray(0, sumLength);
    const body = bytes.subarray(sumLength);
    if (!sum.equals(sumOf(body))) return undefined;
    const kept: { program: string; packed: Packed } = deserialize(body);
    return kept.program === program() ? unpacked(kept.packed) : undefined;
  } catch {
    return undefined;
  }
}

function keep(cache: string, file: string, remembered: Remembered): void {
  const partial = `${file}.${process.pid}`;
  try {
    mkdirSync(cache, { recursive: true });
    const body = serialize({ program: program(), packed: packed(remembered) });
    writeFileSync(partial, Buffer.concat([sumOf(body), body]));
    renameSync(partial, file);
    removeOldest(cache);
  } catch {
    try {
      rmSync(partial, { force: true });
    } catch {
      // Where nothing can be written nothing is left behind.
    }
  }
}

/** Stands for how documents are compared: what another program kept is of no use. */
function program(): string {
  const sources = readdirSync(comparison)
    .filter((name) => !name.endsWith('.test.ts'))
    .sort()
    .map((name) => readFileSync(join(comparison, name)));
  return `${process.version} ${sumOf(Buffer.concat(sources)).toString('hex')}`;
}

const sumLength = 20;

function sumOf(bytes: Uint8Array): Buffer {
  return createHash('sha1').update(bytes).digest();
}

function removeOldest(cache: string): void {
  const files = readdirSync(cache)
    .map((name) => ({ path: join(cache, name), changed: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.changed - a.changed);
  for (const { path } of files.slice(mostKept)) rmSync(path, { force: true });
}

/** The profiles of all documents in a few long arrays: tens of thousands of short ones would take seconds to read. */
interface Packed {
  readonly heads: readonly (readonly [id: string, kind: string, digest: number])[];
  readonly starts: Int32Array;
  readonly terms: Float64Array;
  readonly weights: Uint8Array;
  readonly places: Uint32Array;
  readonly neighbours: Remembered['neighbours'];
  readonly digests: Float64Array;
}

function packed({ documents, neighbours, vectors }: Remembered): Packed {
  const starts = new Int32Array(documents.length + 1);
  for (const [i, { profile }] of documents.entries())
    starts[i + 1] = (starts[i] ?? 0) + profile.terms.length;
  const total = starts[documents.length] ?? 0;
  const terms = new Float64Array(total);
  const weights = new Uint8Array(total);
  const places = new Uint32Array(total);
  for (const [i, { profile }] of documents.entries()) {
    terms.set(profile.terms, starts[i]);
    weights.set(profile.weights, starts[i]);
    places.set(profile.places, starts[i]);
  }
  const heads = documents.map(({ id, kind, digest }) => [id, kind, digest] as const);
  return { heads, starts, terms, weights, places, neighbours, digests: vectors.digests };
}

function unpacked(kept: Packed): Remembered {
  const documents = kept.heads.map(([id, kind, digest], i) => {
    const range = [kept.starts[i], kept.starts[i + 1]] as const;
    const profile = {
      terms: kept.terms.subarray(...range),
      weights: kept.weights.subarray(...range),
      places: kept.places.subarray(...range),
    };
    return { id, kind, digest, profile };
  }) as Remembered['documents'];
  return { documents, neighbours: kept.neighbours, vectors: { digests: kept.digests } };
}
