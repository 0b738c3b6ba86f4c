import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { createSearch, type Search, type SearchOptions } from '#search/engine.ts';
import { emptyIndex, indexOptions, type SearchIndex } from '#search/index-port.ts';
import { indexedPages, indexFolder } from './search-index.ts';

/** What a reader's browser has fetched for its questions: files and bytes, compressed as a host serves them. */
export interface Transfer {
  readonly requests: number;
  readonly bytes: number;
  /** How many of the bytes are Pagefind's script and WebAssembly, which any question needs once. */
  readonly programBytes: number;
}

/** A search on a page that was just opened: nothing has been fetched yet. */
export interface Visit extends Search {
  transfer(): Transfer;
}

/** The search of a built site, as its pages have it. */
export interface IndexedSite {
  visit(options?: SearchOptions): Visit;
  /** The index as the indexer's own interface asks it, with the options it has when none are given. */
  bareVisit(): { readonly index: SearchIndex; transfer(): Transfer };
}

/** Opens the index of a built site; `undefined` where there is none. */
export async function openIndexedSite(dir: string): Promise<IndexedSite | undefined> {
  const folder = resolve(dir, indexFolder);
  const pages = indexedPages(folder);
  if (pages === undefined) return undefined;
  const script = join(folder, 'pagefind.js');
  const pagefind: PagefindModule = await import(pathToFileURL(script).href);
  const scriptBytes = await servedSize(script, await readFile(script));
  return {
    visit(options) {
      const fetched = { requests: 0, bytes: 0, programBytes: 0 };
      const index = pages === 0 ? emptyIndex : open(pagefind, scriptBytes, folder, fetched);
      const search = createSearch(index, options);
      return { ...search, transfer: () => ({ ...fetched }) };
    },
    bareVisit() {
      const fetched = { requests: 0, bytes: 0, programBytes: 0 };
      const index =
        pages === 0
          ? emptyIndex
          : open(pagefind, scriptBytes, folder, fetched, { noWorker: indexOptions.noWorker });
      return { index, transfer: () => ({ ...fetched }) };
    },
  };
}

interface PagefindModule {
  createInstance(options: OpenOptions & { readonly basePath: string }): SearchIndex;
}

type OpenOptions = Partial<typeof indexOptions>;

type Counted = { -readonly [K in keyof Transfer]: Transfer[K] };

let visits = 0;

/** An instance of its own that fetches everything anew: what it fetches is read from the folder and counted. */
function open(
  pagefind: PagefindModule,
  scriptBytes: number,
  folder: string,
  fetched: Counted,
  options: OpenOptions = indexOptions,
): SearchIndex {
  visits += 1;
  const basePath = `${scheme}/${visits}/`;
  const file = async (path: string) => {
    const content = await readFile(join(folder, path));
    const size = await servedSize(path, content);
    fetched.requests += 1;
    fetched.bytes += size;
    if (path.startsWith('wasm.')) fetched.programBytes += size;
    return new Uint8Array(content);
  };
  served.set(basePath, async (path) => new Response(await file(path)));
  serveFromFolders();
  // As a page does, only when a question needs it.
  let opened: SearchIndex | undefined;
  const index = () => {
    if (opened) return opened;
    fetched.requests += 1;
    fetched.bytes += scriptBytes;
    fetched.programBytes += scriptBytes;
    opened = pagefind.createInstance({ ...options, basePath });
    return opened;
  };
  return {
    search: (text, options) => index().search(text, options),
    filters: () => index().filters(),
    file,
  };
}

const scheme = 'built-site:';
const served = new Map<string, (path: string) => Promise<Response>>();
let isServing = false;

/** Pagefind calls the global `fetch`, which in Node reads no files: addresses of the scheme are answered from folders. */
function serveFromFolders(): void {
  if (isServing) return;
  isServing = true;
  const fetchFromWeb = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const [, basePath = '', path = ''] =
      /^(built-site:\/\d+\/)([^?]*)/.exec(input instanceof Request ? input.url : `${input}`) ?? [];
    return served.get(basePath)?.(path) ?? fetchFromWeb(input, init);
  };
}

const compress = promisify(gzip);

/** Hosts compress scripts and JSON; what Pagefind wrote is compressed already and goes as it is. */
async function servedSize(path: string, content: Buffer): Promise<number> {
  return /\.js(?:on)?$/.test(path) ? (await compress(content)).length : content.length;
}
