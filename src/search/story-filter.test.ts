import { describe, expect, it } from 'vitest';
import { type StoryFacts, sizeBandOf } from './story-facts.ts';
import { storiesFor, storyCounts } from './story-filter.ts';

const shop = storyOf('/shop', '2026-01-01', {
  industry: ['retail'],
  size: ['10-49'],
  problem: ['costs', 'slow'],
});
const school = storyOf('/school', '2026-03-01', {
  industry: ['education'],
  size: ['250-up'],
  problem: ['slow'],
  origin: ['verified'],
});
const inn = storyOf('/inn', '2026-02-01', {
  industry: ['hospitality'],
  size: ['10-49'],
  problem: ['costs'],
});
const stories = [shop, school, inn];

describe('the list of stories', () => {
  it.each([
    ['nothing chosen', {}, ['/school', '/inn', '/shop']],
    ['one value', { industry: ['retail'] }, ['/shop']],
    [
      'either of two values of a group',
      { industry: ['retail', 'education'] },
      ['/school', '/shop'],
    ],
    ['both of two groups', { size: ['10-49'], problem: ['slow'] }, ['/shop']],
    ['values that exclude each other', { industry: ['education'], problem: ['costs'] }, []],
    [
      'those with more of the chosen values first',
      { problem: ['costs', 'slow'] },
      ['/shop', '/school', '/inn'],
    ],
  ])('by relevance: %s', (_, filters, expected) => {
    expect(addresses(storiesFor(stories, { filters, order: 'relevance' }))).toEqual(expected);
  });

  it('is in the order of days, the latest first', () => {
    expect(addresses(storiesFor(stories, { filters: {}, order: 'date' }))).toEqual([
      '/school',
      '/inn',
      '/shop',
    ]);
  });

  it('is in the order of evidence: origin, then figures, then when it was confirmed', () => {
    const made = (address: string, figures: number, confirmed: string) => ({
      ...storyOf(address, '2026-01-01', {}),
      evidence: { origin: 'public', figures, confirmed },
    });
    const four = [
      inn,
      made('/c', 1, '2026-01-01'),
      made('/b', 1, '2026-05-01'),
      made('/a', 4, ''),
      school,
    ];
    expect(addresses(storiesFor(four, { filters: {}, order: 'evidence' }))).toEqual([
      '/school',
      '/a',
      '/b',
      '/c',
      '/inn',
    ]);
  });

  it('counts for each value what choosing it would leave, the other groups kept', () => {
    const counts = storyCounts(stories, { industry: ['retail'], problem: ['slow'] });
    expect(counts['industry']).toEqual({ education: 1, hospitality: 0, retail: 1 });
    expect(counts['problem']).toEqual({ costs: 1, slow: 1 });
    expect(counts['size']).toEqual({ '10-49': 1, '250-up': 0 });
  });

  it('leaves the list it was given as it was', () => {
    const given = Object.freeze([...stories]);
    storiesFor(given, { filters: {}, order: 'date' });
    expect(addresses(given)).toEqual(['/shop', '/school', '/inn']);
  });
});

it.each([
  [1, '1-9'],
  [9, '1-9'],
  [10, '10-49'],
  [49, '10-49'],
  [50, '50-249'],
  [249, '50-249'],
  [250, '250-up'],
  [90_000, '250-up'],
])('a customer with %d people is of the size %s', (employees, band) => {
  expect(sizeBandOf(employees)).toBe(band);
});

function addresses(list: readonly StoryFacts[]): string[] {
  return list.map(({ address }) => address);
}

function storyOf(address: string, date: string, values: Partial<StoryFacts['values']>): StoryFacts {
  const none = { industry: [], size: [], region: [], service: [], problem: [], outcome: [] };
  return {
    address,
    title: address,
    date,
    had: undefined,
    values: { ...none, origin: [], ...values },
    evidence: { origin: values.origin?.[0] ?? 'illustrative', figures: 0, confirmed: '' },
  };
}
