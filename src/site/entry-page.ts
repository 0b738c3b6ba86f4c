import type { Entry } from '#kb/entry.ts';
import type { Heading } from '#kb/entry-text.ts';
import { type Kind, kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { Citation, ClauseCard } from '#kb/schemas/fields.ts';
import { crumbsOf } from './breadcrumbs.ts';
import { type Dateline, datelineOf } from './dateline.ts';
import { descriptionOf } from './description.ts';
import { type EntryLink, linkTo } from './entry-link.ts';
import { type Alternate, feedAlternate, type SearchFact } from './head.ts';
import { labelledTitle, labelOf, stageLabels } from './labels.ts';
import { type Page, pageOf } from './page.ts';
import { entryData } from './structured-data.ts';
import { subjectsOf } from './subject-titles.ts';
import { type Step, stepsFrom } from './way.ts';

/** What the pages of all kinds of entries have in common. */
export interface EntryPage extends Page {
  readonly kind: Kind;
  readonly title: string;
  /** What stands beside the title in its weight: where a story comes from, that figures are a sample. */
  readonly label: string | undefined;
  readonly dateline: Dateline;
  /** The steps of the customer’s way, where the entry stands on one. */
  readonly way: readonly Step[];
  /** The first paragraph of the text and the rest, as HTML. */
  readonly lead: string | undefined;
  readonly rest: string;
  /** Headings of the text; empty where there are too few to need a list. */
  readonly contents: readonly Heading[];
  readonly ask: readonly ClauseCard[];
  readonly sources: readonly Citation[];
  readonly alsoAsked: readonly string[];
  readonly related: readonly EntryLink[];
  readonly referencedBy: readonly EntryLink[];
  readonly isIndexed: boolean;
  /** Where the file can be edited. */
  readonly editUrl: string | undefined;
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
      address: entry.canonical ?? entry.address,
      heading: labelledTitle(entry),
      description,
      keywords: entry.keywords,
      isIndexed: !entry.isUnlisted,
      type: 'article',
      published: entry.date,
      modified: entry.updated,
      alternates: alternatesOf(kb, entry),
      searchFacts: entry.isUnlisted ? [] : searchFactsOf(kb, entry),
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
    way: entry.stage ? stepsFrom(entry.stage) : [],
    lead: text.lead,
    rest: text.rest,
    contents: contentsOf(text.headings),
    ask: entry.ask,
    sources: entry.sources,
    alsoAsked: entry.alsoAsked,
    related: library.relatedOf(entry).map(linkTo),
    referencedBy: library.referencedBy(entry).map(linkTo),
    isIndexed: !entry.isUnlisted,
    editUrl: site.edit_url && encodeURI(`${site.edit_url.replace(/\/+$/, '')}/${entry.file}`),
  };
}

const fewestForContents = 3;

/** The two upper levels of the text’s headings. */
export function contentsOf(headings: readonly Heading[]): readonly Heading[] {
  const upper = headings.filter(({ level }) => level <= 3);
  return upper.length < fewestForContents ? [] : upper;
}

function alternatesOf(kb: KnowledgeBase, entry: Entry): Alternate[] {
  const twin = { type: 'text/markdown', title: 'Markdown', href: `${entry.address}.md` };
  if (entry.kind !== 'question') return [twin];
  const feeds = subjectsOf(kb.library, entry).map(({ title, address }) =>
    feedAlternate(`${kb.site.name}: ${title}`, `${address}/feed.xml`),
  );
  return [twin, ...feeds];
}

/** A result shows the kind, the entry’s own subject and the label; the filters are kind, subjects, stage and industry. */
function searchFactsOf(kb: KnowledgeBase, entry: Entry): SearchFact[] {
  const fact = (name: SearchFact['name'], value: string | undefined, isShown: boolean) =>
    value === undefined ? [] : [{ name, value, isFilter: name !== 'label', isShown }];
  const subjects = entry.kind === 'question' ? subjectsOf(kb.library, entry) : [];
  const industry = entry.kind === 'case-study' ? kb.industries.get(entry.data.industry) : undefined;
  return [
    ...fact('kind', kinds[entry.kind].label, true),
    ...subjects.flatMap(({ title }, i) => fact('subject', title, i === 0)),
    ...fact('stage', entry.stage && stageLabels[entry.stage].title, false),
    ...fact('industry', industry, false),
    ...fact('label', labelOf(entry), true),
  ];
}
