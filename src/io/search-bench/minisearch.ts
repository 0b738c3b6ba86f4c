import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { type Engine, resultsWanted } from './engine.ts';
import type { PageSection } from './page-sections.ts';

/** MiniSearch with the settings of VitePress: sections as documents, the whole index fetched before the first query. */
export function miniSearchEngine(sections: readonly PageSection[]): Engine {
  const index = new MiniSearch(settings);
  index.addAll(
    sections.map((section, id) => ({ ...section, titles: section.titles.join(' '), id })),
  );
  const json = JSON.stringify(index);
  const script = new URL('../umd/index.js', import.meta.resolve('minisearch'));
  const size = gzipSync(json).length + gzipSync(readFileSync(script)).length;
  return {
    name: 'MiniSearch as VitePress sets it',
    isLazy: false,
    visit() {
      let loaded: MiniSearch | undefined;
      return {
        async ask(query) {
          loaded ??= MiniSearch.loadJSON(json, settings);
          const addresses = loaded.search(query).map(({ address }) => String(address));
          return { found: [...new Set(addresses)].slice(0, resultsWanted) };
        },
        bytes: () => (loaded ? size : 0),
      };
    },
  };
}

const settings = {
  fields: ['title', 'titles', 'text'],
  storeFields: ['address', 'title', 'titles'],
  searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
};
