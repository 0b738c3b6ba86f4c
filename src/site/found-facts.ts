import { foundPages } from '#kb/found-pages.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { SearchFact } from './head.ts';

/** What search keeps of a page of the site’s own: nothing where there is nothing on it. */
export function foundFacts({ library }: KnowledgeBase, address: string): SearchFact[] {
  const page = foundPages(library).find((one) => one.address === address);
  return page ? [{ name: 'kind', value: page.kind.label, isFilter: true, isShown: true }] : [];
}
