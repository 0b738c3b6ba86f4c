import { countsOfPages, type FilterCounts, type Filters, passesFilters } from './facets.ts';
import { byAddress, byDate, byEvidence, type StoryFacts } from './story-facts.ts';

export const storyOrders = ['relevance', 'date', 'evidence'] as const;
export type StoryOrder = (typeof storyOrders)[number];

/** What a reader chose on the list of stories. */
export interface StoryChoice {
  /** Slugs by group; no group is empty. */
  readonly filters: Filters;
  readonly order: StoryOrder;
}

/**
 * The stories that have one of the chosen values of every group that names any, in the chosen order. By relevance: those
 * with most of the chosen values first, then the stronger evidence, then the later.
 */
export function storiesFor<S extends StoryFacts>(
  stories: readonly S[],
  { filters, order }: StoryChoice,
): S[] {
  return stories
    .filter(({ values }) => passesFilters(values, filters))
    .sort(comparing(filters, order));
}

/** What each value would give if it were chosen in its group, the choice in the other groups kept. */
export function storyCounts(stories: readonly StoryFacts[], filters: Filters): FilterCounts {
  const values = stories.map((story) => story.values);
  return countsOfPages(values, values, filters);
}

function comparing(filters: Filters, order: StoryOrder) {
  const chosenIn = ({ values }: StoryFacts) =>
    Object.entries(filters).reduce((sum, [group, chosen]) => {
      const own: readonly string[] = values[group as keyof typeof values] ?? [];
      return sum + chosen.filter((value) => own.includes(value)).length;
    }, 0);
  const byRelevance = (a: StoryFacts, b: StoryFacts) => chosenIn(b) - chosenIn(a);
  const rules = {
    relevance: [byRelevance, byEvidence, byDate],
    date: [byDate, byEvidence],
    evidence: [byEvidence, byDate],
  }[order];
  return (a: StoryFacts, b: StoryFacts) => {
    for (const rule of [...rules, byAddress]) {
      const order = rule(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}
