import { describe, expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { caseStudyPage } from './case-study-page.ts';
import { cardOf, linkTo } from './entry-link.ts';

const metric = {
  id: 'late-calls',
  label: 'Late calls',
  unit: '%',
  before: 24,
  after: 9,
  direction: 'lower',
  period: 'The first half of 2026',
  baseline: 'The first half of 2025',
  method: 'Counted from the list of calls',
  measured_by: 'The office manager',
  measured_on: '2026-07-10',
  typical: false,
};

const story = {
  title: 'A bakery changes provider',
  date: '2026-05-06',
  origin: 'illustrative',
  customer: { name: 'Crumb & Sons', anonymous_as: 'a bakery' },
  industry: 'food',
  employees: 1200,
  region: 'Kent',
  services: ['Service desk'],
  problems: ['Slow answers'],
  metrics: [metric],
  quotation: { text: 'It works.', by: 'The baker' },
};

function pageOf(changes: Record<string, unknown> = {}) {
  const files = { 'case-studies/a.mdx': { ...story, ...changes } };
  const kb = smallKnowledgeBase({ files, industries: { food: 'Food and drink' } });
  const [entry] = kb.library.ofKind('case-study');
  if (!entry) throw new Error('The test has no story.');
  return { kb, entry, page: caseStudyPage(kb, entry) };
}

describe('where a story comes from', () => {
  test.each([
    [{}, 'Illustrative example'],
    [
      { origin: 'public', source: { title: 'News', url: 'https://example.com/' } },
      'From a public source',
    ],
  ])('stands on its page, in lists, in links, in its title and in search', (changes, label) => {
    const { kb, entry, page } = pageOf(changes);
    expect(page.label).toBe(label);
    expect(linkTo(entry).label).toBe(label);
    expect(cardOf(kb, entry).label).toBe(label);
    expect(page.head.heading).toBe(`A bakery changes provider (${label.toLowerCase()})`);
    expect(page.head.searchFacts).toContainEqual({
      name: 'label',
      value: label,
      isFilter: false,
      isShown: true,
    });
  });
});

test('the facts name the industry by its title and leave out what is not known', () => {
  const facts = pageOf().page.facts.map(({ name, values }) => [name, values.join(', ')]);
  expect(facts).toEqual([
    ['Customer', 'Crumb & Sons'],
    ['Industry', 'Food and drink'],
    ['Size', '1,200 employees'],
    ['Region', 'Kent'],
    ['Services', 'Service desk'],
    ['Problems', 'Slow answers'],
  ]);
});

describe('a figure', () => {
  test('has a place of its own, to which the text leads', () => {
    expect(pageOf().page.metrics[0]?.anchor).toBe('metric-late-calls');
  });
  test.each([
    [{}, '15 percentage points lower', 'From 24% to 9%.'],
    [{ direction: 'higher' }, '15 percentage points lower', 'From 24% to 9%, which is worse.'],
    [{ unit: 'hours', before: 10, after: 2.5 }, '75% lower', 'From 10 hours to 2.5 hours.'],
    [
      { unit: '£ a month', before: 0, after: 12 },
      '£12 a month higher',
      'From £0 a month to £12 a month, which is worse.',
    ],
    [{ before: 9 }, 'no change', 'From 9% to 9%.'],
  ])('says how it changed, computed', (changes, change, course) => {
    const [shown] = pageOf({ metrics: [{ ...metric, ...changes }] }).page.metrics;
    expect(shown).toMatchObject({ change, course });
  });
});

test.each([
  ['hours', ['24 hours', '9 hours'], [100, 37.5]],
  ['£ a month', ['£24 a month', '£9 a month'], [100, 37.5]],
  ['%', ['24%', '9%'], [24, 9]],
  ['% of invoices', ['24% of invoices', '9% of invoices'], [24, 9]],
  ['of 48', ['24 of 48', '9 of 48'], [50, 18.8]],
])('a figure in %s is drawn from zero, to the longer bar or the whole', (unit, texts, lengths) => {
  const [shown] = pageOf({ metrics: [{ ...metric, unit }] }).page.metrics;
  expect([shown?.before, shown?.after]).toEqual(texts);
  expect(shown?.isWorse).toBe(false);
  expect(shown?.chart.rows.map(({ bar }) => bar.length)).toEqual(lengths);
});

test('a quotation that the text shows is not shown again', () => {
  expect(pageOf().page.quotation).toEqual({ paragraphs: ['It works.'], by: 'The baker' });
  expect(pageOf({ text: 'So they said: <Quotation />' }).page.quotation).toBeUndefined();
});
