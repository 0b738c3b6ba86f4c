import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { homeCrumb } from './breadcrumbs.ts';
import { type PageLink, placesOf } from './frame.ts';
import { type Page, pageOf } from './page.ts';
import { type Step, stepsFrom } from './way.ts';

/** The search page without its results, which only the reader’s browser knows. */
export interface SearchPage extends Page {
  readonly title: string;
  /** Ways on for readers who find nothing. */
  readonly subjects: readonly PageLink[];
}

export function searchPage(kb: KnowledgeBase): SearchPage {
  const title = 'Search';
  const page = pageOf(kb, {
    address: '/search',
    heading: title,
    description: `Search ${kb.site.name}.`,
    isIndexed: false,
    crumbs: [homeCrumb],
  });
  const subjects = kb.library.subjects.map((subject) => ({
    title: subject.title,
    address: subject.address,
  }));
  return { ...page, title, subjects };
}

/** The page for an address that leads nowhere, with ways on. */
export function notFoundPage(kb: KnowledgeBase): Page & {
  readonly title: string;
  readonly ways: readonly PageLink[];
  readonly stages: readonly Step[];
} {
  const title = 'There is no page at this address';
  return {
    ...pageOf(kb, { address: '/404', heading: title, description: `${title}.`, isIndexed: false }),
    title,
    ways: placesOf(kb),
    stages: kb.library.listed.some(({ stage }) => stage) ? stepsFrom(undefined) : [],
  };
}
