import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { createSearch, type Search } from '#search/engine.ts';
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
  visit(): Visit;
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
    visit() {
      const fetched = { requests: 1, bytes: scriptBytes, programBytes: scriptBytes };
      const search = createSearch(pages === 0 ? emptyIndex : open(pagefind, folder, fetched));
      return { ...search, transfer: () => ({ ...fetched }) };
    },
  };
}

interface PagefindModule {
  createInstance(options: typeof indexOptions & { readonly basePath: string }): SearchIndex;
}

type Counted = { -readonly [K in keyof Transfer]: Transfer[K] };

let visits = 0;

/** An instance of its own that fetches everything anew: what it fetches is read from the folder and counted. */
function open(pagefind: PagefindModule, folder: string, fetched: Counted): SearchIndex {
  visits += 1;
  const basePath = `${scheme}/${visits}/`;
  served.set(basePath, async (path) => {
    const content = await readFile(join(folder, path));
    const size = await servedSize(path, content);
    fetched.requests += 1;
    fetched.bytes += size;
    if (path.startsWith('wasm.')) fetched.programBytes += size;
    return new Response(new Uint8Array(content));
  });
  serveFromFolders();
  return pagefind.createInstance({ ...indexOptions, basePath });
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
