import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  lexiconFile,
  type Manifest,
  manifestFile,
  manifestVersion,
  pageOfFragment,
  shardFile,
  tableFile,
} from '#search/field-source.ts';
import { type FragmentPage, type IndexMade, makeIndex } from '#search/index-maker.ts';
import type { SearchKnowledge } from '#search/steering.ts';

/** Makes the files beside an index in a folder from its pages, and writes them there. */
export function writeFields(folder: string, knowledge: SearchKnowledge): void {
  const fragments = join(folder, 'fragment');
  for (const [path, content] of fieldFiles(pagesIn(fragments), knowledge)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** The files beside an index, by their path below its folder. The name of their folder follows from what is in them. */
export function fieldFiles(
  pages: Iterable<FragmentPage>,
  knowledge: SearchKnowledge,
): ReadonlyMap<string, Uint8Array> {
  const made = makeIndex(pages, knowledge);
  const hash = createHash('sha256');
  const files = filesOf(made).map(([name, content]) => {
    hash.update(name).update(content);
    return [name, compressed(content)] as const;
  });
  const folder = `fields/${hash.digest('hex').slice(0, 12)}`;
  const manifest: Manifest = {
    version: manifestVersion,
    folder,
    pages: made.pages,
    averages: made.averages,
    shards: made.shards.length,
  };
  return new Map<string, Uint8Array>([
    [manifestFile, new TextEncoder().encode(JSON.stringify(manifest))],
    ...files.map(([name, content]) => [`${folder}/${name}`, content] as const),
  ]);
}

/** The page in a fragment file; its name is the file's. */
export function fragmentPage(fileName: string, content: Uint8Array): FragmentPage {
  return {
    ...pageOfFragment(gunzipSync(content)),
    fragment: fileName.replace(/\.pf_fragment$/, ''),
  };
}

function* pagesIn(folder: string): Iterable<FragmentPage> {
  for (const name of readdirSync(folder))
    yield fragmentPage(name, readFileSync(join(folder, name)));
}

function filesOf({ lexicon, table, shards }: IndexMade): [string, Uint8Array][] {
  return [
    [lexiconFile, lexicon],
    [tableFile, table],
    ...shards.map((shard, i): [string, Uint8Array] => [shardFile(i), shard]),
  ];
}

function compressed(content: Uint8Array): Uint8Array {
  const zipped = gzipSync(content, { level: 9 });
  // The header names the system on which it was made; the same content shall give the same bytes everywhere.
  zipped[9] = 255;
  return zipped;
}
