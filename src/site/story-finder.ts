import type { CaseStudyEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { storiesLikeYou } from '#kb/pages.ts';
import { storyIndexesOf, storyIndexGroups } from '#kb/story-index.ts';
import { compareTitles } from '#kb/subjects.ts';
import { type StoryGroup, storyGroups } from '#search/story-facts.ts';
import { storiesFor } from '#search/story-filter.ts';
import { countText } from './count-text.ts';
import { type ListPage, listPage } from './list-page.ts';
import { type StoryCard, storyCardOf } from './story-card.ts';
import { type StoryValue, storyValuesOf } from './story-facts.ts';

/** The list of stories with what it can be narrowed by. */
export interface StoryFinderPage extends Omit<ListPage, 'entries'> {
  readonly stories: readonly StoryCard[];
  readonly groups: readonly StoryFilterGroup[];
  readonly indexes: readonly StoryIndexLinks[];
  readonly likeYou: string;
  /** "8 stories". */
  readonly count: string;
}

export interface StoryFilterGroup {
  readonly name: StoryGroup;
  readonly legend: string;
  readonly values: readonly StoryValue[];
}

/** The pages of stories by one thing. */
export interface StoryIndexLinks {
  readonly title: string;
  readonly links: readonly {
    readonly title: string;
    readonly address: string;
    readonly count: string;
  }[];
}

export const storyGroupTitles: Readonly<Record<StoryGroup, string>> = {
  industry: 'Industry',
  size: 'Size',
  region: 'Region',
  service: 'Service',
  problem: 'Problem',
  outcome: 'Outcome',
  origin: 'Where the story comes from',
};

export function storyFinderPage(kb: KnowledgeBase): StoryFinderPage {
  const { entries: _, ...page } = listPage(kb, 'case-study');
  const stories = listedStories(kb);
  return {
    ...page,
    stories: storyCards(kb, stories),
    groups: storyGroups.map((name) => ({
      name,
      legend: storyGroupTitles[name],
      values: storyValuesOf(kb, stories, name),
    })),
    indexes: storyIndexLinks(kb),
    likeYou: storiesLikeYou,
    count: storyCount(stories.length),
  };
}

export function listedStories({ library }: KnowledgeBase): CaseStudyEntry[] {
  return library.ofKind('case-study').filter(({ isUnlisted }) => !isUnlisted);
}

/** The stories as cards, in the order in which they stand where nothing is chosen. */
export function storyCards(kb: KnowledgeBase, stories: readonly CaseStudyEntry[]): StoryCard[] {
  const cards = new Map(stories.map((entry) => [entry.address as string, storyCardOf(kb, entry)]));
  const facts = [...cards.values()].map((card) => card.facts);
  return storiesFor(facts, { filters: {}, order: 'relevance' }).flatMap(
    ({ address }) => cards.get(address) ?? [],
  );
}

/** The pages by industry and by service, for readers without scripts and for those who browse. */
export function storyIndexLinks(kb: KnowledgeBase): StoryIndexLinks[] {
  const indexes = storyIndexesOf(kb.library.entries);
  return storyIndexGroups.map((group) => ({
    title: { industry: 'By industry', service: 'By service' }[group],
    links: indexes
      .filter((index) => index.group === group)
      .map(({ spelling, address, stories }) => ({
        title: group === 'industry' ? (kb.industries.get(spelling) ?? spelling) : spelling,
        address: address as string,
        count: storyCount(stories.length),
      }))
      .sort((a, b) => compareTitles(a.title, b.title)),
  }));
}

export function storyCount(count: number): string {
  return countText(count, 'story', 'stories');
}
