import {
  byAddress,
  byDate,
  byEvidence,
  type SizeBand,
  type StoryFacts,
  sizeBands,
} from './story-facts.ts';

/** Who looks after a customer’s computers before the story begins. */
export const hadBefore = ['nobody', 'own-people', 'provider', 'provider-and-own-people'] as const;
export type HadBefore = (typeof hadBefore)[number];

/** What a prospect said of themselves; everything may be left out. */
export interface Prospect {
  readonly industry?: string | undefined;
  readonly size?: SizeBand | undefined;
  /** What they have now. */
  readonly had?: HadBefore | undefined;
  /** What troubles them. */
  readonly problems: readonly string[];
  /** What matters most to them: what they hope for or fear. */
  readonly outcomes: readonly string[];
}

/** What each thing that a story shares with a prospect is worth. The page shows this table. */
export const weights = {
  problem: 4,
  outcome: 3,
  industry: 3,
  size: 3,
  nearSize: 1,
  had: 2,
  nearHad: 1,
} as const;

export interface StoryMatch<S extends StoryFacts = StoryFacts> {
  readonly story: S;
  readonly points: number;
  /** What a story that shares everything would have. */
  readonly possible: number;
  readonly same: readonly Trait[];
  readonly near: readonly Trait[];
  readonly differs: readonly Trait[];
}

/** A thing by which story and prospect were compared. */
export interface Trait {
  readonly by: 'industry' | 'size' | 'had' | 'problem' | 'outcome';
  /** Of the story; of the prospect where the story lacks it. Empty where a story says nothing of it. */
  readonly value: string;
}

/**
 * All stories, those first that share most with the prospect by {@link weights}; of equal ones the stronger evidence, then
 * the later. Depends on nothing but the facts: not on the order of stories or answers.
 */
export function rankStories<S extends StoryFacts>(
  stories: readonly S[],
  prospect: Prospect,
): StoryMatch<S>[] {
  return stories
    .map((story) => matchOf(story, prospect))
    .sort(
      (a, b) =>
        b.points - a.points ||
        byEvidence(a.story, b.story) ||
        byDate(a.story, b.story) ||
        byAddress(a.story, b.story),
    );
}

/** Whether the prospect said anything that stories can be compared by. */
export function saysSomething({ industry, size, had, problems, outcomes }: Prospect): boolean {
  return (
    [industry, size, had].some((one) => one !== undefined) || problems.length + outcomes.length > 0
  );
}

interface Compared extends Trait {
  readonly how: 'same' | 'near' | 'differs';
  readonly points: number;
  readonly possible: number;
}

function matchOf<S extends StoryFacts>(story: S, prospect: Prospect): StoryMatch<S> {
  const compared = [
    ...industryOf(story, prospect),
    ...sizeOf(story, prospect),
    ...listOf(story, prospect, 'problem', 'problems'),
    ...listOf(story, prospect, 'outcome', 'outcomes'),
    ...hadOf(story, prospect),
  ];
  const being = (how: Compared['how']) =>
    compared.filter((one) => one.how === how).map(({ by, value }): Trait => ({ by, value }));
  return {
    story,
    points: compared.reduce((sum, { points }) => sum + points, 0),
    possible: compared.reduce((sum, { possible }) => sum + possible, 0),
    same: being('same'),
    near: being('near'),
    differs: being('differs'),
  };
}

function industryOf({ values }: StoryFacts, { industry }: Prospect): Compared[] {
  if (industry === undefined) return [];
  const isSame = values.industry.includes(industry);
  return [
    compared('industry', values.industry[0] ?? '', isSame ? 'same' : 'differs', weights.industry),
  ];
}

function sizeOf({ values }: StoryFacts, { size }: Prospect): Compared[] {
  if (size === undefined) return [];
  const own = values.size[0] ?? '';
  const place = (band: string) => sizeBands.findIndex(({ slug }) => slug === band);
  const distance = Math.abs(place(own) - place(size));
  const how = distance === 0 ? 'same' : distance === 1 && own !== '' ? 'near' : 'differs';
  return [compared('size', own, how, weights.size, weights.nearSize)];
}

function hadOf({ had: own = '' }: StoryFacts, { had }: Prospect): Compared[] {
  if (had === undefined) return [];
  // "A provider and our own people" is near to each of the two.
  const isNear = own.split('-and-').some((one) => had.split('-and-').includes(one));
  const how = own === had ? 'same' : isNear ? 'near' : 'differs';
  return [compared('had', own, how, weights.had, weights.nearHad)];
}

function listOf(
  { values }: StoryFacts,
  prospect: Prospect,
  by: 'problem' | 'outcome',
  key: 'problems' | 'outcomes',
): Compared[] {
  return [...new Set(prospect[key])]
    .sort()
    .map((value) =>
      compared(by, value, values[by].includes(value) ? 'same' : 'differs', weights[by]),
    );
}

function compared(
  by: Trait['by'],
  value: string,
  how: Compared['how'],
  weight: number,
  nearWeight = 0,
): Compared {
  const points = { same: weight, near: nearWeight, differs: 0 }[how];
  return { by, value, how, points, possible: weight };
}
