import { describe, expect, it } from 'vitest';
import type { StoryMatch } from './story-match.ts';
import { questionsFor, type Reference } from './story-questions.ts';
import { reasonsFor, withSmallLetter } from './story-reasons.ts';

const story: Reference = {
  address: '/case-studies/a',
  title: 'A story',
  date: '2026-01-01',
  values: {
    industry: ['retail'],
    size: ['50-249'],
    region: [],
    service: [],
    problem: ['slow'],
    outcome: [],
    origin: ['illustrative'],
  },
  had: 'nobody',
  evidence: { origin: 'illustrative', figures: 0, confirmed: '' },
  mayBeContacted: false,
  hasUntypicalFigures: true,
};
const match: StoryMatch<Reference> = {
  story,
  points: 5,
  possible: 12,
  same: [{ by: 'problem', value: 'slow resolution' }],
  near: [{ by: 'size', value: '50 to 249 people' }],
  differs: [
    { by: 'industry', value: 'retail' },
    { by: 'had', value: '' },
  ],
};
const prospect = { industry: 'hospitality', size: '10-49', problems: [], outcomes: [] } as const;
const named = ({ value }: { readonly value: string }) => value;

it('the reasons say what is the same, what is near and what differs', () => {
  expect(reasonsFor(match, named)).toEqual({
    same: ['same problem: slow resolution'],
    near: ['the next size (50 to 249 people)'],
    differs: ['other industry (retail)', 'does not say who did it before'],
  });
});

describe('what to ask', () => {
  const asked = (changes: Partial<Reference>) =>
    questionsFor({ ...match, story: { ...story, ...changes } }, prospect, named).map(
      ({ whom, text }) => `${whom}: ${text}`,
    );

  it('of an invented story is for a real customer like the reader, and what another industry changes', () => {
    expect(asked({})).toEqual([
      'provider: This story is made up. Which customer of yours in hospitality, with 10-49, with the same trouble (slow resolution) can we telephone, and what would they say went badly?',
      'provider: The story is of 50 to 249 people, we have 10-49. What of this do you do for customers of our size, and at what price?',
      'provider: The story is set in retail, we are in hospitality. What would be different with us, and who of yours knows our main software?',
    ]);
  });

  it.each([
    ['illustrative', 'other-customer: Who looked after your IT before?'],
    ['verified', 'customer: Before, you had a provider.'],
  ])('who was there before is asked of somebody who exists (%s)', (origin, expected) => {
    const changed = { ...story, evidence: { ...story.evidence, origin } };
    const questions = questionsFor(
      { ...match, story: changed, differs: [{ by: 'had', value: 'a provider' }] },
      prospect,
      named,
    ).map(({ whom, text }) => `${whom}: ${text}`);
    expect(questions.some((question) => question.startsWith(expected))).toBe(true);
  });

  it.each([
    ['verified', true, /has agreed to hear from readers/],
    ['verified', false, /is not to be contacted/],
    ['public', false, /Was it you who served this customer/],
  ])('of a %s story (contact agreed: %s) follows from that', (origin, mayBeContacted, expected) => {
    const [first, ...others] = asked({ evidence: { ...story.evidence, origin }, mayBeContacted });
    expect(first).toMatch(expected);
    expect(others.at(-1)).toMatch(/not typical/);
  });
});

it.each([
  ['Slow resolution', 'slow resolution'],
  ['IT costs', 'IT costs'],
  ['A provider', 'a provider'],
  ['10 to 49 people', '10 to 49 people'],
  ['', ''],
])('%j stands in a sentence as %j', (title, expected) => {
  expect(withSmallLetter(title)).toBe(expected);
});
