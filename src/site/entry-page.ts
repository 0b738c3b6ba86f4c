import type { Entry } from '#kb/entry.ts';
import type { Heading } from '#kb/entry-text.ts';
import { type Kind, kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { Citation, ClauseCard } from '#kb/schemas/fields.ts';
import { crumbsOf } from './breadcrumbs.ts';
import { consentUntil } from './consent-bound.ts';
import { type Dateline, datelineOf } from './dateline.ts';
import { descriptionOf } from './description.ts';
import { type Alternate, feedAlternate, type SearchFact } from './head.ts';
import { labelledTitle, labelOf, stageLabels } from './labels.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import { type Page, pageOf } from './page.ts';
import { readingTime } from './reading-time.ts';
import { type ReferenceGroup, referenceGroups } from './reference-groups.ts';
import { type RelatedLink, relatedLinks } from './related-links.ts';
import { socialImageOf } from './social-card.ts';
import { entryData } from './structured-data.ts';
import { subjectsOf } from './subject-titles.ts';
import { type AskCard, askCardsOf } from './tender-cards.ts';
import { type TermNote, termNotesOf } from './term-notes.ts';
import { type Step, stepAfter, stepsFrom } from './way.ts';

/** What the pages of all kinds of entries have in common. */
export interface EntryPage extends Page {
  readonly kind: Kind;
  readonly title: string;
  /** What stands beside the title in its weight: where a story comes from, that figures are a sample. */
  readonly label: string | undefined;
  readonly dateline: Dateline;
  /** "4 minutes to read"; absent where there is next to nothing to read. */
  readonly readingTime: string | undefined;
  /** The steps of the customer’s way, where the entry stands on one. */
  readonly way: readonly Step[];
  /** The step after the one on which the entry stands. */
  readonly wayOn: Step | undefined;
  /** What an editor wrote about it: stands first where the text opens with no paragraph. */
  readonly summary: string | undefined;
  /** The first paragraph of the text and the rest, as HTML. */
  readonly lead: string | undefined;
  readonly rest: string;
  /** Headings of the text; empty where there are too few to need a list. */
  readonly contents: readonly Heading[];
  readonly ask: readonly AskCard[];
  /** Whom to ask: the heading above them. */
  readonly askTitle: string;
  /** The title with its label, for lists that name it. */
  readonly namedAs: string;
  /** The terms that the text uses. */
  readonly terms: readonly TermNote[];
  readonly sources: readonly Citation[];
  /** The first of its other wordings. */
  readonly alsoAsked: readonly string[];
  readonly related: readonly RelatedLink[];
  /** What refers to the entry, by kind. */
  readonly referencedBy: readonly ReferenceGroup[];
  readonly neighbours: Neighbours | undefined;
  readonly isIndexed: boolean;
  /** Where the file can be edited. */
  readonly editUrl: string | undefined;
}

/** Where the questions for the provider stand on a page. */
export const askAnchor = 'ask-set';

/** A customer who tells a story is asked other things than a provider. */
export function askTitleOf({ kind }: Entry): string {
  return kind === 'case-study' ? 'Put it to a reference like this one' : 'Put it to your provider';
}

/** The parts of an entry’s page that do not depend on its kind. */
export function entryPage(kb: KnowledgeBase, entry: Entry): EntryPage {
  const { library, site } = kb;
  const text = kb.textOf(entry);
  const description = descriptionOf(kb, entry);
  const crumbs = crumbsOf(kb, entry);
  const dateline = datelineOf(kb, entry);
  const page = pageOf(
    kb,
    {
      address: library.canonicalOf(entry),
      heading: labelledTitle(entry),
      description,
      keywords: entry.keywords,
      isIndexed: !entry.isUnlisted,
      type: 'article',
      published: entry.date,
      modified: entry.updated,
      image: socialImageOf(kb, entry),
      alternates: alternatesOf(kb, entry),
      searchFacts: isSearchable(kb, entry) ? searchFactsOf(kb, entry) : [],
      structuredData: entryData(kb, entry, { description, author: dateline.author, crumbs }),
      crumbs,
    },
    entry.address,
  );
  return {
    ...page,
    kind: entry.kind,
    title: entry.title,
    label: labelOf(entry),
    dateline,
    readingTime: readingTime([text.text, ...entry.ask.flatMap(wordsOfCard)]),
    way: entry.stage ? stepsFrom(entry.stage) : [],
    wayOn: entry.stage && stepAfter(entry.stage),
    summary: entry.description,
    lead: text.lead,
    rest: text.rest,
    contents: contentsOf([...text.headings, ...askHeading(entry)]),
    ask: askCardsOf(library, entry),
    askTitle: askTitleOf(entry),
    namedAs: labelledTitle(entry),
    terms: termNotesOf(kb, entry),
    sources: entry.sources,
    alsoAsked: entry.alsoAsked.slice(0, mostAlsoAsked),
    related: relatedLinks(kb, library.relatedOf(entry)),
    referencedBy: referenceGroups(library.referencedBy(entry)),
    neighbours: neighboursOf(kb, entry),
    isIndexed: isSearchable(kb, entry),
    editUrl: site.edit_url && encodeURI(`${site.edit_url.replace(/\/+$/, '')}/${entry.file}`),
  };
}

/** Enough to know the question again by; the others are for the search alone. */
const mostAlsoAsked = 5;

const fewestForContents = 3;

/** The two upper levels of the text’s headings. */
export function contentsOf(headings: readonly Heading[]): readonly Heading[] {
  const upper = headings.filter(({ level }) => level <= 3);
  return upper.length < fewestForContents ? [] : upper;
}

/** The questions for the provider stand in the list of contents like a heading of the text. */
export function askHeading(entry: Entry): Heading[] {
  if (entry.ask.length === 0) return [];
  return [{ level: 2, id: askAnchor, text: askTitleOf(entry) }];
}

function wordsOfCard({ ask, good_answer, red_flag = '' }: ClauseCard): string[] {
  return [ask, good_answer, red_flag];
}

function alternatesOf(kb: KnowledgeBase, entry: Entry): Alternate[] {
  const twin = { type: 'text/markdown', title: 'Markdown', href: `${entry.address}.md` };
  if (entry.kind !== 'question') return [twin];
  const feeds = subjectsOf(kb.library, entry).map(({ title, address }) =>
    feedAlternate(`${kb.site.name}: ${title}`, `${address}/feed.xml`),
  );
  return [twin, ...feeds];
}

/** Search finds an entry once: what repeats another one leaves it to that one. */
function isSearchable({ library }: KnowledgeBase, entry: Entry): boolean {
  return !entry.isUnlisted && library.canonicalOf(entry) === entry.address;
}

/** A result shows the kind, the entry’s own subject and the label; the filters are kind, subjects (also those of its copies), stage and industry. */
function searchFactsOf(kb: KnowledgeBase, entry: Entry): SearchFact[] {
  const fact = (name: SearchFact['name'], value: string | undefined, isShown: boolean) =>
    value === undefined
      ? []
      : [{ name, value, isFilter: name !== 'label' && name !== 'consent_until', isShown }];
  const subjects = new Set(
    [entry, ...kb.library.copiesOf(entry)].flatMap((one) =>
      one.kind === 'question' ? subjectsOf(kb.library, one).map(({ title }) => title) : [],
    ),
  );
  const industry = entry.kind === 'case-study' ? kb.industries.get(entry.data.industry) : undefined;
  return [
    ...fact('kind', kinds[entry.kind].label, true),
    ...[...subjects].flatMap((title, i) => fact('subject', title, i === 0)),
    ...fact('stage', entry.stage && stageLabels[entry.stage].title, false),
    ...fact('industry', industry, false),
    ...fact('label', labelOf(entry), true),
    ...fact('consent_until', consentUntil(entry), true),
  ];
}
