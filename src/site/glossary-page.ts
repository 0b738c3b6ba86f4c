import { firstLetter, letterAnchor } from '#kb/anchors.ts';
import type { TermEntry } from '#kb/entry.ts';
import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { homeCrumb } from './breadcrumbs.ts';
import { countText } from './count-text.ts';
import { type EntryLink, linkTo } from './entry-link.ts';
import { foundFacts } from './found-facts.ts';
import { listIntroductions, listTitles } from './lists.ts';
import { termsByTitle } from './neighbours.ts';
import { type Page, pageOf } from './page.ts';
import { termNote } from './term-notes.ts';
import { usersOf } from './term-use.ts';

export interface GlossaryPage extends Page {
  readonly title: string;
  readonly introduction: string;
  /** "18 terms" */
  readonly count: string;
  readonly letters: readonly GlossaryLetter[];
  /** The alphabet and every other letter that a term begins with, each leading to its terms where there are some. */
  readonly alphabet: readonly AlphabetLetter[];
}

export interface AlphabetLetter {
  readonly letter: string;
  readonly anchor: string | undefined;
}

export interface GlossaryLetter {
  readonly letter: string;
  readonly anchor: string;
  readonly terms: readonly GlossaryTerm[];
}

export interface GlossaryTerm extends EntryLink {
  readonly definition: string;
  readonly abbreviations: readonly string[];
  /** "In 12 texts"; `undefined` where no text uses it. */
  readonly uses: string | undefined;
}

/** All terms by their first letter; what begins with none stands under `#`. */
export function glossaryPage(kb: KnowledgeBase): GlossaryPage {
  const terms = termsByTitle(kb.library);
  const title = listTitles.term;
  const introduction = listIntroductions.term;
  const letters = [...Map.groupBy(terms, (term) => firstLetter(term.title))].map(
    ([letter, group]) => ({
      letter,
      anchor: letterAnchor(letter),
      terms: group.map((term) => termShown(kb, term)),
    }),
  );
  return {
    ...pageOf(kb, {
      address: kinds.term.list,
      searchFacts: foundFacts(kb, kinds.term.list),
      heading: title,
      description: introduction,
      isIndexed: terms.length > 0,
      crumbs: [homeCrumb],
    }),
    title,
    introduction,
    count: countText(terms.length, 'term'),
    letters,
    alphabet: alphabetWith(letters),
  };
}

function alphabetWith(letters: readonly GlossaryLetter[]): AlphabetLetter[] {
  const anchors = new Map(letters.map(({ letter, anchor }) => [letter, anchor]));
  const all = new Set([
    ...anchors.keys().filter((letter) => letter === '#'),
    ...latin,
    ...anchors.keys(),
  ]);
  return [...all].map((letter) => ({ letter, anchor: anchors.get(letter) }));
}

const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function termShown(kb: KnowledgeBase, term: TermEntry): GlossaryTerm {
  const { abbreviations, definition } = termNote(term);
  const uses = usersOf(kb, term).length;
  return {
    ...linkTo(term),
    abbreviations,
    definition,
    uses: uses === 0 ? undefined : `In ${countText(uses, 'text')}`,
  };
}
