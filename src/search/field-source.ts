import { ByteReader } from './bytes.ts';
import { type Postings, readShard } from './field-index.ts';
import type { FieldIndex } from './field-ranking.ts';
import type { IndexedPage } from './index-port.ts';
import { type ReadLexicon, readLexicon } from './lexicon.ts';
import { memory } from './memory.ts';
import { readPageTable } from './page-table.ts';
import { layoutVersion, shardOf } from './shards.ts';

/** `fields.json`: what lies where. All other files lie in a folder named after their content. */
export interface Manifest {
  readonly version: string;
  readonly folder: string;
  readonly pages: number;
  readonly averages: { readonly title: number; readonly text: number };
  readonly shards: number;
}

export const manifestFile = 'fields.json';
/** What the files look like and in which of them a word lies: one of another version is not read. */
export const manifestVersion = `4-${layoutVersion().toString(36)}`;
export const lexiconFile = 'words.bin';
export const tableFile = 'pages.bin';

export function shardFile(shard: number): string {
  return `${shard}.bin`;
}

/** Reads a file below the index's folder, as it was written; rejects where there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** The index of fields, read piece by piece. */
export interface FieldSource extends FieldIndex {
  readonly lexicon: ReadLexicon;
  /** Reads what is known of words in this form, so that `postingsOf` has it. */
  load(forms: readonly string[]): Promise<void>;
  /** Reads what the index keeps about a page. */
  page(number: number): Promise<IndexedPage>;
}

/** Rejects where a file is missing or is not what it should be. */
export async function openFields(readFile: ReadFile): Promise<FieldSource> {
  const manifest: Manifest = JSON.parse(text(await readFile(manifestFile)));
  if (manifest.version !== manifestVersion)
    throw new Error(`The index of fields has version ${manifest.version}.`);
  const { folder, averages, shards } = manifest;
  const read = async (name: string) => unzip(await readFile(`${folder}/${name}`));
  const [lexicon, table] = await Promise.all([read(lexiconFile), read(tableFile)]);
  const pages = readPageTable(new ByteReader(table));
  if (pages.length !== manifest.pages) throw new Error('The table of pages is another site’s.');
  const remember = memory();
  const opened = new Map<number, (form: string) => Postings | undefined>();
  const known = new Map<string, Postings | undefined>();
  const open = (shard: number) =>
    remember(`${shard}`, async () => {
      opened.set(shard, readShard(await read(shardFile(shard))));
    });
  const described = pages.filter(({ wordingLengths }) => wordingLengths.length > 0).length;
  return {
    pages,
    averages,
    described: described / Math.max(1, pages.length),
    lexicon: readLexicon(lexicon),
    async load(forms) {
      await Promise.all([...new Set(forms.map((form) => shardOf(form, shards)))].map(open));
    },
    postingsOf(form) {
      if (known.has(form)) return known.get(form);
      const shard = opened.get(shardOf(form, shards));
      const postings = shard?.(form);
      if (shard) known.set(form, postings);
      return postings;
    },
    page: (number) =>
      remember(`page ${number}`, async () => {
        const bytes = await unzip(
          await readFile(`fragment/${pages[number]?.fragment}.pf_fragment`),
        );
        return pageOfFragment(bytes);
      }),
  };
}

const signature = 'pagefind_dcd';

/** What Pagefind 1.6 keeps about a page: its signature, then JSON. Throws where it is something else. */
export function pageOfFragment(unzipped: Uint8Array): IndexedPage {
  const written = text(unzipped);
  if (!written.startsWith(signature)) throw new Error('This is no page of a Pagefind index.');
  return JSON.parse(written.slice(signature.length));
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

async function unzip(bytes: Uint8Array): Promise<Uint8Array> {
  // A server that knows of the compression has undone it.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  // What goes wrong, the reading side tells. A blob's stream would take several times as long in a browser.
  const isWritten = () => undefined;
  writer.write(new Uint8Array(bytes)).catch(isWritten);
  writer.close().catch(isWritten);
  return new Uint8Array(await new Response(readable).arrayBuffer());
}
