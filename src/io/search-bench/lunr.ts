import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { addressOfIndexed } from '#search/engine.ts';
import type { FragmentPage } from '#search/index-maker.ts';
import { type Engine, resultsWanted } from './engine.ts';

/**
 * lunr: pages as documents, each word of the query also with one letter more, less or different. Words of lunr's stop list
 * are left out of the query as they are of the index, since with another letter they would find other words.
 */
export function lunrEngine(pages: readonly FragmentPage[]): Engine {
  const require = createRequire(import.meta.url);
  const lunr: Lunr = require('lunr');
  const index = lunr(function build() {
    this.ref('address');
    this.field('title');
    this.field('text');
    for (const { url, content, meta } of pages)
      this.add({ address: addressOfIndexed(url), title: meta['title'] ?? '', text: content });
  });
  const json = JSON.stringify(index);
  const size =
    gzipSync(json).length + gzipSync(readFileSync(require.resolve('lunr/lunr.min.js'))).length;
  return {
    name: 'lunr, each term also ~1',
    isLazy: false,
    visit() {
      let loaded: LunrIndex | undefined;
      return {
        async ask(query) {
          loaded ??= lunr.Index.load(JSON.parse(json));
          const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
          const text = words
            .filter((word) => lunr.stopWordFilter(new lunr.Token(word)) !== undefined)
            .map((word) => `${word} ${word}~1`)
            .join(' ');
          return {
            found: loaded
              .search(text)
              .slice(0, resultsWanted)
              .map(({ ref }) => ref),
          };
        },
        bytes: () => (loaded ? size : 0),
      };
    },
  };
}

interface Lunr {
  (build: (this: LunrBuilder) => void): LunrIndex;
  readonly Index: { load(serialised: unknown): LunrIndex };
  readonly Token: new (text: string) => unknown;
  stopWordFilter(token: unknown): unknown;
}

interface LunrBuilder {
  ref(name: string): void;
  field(name: string): void;
  add(document: Readonly<Record<string, string>>): void;
}

interface LunrIndex {
  search(query: string): readonly { readonly ref: string }[];
}
