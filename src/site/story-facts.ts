import type { CaseStudyEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { slugOfLine } from '#kb/story-index.ts';
import { compareTitles } from '#kb/subjects.ts';
import {
  type Evidence,
  type StoryFacts,
  type StoryGroup,
  sizeBandOf,
  sizeBands,
} from '#search/story-facts.ts';
import { originLabels } from './labels.ts';

/** A value that stories may have, as its group shows it. */
export interface StoryValue {
  readonly slug: string;
  readonly title: string;
  /** Stories that have it. */
  readonly count: number;
}

/** What search and ranking know of a story. */
export function storyFactsOf({ address, title, date, updated, data }: CaseStudyEntry): StoryFacts {
  return {
    address,
    title,
    date: updated ?? date ?? data.date,
    values: {
      industry: [data.industry],
      size: [sizeBandOf(data.employees)],
      region: [slugOfLine(data.region)],
      service: slugsOf(data.services),
      problem: slugsOf(data.problems),
      outcome: slugsOf(data.outcomes ?? []),
      origin: [data.origin],
    },
    had: data.had_before,
    evidence: evidenceOf(data),
  };
}

/** The values of a group that these stories have, in the group’s own order or by title. */
export function storyValuesOf(
  kb: KnowledgeBase,
  stories: readonly CaseStudyEntry[],
  group: StoryGroup,
): StoryValue[] {
  const counts = new Map<string, StoryValue>();
  for (const story of stories) {
    const titles = titlesOf(kb, story, group);
    for (const [slug, title] of titles) {
      const { count } = counts.get(slug) ?? { count: 0 };
      counts.set(slug, { slug, title: counts.get(slug)?.title ?? title, count: count + 1 });
    }
  }
  const fixed = fixedOrders[group];
  return [...counts.values()].sort((a, b) =>
    fixed ? fixed.indexOf(a.slug) - fixed.indexOf(b.slug) : compareTitles(a.title, b.title),
  );
}

const fixedOrders: Partial<Record<StoryGroup, readonly string[]>> = {
  size: sizeBands.map(({ slug }) => slug),
  origin: Object.keys(originLabels),
};

/** Titles by slug; spellings that differ in signs are one value. */
function titlesOf(
  { industries }: KnowledgeBase,
  { data }: CaseStudyEntry,
  group: StoryGroup,
): Map<string, string> {
  const lines = (all: readonly string[]) =>
    new Map(all.map((line) => [slugOfLine(line), line] as const));
  switch (group) {
    case 'industry':
      return new Map([[data.industry, industries.get(data.industry) ?? data.industry]]);
    case 'size': {
      const band = sizeBandOf(data.employees);
      return new Map([[band, sizeTitle(band)]]);
    }
    case 'region':
      return lines([data.region]);
    case 'service':
      return lines(data.services);
    case 'problem':
      return lines(data.problems);
    case 'outcome':
      return lines(data.outcomes ?? []);
    case 'origin':
      return new Map([[data.origin, originLabels[data.origin]]]);
  }
}

export function sizeTitle(band: string): string {
  return sizeBands.find(({ slug }) => slug === band)?.title ?? band;
}

function slugsOf(lines: readonly string[]): string[] {
  return [...new Set(lines.map(slugOfLine))];
}

/** A figure counts unless the line that says who measured it begins with the provider. */
export function isMeasuredByProvider(measuredBy: string): boolean {
  return /^(?:the |our |their |former |new )*(?:provider|msp)\b/i.test(measuredBy);
}

function evidenceOf(data: CaseStudyEntry['data']): Evidence {
  const days = [data.verified_on, data.follow_up?.confirmed_on].filter((day) => day !== undefined);
  return {
    origin: data.origin,
    figures: (data.metrics ?? []).filter((one) => !isMeasuredByProvider(one.measured_by)).length,
    // Nobody can confirm what was invented.
    confirmed: data.origin === 'illustrative' ? '' : (days.sort().at(-1) ?? ''),
  };
}
