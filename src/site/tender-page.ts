import { mostQuestions } from '#contracting/tender.ts';
import { annexHead, ownCopyHead, type TenderHead } from '#contracting/tender-text.ts';
import type { Entry } from '#kb/entry.ts';
import { kindNames, kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { tenderAddress } from '#kb/pages.ts';
import { homeCrumb } from './breadcrumbs.ts';
import { countText } from './count-text.ts';
import { type EntryLink, linkTo } from './entry-link.ts';
import { foundFacts } from './found-facts.ts';
import { labelledTitle } from './labels.ts';
import { type Page, pageOf } from './page.ts';
import { type TenderCard, tenderCardsOf } from './tender-cards.ts';

/** The page on which a reader puts questions for providers together. */
export interface TenderPage extends Page {
  readonly title: string;
  readonly introduction: string;
  /** What heads the printed list: for the providers, and with good answers for the reader alone. */
  readonly heads: { readonly annex: TenderHead; readonly ownCopy: TenderHead };
  /** Whole sets to begin with: the blueprints. */
  readonly sets: readonly TenderSet[];
  /** All questions, by blueprint, subject and kind. */
  readonly groups: readonly TenderSet[];
}

export interface TenderSet {
  /** An anchor on the page. */
  readonly id: string;
  readonly title: string;
  /** All of it comes from one blueprint; else from several entries. */
  readonly isBlueprint: boolean;
  /** "33 questions" */
  readonly count: string;
  readonly cards: readonly (TenderCard & { readonly page: EntryLink })[];
}

export function tenderPage(kb: KnowledgeBase): TenderPage {
  const title = 'Questions for the tender';
  const introduction =
    'Put the same questions to every provider, in writing, and compare the answers. Collect them wherever you see “Add to my list”, put them in order, word them your way, and hand them out as an annex to your request for proposals.';
  const page = pageOf(kb, {
    address: tenderAddress,
    searchFacts: foundFacts(kb, tenderAddress),
    heading: title,
    description:
      'Collect questions for managed service providers from this site, edit them, and export them as an annex to your request for proposals.',
    crumbs: [homeCrumb],
  });
  const sets = setsOf(kb);
  return {
    ...page,
    title,
    introduction,
    heads: { annex: annexHead, ownCopy: ownCopyHead },
    sets: sets.filter(({ isBlueprint }) => isBlueprint),
    groups: sets,
  };
}

/** Blueprints one by one, then questions by subject, then the rest by kind. */
function setsOf(kb: KnowledgeBase): TenderSet[] {
  const { library } = kb;
  const cardsOf = (entries: readonly Entry[]) =>
    entries.flatMap((entry) =>
      tenderCardsOf(library, entry).map((card) => ({
        ...card,
        page: { ...linkTo(entry), title: labelledTitle(entry) },
      })),
    );
  const listed = (entry: Entry) =>
    !entry.isUnlisted && library.canonicalOf(entry) === entry.address;
  const blueprints = library
    .ofKind('blueprint')
    .filter(listed)
    .map((entry) => set(`of-blueprint-${lastPart(entry.address)}`, entry.title, cardsOf([entry])));
  const subjects = library.subjects.map(({ slug, title, questions }) =>
    set(
      `of-subject-${slug}`,
      title,
      cardsOf(questions.filter((question) => question.subject === slug && listed(question))),
    ),
  );
  const others = kindNames
    .filter((kind) => kind !== 'blueprint' && kind !== 'question')
    .map((kind) =>
      set(
        `of-kind-${kind}`,
        kinds[kind].plural,
        cardsOf(library.listed.filter((entry) => entry.kind === kind && listed(entry))),
      ),
    );
  return [...blueprints, ...subjects, ...others].filter(({ cards }) => cards.length > 0);
}

function set(id: string, title: string, cards: TenderSet['cards']): TenderSet {
  // More than a list takes would make the page too heavy to read.
  const shown = cards.slice(0, mostQuestions);
  const isBlueprint = id.startsWith('of-blueprint');
  return { id, title, isBlueprint, count: countText(cards.length, 'question'), cards: shown };
}

function lastPart(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}
