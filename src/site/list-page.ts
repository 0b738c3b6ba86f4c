import { compareText } from '#kb/issue.ts';
import { type Kind, kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { compareTitles } from '#kb/subjects.ts';
import { homeCrumb } from './breadcrumbs.ts';
import { cardOf, type EntryCard } from './entry-link.ts';
import { foundFacts } from './found-facts.ts';
import { listIntroductions, listTitles } from './lists.ts';
import { type Page, pageOf } from './page.ts';

/** The list of one kind of entry. */
export interface ListPage extends Page {
  readonly title: string;
  readonly introduction: string;
  readonly entries: readonly EntryCard[];
}

/** Kinds of which the latest comes first; the others are sorted by title. */
const byDay: readonly Kind[] = ['case-study', 'report'];

export function listPage(kb: KnowledgeBase, kind: Kind): ListPage {
  const entries = kb.library
    .ofKind(kind)
    .filter((entry) => !entry.isUnlisted)
    .sort(
      (a, b) =>
        (byDay.includes(kind) ? compareText(b.date ?? '', a.date ?? '') : 0) ||
        compareTitles(a.title, b.title) ||
        compareText(a.address, b.address),
    );
  const title = listTitles[kind];
  const introduction = listIntroductions[kind];
  return {
    ...pageOf(kb, {
      address: kinds[kind].list,
      searchFacts: foundFacts(kb, kinds[kind].list),
      heading: title,
      description: introduction,
      isIndexed: entries.length > 0,
      crumbs: [homeCrumb],
    }),
    title,
    introduction,
    entries: entries.map((entry) => cardOf(kb, entry)),
  };
}
