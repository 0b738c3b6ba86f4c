import type { TermEntry } from '#kb/entry.ts';
import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { compareTitles } from '#kb/subjects.ts';
import { homeCrumb } from './breadcrumbs.ts';
import { type EntryLink, linkTo } from './entry-link.ts';
import { listIntroductions, listTitles } from './lists.ts';
import { type Page, pageOf } from './page.ts';

export interface GlossaryPage extends Page {
  readonly title: string;
  readonly introduction: string;
  readonly letters: readonly GlossaryLetter[];
}

export interface GlossaryLetter {
  readonly letter: string;
  readonly anchor: string;
  readonly terms: readonly GlossaryTerm[];
}

export interface GlossaryTerm extends EntryLink {
  readonly definition: string;
  readonly abbreviations: readonly string[];
}

/** All terms by their first letter; what begins with none stands under `#`. */
export function glossaryPage(kb: KnowledgeBase): GlossaryPage {
  const terms = kb.library
    .ofKind('term')
    .filter((term) => !term.isUnlisted)
    .sort((a, b) => compareTitles(a.title, b.title));
  const title = listTitles.term;
  const introduction = listIntroductions.term;
  return {
    ...pageOf(kb, {
      address: kinds.term.list,
      heading: title,
      description: introduction,
      isIndexed: terms.length > 0,
      crumbs: [homeCrumb],
    }),
    title,
    introduction,
    letters: [...Map.groupBy(terms, firstLetter)].map(([letter, group]) => ({
      letter,
      anchor: letter === '#' ? 'letter-other' : `letter-${letter.toLowerCase()}`,
      terms: group.map(termShown),
    })),
  };
}

function termShown(term: TermEntry): GlossaryTerm {
  const { definition, abbreviations = [] } = term.data;
  return {
    ...linkTo(term),
    definition,
    abbreviations: abbreviations.filter((abbreviation) => abbreviation !== term.title),
  };
}

function firstLetter({ title }: TermEntry): string {
  const [first = ''] = title.normalize('NFKD').toUpperCase();
  return /\p{L}/u.test(first) ? first : '#';
}
