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
  type Head,
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

/** A file is written again when one document in so many is out of date: to read these anew is cheaper than to write all. */
const worthWriting = 500;

/** What this process compared last, by content folder. */
const inMemory = new Map<string, Similarity>();
/** The documents in the folder’s file. */
const onDisk = new Map<string, readonly Head[]>();

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
  inMemory.set(folder, similarity);
  const written = onDisk.get(folder) ?? before?.documents;
  const isWorthIt =
    !written || differences(written, similarity.documents) * worthWriting > documents.length;
  onDisk.set(folder, isWorthIt ? similarity.documents : written);
  if (isWorthIt) keep(cache, file, similarity);
  return similarity;
}

/** For tests: what this process remembers is forgotten. */
export function forgetSimilarity(): void {
  inMemory.clear();
  onDisk.clear();
}

/** How many documents were added, edited or removed. */
function differences(before: readonly Head[], now: readonly Head[]): number {
  const digests = new Map(before.map(({ id, digest }) => [id, digest]));
  const known = now.filter(({ id }) => digests.has(id)).length;
  const same = now.filter(({ id, digest }) => digests.get(id) === digest).length;
  return now.length - same + before.length - known;
}

function readKept(file: string): Similarity | undefined {
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

function keep(cache: string, file: string, similarity: Similarity): void {
  const partial = `${file}.${process.pid}`;
  try {
    mkdirSync(cache, { recursive: true });
    const body = serialize({ program: program(), packed: packed(similarity) });
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

/** The heads in a few long lists: tens of thousands of objects would take seconds to read. */
interface Packed extends Omit<Similarity, 'documents'> {
  readonly ids: readonly string[];
  readonly kinds: readonly string[];
  readonly digests: Float64Array;
}

function packed({ documents, ...similarity }: Similarity): Packed {
  return {
    ...similarity,
    ids: documents.map(({ id }) => id),
    kinds: documents.map(({ kind }) => kind),
    digests: Float64Array.from(documents, ({ digest }) => digest),
  };
}

function unpacked({ ids, kinds, digests, ...similarity }: Packed): Similarity {
  const documents = ids.map((id, i) => ({ id, kind: kinds[i], digest: digests[i] })) as Head[];
  return { ...similarity, documents };
}
