import { manifestFile } from '#search/field-source.ts';
import { emptyIndex, indexOptions, isEmptyIndex, type SearchIndex } from '#search/index-port.ts';

const folder = '/pagefind/';

interface PagefindModule {
  createInstance(options: typeof indexOptions & { readonly basePath: string }): SearchIndex;
}

/** The index of this site. It is fetched with the first question; one that fails is tried again with the next. */
export function siteIndex(): SearchIndex {
  let opened: Promise<SearchIndex> | undefined;
  let failures = 0;
  const index = () => {
    opened ??= open(failures).catch((error: unknown) => {
      opened = undefined;
      failures += 1;
      throw error;
    });
    return opened;
  };
  return {
    search: async (text, options) => (await index()).search(text, options),
    filters: async () => (await index()).filters(),
    async file(path) {
      const response = await fetch(
        folder + path,
        path === manifestFile ? { cache: 'no-cache' } : {},
      );
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

async function open(failures: number): Promise<SearchIndex> {
  // Written beside the pages after they are bundled, so that the bundler must not look for it; the dev server leaves
  // alone what is a full address.
  const script = new URL(`${folder}pagefind.js`, location.origin);
  // Browsers remember that a script could not be loaded.
  if (failures > 0) script.search = `?again=${failures}`;
  const { createInstance }: PagefindModule = await import(/* @vite-ignore */ script.href);
  const index = createInstance({ ...indexOptions, basePath: folder });
  try {
    // Asks for nothing, but waits until the index is open and throws where it cannot be.
    await index.search('');
    return index;
  } catch (error) {
    if (isEmptyIndex(error)) return emptyIndex;
    throw error;
  }
}
