import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StoryFacts, sizeBands } from './story-facts.ts';
import { hadBefore, type Prospect, rankStories, weights } from './story-match.ts';

const blank: Prospect = { problems: [], outcomes: [] };

describe('stories for a prospect', () => {
  it('says what is the same, what is near and what differs, and what it is worth', () => {
    const story = storyOf({
      industry: 'retail',
      size: '50-249',
      problem: ['slow'],
      had: 'provider',
    });
    const prospect: Prospect = {
      industry: 'hospitality',
      size: '10-49',
      had: 'provider',
      problems: ['slow', 'late'],
      outcomes: [],
    };
    expect(rankStories([story], prospect)).toEqual([
      {
        story,
        points: weights.nearSize + weights.problem + weights.had,
        possible: weights.industry + weights.size + 2 * weights.problem + weights.had,
        same: [
          { by: 'problem', value: 'slow' },
          { by: 'had', value: 'provider' },
        ],
        near: [{ by: 'size', value: '50-249' }],
        differs: [
          { by: 'industry', value: 'retail' },
          { by: 'problem', value: 'late' },
        ],
      },
    ]);
  });

  it.each([
    ['provider', 'provider', 'same'],
    ['provider-and-own-people', 'provider', 'near'],
    ['own-people', 'provider-and-own-people', 'near'],
    ['nobody', 'provider', 'differs'],
    [undefined, 'provider', 'differs'],
  ] as const)('a story of %s for a reader with %s is %s', (own, had, how) => {
    const [match] = rankStories([storyOf({ had: own })], { ...blank, had });
    expect(match?.[how]).toEqual([{ by: 'had', value: own ?? '' }]);
  });

  it('puts the stronger evidence first where stories fit alike, then the later', () => {
    const stories = [
      storyOf({ address: '/a', date: '2026-01-01' }),
      storyOf({ address: '/b', date: '2026-02-01' }),
      storyOf({ address: '/c', evidence: { origin: 'illustrative', figures: 2, confirmed: '' } }),
      storyOf({
        address: '/d',
        evidence: { origin: 'verified', figures: 0, confirmed: '2026-01-01' },
      }),
    ];
    expect(order(stories, blank)).toEqual(['/d', '/c', '/b', '/a']);
  });

  it('depends neither on the order of the stories nor on that of the answers', () => {
    fc.assert(
      fc.property(
        someStories,
        aProspect,
        fc.infiniteStream(fc.nat()),
        (stories, prospect, dice) => {
          const shuffled = <T>(list: readonly T[]) =>
            list
              .map((value) => ({ value, at: dice.next().value ?? 0 }))
              .sort((a, b) => a.at - b.at)
              .map(({ value }) => value);
          const again = {
            ...prospect,
            problems: shuffled(prospect.problems),
            outcomes: shuffled(prospect.outcomes),
          };
          expect(rankStories(shuffled(stories), again)).toEqual(rankStories(stories, prospect));
        },
      ),
    );
  });

  it('never lowers a story, in points or in place, when a fact is added that it shares', () => {
    fc.assert(
      fc.property(someStories, aProspect, fc.nat(), fc.nat(), (stories, prospect, which, what) => {
        const story = stories[which % stories.length] ?? storyOf({});
        const facts = sharedFacts(story, prospect);
        const richer = facts[what % facts.length] ?? prospect;
        const place = (asked: Prospect) =>
          rankStories(stories, asked).findIndex((match) => match.story === story);
        const points = (asked: Prospect) =>
          rankStories(stories, asked).find((match) => match.story === story)?.points ?? -1;
        expect(points(richer)).toBeGreaterThanOrEqual(points(prospect));
        expect(place(richer)).toBeLessThanOrEqual(place(prospect));
      }),
    );
  });

  it('keeps points between nothing and what is possible', () => {
    fc.assert(
      fc.property(someStories, aProspect, (stories, prospect) => {
        for (const { points, possible } of rankStories(stories, prospect)) {
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(possible);
        }
      }),
    );
  });
});

/** The prospect with one thing more in which the story is like them, for each such thing that was left open. */
function sharedFacts({ values, had }: StoryFacts, prospect: Prospect): Prospect[] {
  const before = hadBefore.find((one) => one === had);
  const size = sizeBands.find(({ slug }) => values.size.includes(slug))?.slug;
  return [
    ...(prospect.industry === undefined ? [{ ...prospect, industry: values.industry[0] }] : []),
    ...(prospect.size === undefined ? [{ ...prospect, size }] : []),
    ...(prospect.had === undefined && before ? [{ ...prospect, had: before }] : []),
    ...values.problem.map((one) => ({ ...prospect, problems: [...prospect.problems, one] })),
    ...values.outcome.map((one) => ({ ...prospect, outcomes: [...prospect.outcomes, one] })),
  ];
}

function order(stories: readonly StoryFacts[], prospect: Prospect): string[] {
  return rankStories(stories, prospect).map(({ story }) => story.address);
}

interface Parts {
  readonly address?: string;
  readonly date?: string;
  readonly industry?: string;
  readonly size?: string;
  readonly problem?: readonly string[];
  readonly outcome?: readonly string[];
  readonly had?: string | undefined;
  readonly evidence?: StoryFacts['evidence'];
}

function storyOf(parts: Parts): StoryFacts {
  const { industry = 'retail', size = '10-49', problem = [], outcome = [] } = parts;
  return {
    address: parts.address ?? '/case-studies/a',
    title: 'A story',
    date: parts.date ?? '2026-01-01',
    values: {
      industry: [industry],
      size: [size],
      region: [],
      service: [],
      problem,
      outcome,
      origin: [],
    },
    had: parts.had,
    evidence: parts.evidence ?? { origin: 'illustrative', figures: 0, confirmed: '' },
  };
}

const word = fc.constantFrom('a', 'b', 'c', 'd');
const words = fc.uniqueArray(word, { maxLength: 3 });
const size = fc.constantFrom(...sizeBands.map(({ slug }) => slug));
const before = fc.option(fc.constantFrom(...hadBefore), { nil: undefined });

const someStories = fc.uniqueArray(
  fc
    .record({
      address: fc.nat({ max: 50 }).map((n) => `/case-studies/${n}`),
      date: fc.constantFrom('2026-01-01', '2026-02-01'),
      industry: word,
      size,
      problem: words,
      outcome: words,
      had: before,
      evidence: fc.record({
        origin: fc.constantFrom('verified', 'public', 'illustrative'),
        figures: fc.nat({ max: 2 }),
        confirmed: fc.constantFrom('', '2026-03-01'),
      }),
    })
    .map(storyOf),
  { minLength: 1, maxLength: 8, selector: ({ address }) => address },
);

const aProspect: fc.Arbitrary<Prospect> = fc.record({
  industry: fc.option(word, { nil: undefined }),
  size: fc.option(size, { nil: undefined }),
  had: before,
  problems: words,
  outcomes: words,
});
