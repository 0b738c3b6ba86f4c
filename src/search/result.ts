import type { SearchResult } from './answer.ts';
import type { IndexedPage } from './index-port.ts';
import { addressOfIndexed } from './page-address.ts';
import { type Place, passageOf, sectionsOf } from './passage.ts';

/** A page as it is shown: with the passage around the places of what was asked for, and links to the sections that hold most of it. */
export function resultOf(page: IndexedPage, places: readonly Place[]): SearchResult {
  const url = addressOfIndexed(page.url);
  return {
    url,
    title: page.meta['title'] ?? url,
    kind: page.filters['kind']?.[0] ?? '',
    subjects: page.filters['subject'] ?? [],
    label: page.meta['label'],
    excerpt: passageOf(page, places),
    sections: sectionsOf(page, places).map(({ title, id }) => ({
      title,
      url: `${url}#${encodeURIComponent(id)}`,
    })),
  };
}
