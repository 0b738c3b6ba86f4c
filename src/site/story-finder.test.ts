import { describe, expect, test } from 'vitest';
import { dayOf } from '#testing/entries.ts';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { validFields } from '#testing/valid-fields.ts';
import { likeYouPage } from './like-you-page.ts';
import { sitemapPages } from './outputs/sitemap.ts';
import { storyCardOf } from './story-card.ts';
import { isMeasuredByProvider } from './story-facts.ts';
import { storyFinderPage } from './story-finder.ts';
import { storyIndexOf, storyIndexPage } from './story-index-page.ts';

const metric = {
  id: 'calls',
  label: 'Late calls',
  unit: '%',
  before: 24,
  after: 9,
  direction: 'lower',
  period: 'June 2026',
  baseline: 'June 2025',
  method: 'Counted',
  measured_by: 'The office manager, from a list',
  measured_on: '2026-07-10',
  typical: false,
};
const verified = {
  ...validFields.caseStudy,
  title: 'A school',
  origin: 'verified',
  verified_on: '2026-05-01',
  consent: {
    by: 'The head',
    on: '2026-05-01',
    until: '2027-05-01',
    covers: ['figures', 'contact'],
  },
  customer: { name: 'Highmoor School', anonymous_as: 'a school' },
  industry: 'education',
  employees: 60,
  metrics: [metric, { ...metric, id: 'others', measured_by: 'The provider, from its records' }],
};
const kb = smallKnowledgeBase({
  files: {
    'case-studies/shops.mdx': { ...validFields.caseStudy, title: 'Shops', had_before: 'nobody' },
    'case-studies/school.mdx': verified,
    'case-studies/hidden.mdx': { ...validFields.caseStudy, industry: 'charities', no_index: true },
  },
  industries: { retail: 'Retail', education: 'Education', charities: 'Charities' },
});

describe('the list of stories', () => {
  const page = storyFinderPage(kb);

  test('has the stronger evidence first, and leaves the unlisted out', () => {
    expect(page.stories.map(({ title, label }) => [title, label])).toEqual([
      ['A school', 'Verified by the customer, 1 May 2026'],
      ['Shops', 'Illustrative example'],
    ]);
    expect(page.count).toBe('2 stories');
  });

  test('says in words how strong the evidence is', () => {
    expect(page.stories.map(({ evidence }) => evidence)).toEqual([
      '1 figure measured by somebody other than the provider; confirmed on 1 May 2026',
      'Nothing in it was measured',
    ]);
  });

  test('carries the facts for the browser as attributes', () => {
    expect(page.stories[0]?.attributes).toEqual({
      'data-story': '/case-studies/school',
      'data-date': '2026-01-02',
      'data-industry': 'education',
      'data-size': '50-249',
      'data-region': 'wales',
      'data-service': 'service-desk',
      'data-problem': 'nobody-answered',
      'data-outcome': '',
      'data-origin': 'verified',
      'data-had': '',
      'data-figures': '1',
      'data-confirmed': '2026-05-01',
      'data-contact': '',
      'data-untypical': 'true',
    });
  });

  test('says until which day the customer may be said to hear from readers', () => {
    const [entry] = kb.library.ofKind('case-study').filter(({ title }) => title === 'A school');
    const permission = {
      covers: ['contact'],
      on: dayOf('2026-05-01'),
      until: dayOf('2027-05-01'),
      where: undefined,
      withheld: [],
      isSourceWithheld: false,
      doesSourceName: false,
    } as const;
    const card = entry && storyCardOf(kb, { ...entry, data: { ...entry.data, permission } });
    expect(card?.attributes['data-contact']).toBe('2027-05-01');
  });

  test('offers the values that its stories have, with their number', () => {
    const values = (group: string) => page.groups.find(({ name }) => name === group)?.values;
    expect(values('industry')).toEqual([
      { slug: 'education', title: 'Education', count: 1 },
      { slug: 'retail', title: 'Retail', count: 1 },
    ]);
    expect(values('size')?.map(({ title }) => title)).toEqual([
      '50 to 249 people',
      '250 people or more',
    ]);
    expect(values('problem')).toEqual([
      { slug: 'nobody-answered', title: 'Nobody answered', count: 2 },
    ]);
    expect(values('origin')?.map(({ slug }) => slug)).toEqual(['verified', 'illustrative']);
  });
});

describe('the pages by industry and by service', () => {
  test('hold their stories, and lead to the list with theirs chosen', () => {
    const page = storyIndexPage(kb, 'industry', 'retail');
    expect(page.title).toBe('Case studies in retail');
    expect(page.stories.map(({ title }) => title)).toEqual(['Shops']);
    expect(page.narrow).toBe('/case-studies?industry=retail');
    expect(page.crumbs.map(({ address }) => address)).toEqual(['/', '/case-studies']);
  });

  test('are there only for what a listed story has', () => {
    expect(storyIndexOf(kb, 'service', 'Service desk')).toBe('/case-studies/service/service-desk');
    expect(storyIndexOf(kb, 'industry', 'charities')).toBeUndefined();
    expect(() => storyIndexPage(kb, 'industry', 'charities')).toThrow('no story by industry');
  });

  test('are in the sitemap, beside the page for the reader’s own case', () => {
    const addresses = sitemapPages(kb).map(({ address }) => address);
    expect(addresses.filter((address) => /^\/case-studies\/(?:.*\/|like)/.test(address))).toEqual([
      '/case-studies/like-you',
      '/case-studies/industry/education',
      '/case-studies/industry/retail',
      '/case-studies/service/service-desk',
    ]);
  });
});

describe('customers like you', () => {
  const page = likeYouPage(kb);

  test('lets a reader say an industry of which there is no story', () => {
    expect(page.industries.map(({ title }) => title)).toEqual(['Charities', 'Education', 'Retail']);
  });

  test('says what to ask whoever the reader is: a real reference for an invented story', () => {
    const asked = page.stories.map(({ title, questions }) => [title, questions[0]?.text]);
    expect(asked).toEqual([
      [
        'A school',
        'This customer is not to be contacted. Who like them can we speak to without you on the line?',
      ],
      [
        'Shops',
        'This story is made up. Which customer of yours with a story like it can we telephone, and what would they say went badly?',
      ],
    ]);
  });

  test('is kept from search engines where there is no story', () => {
    expect(likeYouPage(smallKnowledgeBase()).head.isIndexed).toBe(false);
  });
});

test.each([
  ['The provider, from its own records', true],
  ['Our former provider', true],
  ['MSP', true],
  ['The shop manager, with the provider’s engineer', false],
  ['An auditor', false],
])('whether the provider measured: %s, %s', (line, expected) => {
  expect(isMeasuredByProvider(line)).toBe(expected);
});
