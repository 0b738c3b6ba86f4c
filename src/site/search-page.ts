import { foundKinds } from '#kb/found-pages.ts';
import { kindNames, kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { stages } from '#kb/schemas/fields.ts';
import { askTargetOf } from './ask-us.ts';
import { homeCrumb } from './breadcrumbs.ts';
import { type PageLink, placesOf } from './frame.ts';
import { stageLabels } from './labels.ts';
import { type Page, pageOf } from './page.ts';
import { type Step, stepsFrom } from './way.ts';

/** The search page without its results, which only the reader’s browser knows. */
export interface SearchPage extends Page {
  readonly title: string;
  /** Ways on for readers who find nothing. */
  readonly subjects: readonly PageLink[];
  /** The other lists. */
  readonly ways: readonly PageLink[];
  /** What results can be narrowed by, in the order in which it is shown. */
  readonly filters: readonly SearchFilter[];
  /** Where a reader asks people instead. */
  readonly ask: string | undefined;
}

export interface SearchFilter {
  /** As the index calls it. */
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly {
    readonly value: string;
    /** Several of it, where it is a kind. */
    readonly plural?: string;
  }[];
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
  const ways = placesOf(kb).filter(({ address }) => address !== kinds.question.list);
  return { ...page, title, subjects, ways, filters: filtersOf(kb), ask: askTargetOf(kb.site) };
}

/** Only what some page has; a search then counts what each would leave. */
function filtersOf(kb: KnowledgeBase): SearchFilter[] {
  const { listed, subjects } = kb.library;
  const usedKinds = new Set(listed.map(({ kind }) => kind));
  const usedStages = new Set(listed.map(({ stage }) => stage));
  const usedIndustries = new Set(
    listed.flatMap((entry) => (entry.kind === 'case-study' ? [entry.data.industry] : [])),
  );
  return [
    {
      name: 'kind',
      legend: 'Kind',
      choices: [
        ...kindNames.filter((kind) => usedKinds.has(kind)).map((kind) => kinds[kind]),
        ...foundKinds(kb.library),
      ].map(({ label, plural }) => ({ value: label, plural })),
    },
    {
      name: 'subject',
      legend: 'Subject',
      choices: subjects.map(({ title }) => ({ value: title })),
    },
    {
      name: 'stage',
      legend: 'Step on your way',
      choices: stages
        .filter((stage) => usedStages.has(stage))
        .map((stage) => ({ value: stageLabels[stage].title })),
    },
    {
      name: 'industry',
      legend: 'Industry',
      choices: [...kb.industries]
        .filter(([slug]) => usedIndustries.has(slug))
        .map(([, title]) => ({ value: title })),
    },
  ];
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
