import type { IndexedSite } from '#io/search-in-node.ts';
import { addressOfIndexed, type SearchOptions } from '#search/engine.ts';
import { type Engine, resultsWanted } from './engine.ts';

/** The search of the site, as its readers have it; with rules left out, to learn what they bring. */
export function ownEngine(site: IndexedSite, name: string, options?: SearchOptions): Engine {
  return {
    name,
    isLazy: true,
    visit() {
      const visit = site.visit(options);
      return {
        async ask(query) {
          const { results, confidence, best } = await visit.ask(query, { limit: resultsWanted });
          return { found: results.map(({ url }) => url), confidence, best: best?.url };
        },
        bytes: () => visit.transfer().bytes,
      };
    },
  };
}

/** Pagefind as it comes: its own options, the whole query at once. */
export function pagefindEngine(site: IndexedSite): Engine {
  return {
    name: 'Pagefind as it comes',
    isLazy: true,
    visit() {
      const { index, transfer } = site.bareVisit();
      return {
        async ask(query) {
          const { results } = await index.search(query);
          const shown = results.slice(0, resultsWanted).map((result) => result.data());
          return { found: (await Promise.all(shown)).map(({ url }) => addressOfIndexed(url)) };
        },
        bytes: () => transfer().bytes,
      };
    },
  };
}
