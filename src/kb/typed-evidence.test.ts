import { expect, test } from 'vitest';
import { told } from '#testing/entries.ts';
import { validFields } from '#testing/valid-fields.ts';
import { caseStudy } from './schemas/case-study.ts';
import { typedEvidence } from './typed-evidence.ts';

const file = 'case-studies/forty-shops.mdx';
const metric = {
  id: 'restore',
  label: 'Time to restore',
  unit: 'hours',
  before: 31,
  after: 6.5,
  direction: 'lower',
  period: 'One trial',
  baseline: 'One trial',
  method: 'By stopwatch, 31 hours from the call',
  measured_by: 'The office manager',
  measured_on: '2026-05-16',
  typical: false,
};
const fee = { ...metric, id: 'fee', unit: '£ a month', before: 2150, after: 2480 };
const late = { ...metric, id: 'late', unit: '%', before: 24, after: 9 };
const real = {
  ...validFields.caseStudy,
  origin: 'public',
  source: { title: 'Report', url: 'https://example.com/report' },
  customer: {
    name: 'Tamsin Retail',
    logo: '/files/three-shops.svg',
    anonymous_as: 'A retailer',
  },
  metrics: [metric, fee, late],
  quotation: { text: 'What we bought was a list of what we had never asked.', by: 'The owner' },
};

const check = (markdown: string, changes: object = {}) =>
  told(typedEvidence(file, caseStudy.parse({ ...real, ...changes }), markdown));

test.each([
  ['it took 31 hours', 'restore'],
  ['a 31-hour trial', 'restore'],
  ['6.5 hours later', 'restore'],
  ['that is 79% less', 'restore'],
  ['by 79 per cent', 'restore'],
  ['24.5 hours less', 'restore'],
  ['for £2,150 a month', 'fee'],
  ['for £2150', 'fee'],
  ['£330 more', 'fee'],
  ['24% were late', 'late'],
  ['15 percentage points', 'late'],
])('a figure typed in the text is told: %s', (text, id) => {
  expect(check(`First.\n\nSo ${text}.`)).toEqual([
    expect.stringMatching(
      new RegExp(
        `^${file} 3:\\d+ consent/typed-evidence: A figure of the metric ${id} is typed in the text\\. \\| Write <Metric id="${id}" /> on a line of its own\\.$`,
      ),
    ),
  ]);
});

test.each(['31 people', '131 hours', '31.5 hours', '£21', '£2,150,000', '240%', 'in 2150'])(
  'another number is none: %s',
  (text) => {
    expect(check(`There were ${text}.`)).toEqual([]);
  },
);

test('words of the quotation are told where they begin, however they are set', () => {
  expect(check('They said:\nwhat we *bought* was a\nlist, and more.')).toEqual([
    `${file} 2:1 consent/typed-evidence: A part of the quotation is typed in the text. | Write <Quotation /> on a line of its own.`,
  ]);
  expect(check('What we bought was cheap.')).toEqual([]);
});

test('evidence in a field is told at the field, but not where it belongs', () => {
  expect(
    check('', {
      outcomes: ['Calm', 'A restore in 6.5 hours'],
      seo: {
        page_description: 'We had never asked what we bought. A list of what we had never asked.',
      },
    }),
  ).toEqual([
    `${file} outcomes.1 consent/typed-evidence: A figure of the metric restore is typed in outcomes.1. | Say it without the figure.`,
    `${file} seo.page_description consent/typed-evidence: A part of the quotation is typed in seo.page_description. | Say it without the customer’s words.`,
  ]);
});

test('the logo belongs in its field', () => {
  expect(check('![Shops](../files/three-shops.svg)')).toEqual([
    expect.stringContaining(
      ' 1:19 consent/typed-evidence: The customer’s logo is typed in the text.',
    ),
  ]);
});

test('an illustrative story may say its figures', () => {
  expect(check('It took 31 hours.', { origin: 'illustrative' })).toEqual([]);
});
