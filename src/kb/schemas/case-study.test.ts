import { expect, test } from 'vitest';
import { type Change, errorsOf } from '#testing/schema-errors.ts';
import { validFields } from '#testing/valid-fields.ts';
import { caseStudy } from './case-study.ts';

const consent = {
  by: 'Ana Lee, director',
  on: '2026-01-01',
  until: '2027-01-01',
  covers: ['name'],
};
const metric = {
  id: 'calls',
  label: 'Calls a month',
  unit: 'calls',
  before: 120,
  after: 80,
  direction: 'lower',
  period: 'April to June',
  baseline: 'January to March',
  method: 'Counted in the ticket system',
  measured_by: 'The provider',
  measured_on: '2026-07-01',
  typical: false,
};

test.each<[string, Change[]]>([
  ['an illustrative one', []],
  [
    'a verified one with its day and consent',
    [
      ['origin', 'verified'],
      ['verified_on', '2026-02-01'],
      ['consent', consent],
    ],
  ],
  [
    'a public one with its source',
    [
      ['origin', 'public'],
      ['source', { title: 'A report', url: 'https://example.com/a' }],
    ],
  ],
  [
    'one with everything',
    [
      ['metrics', [metric]],
      ['quotation', { text: 'Good.', by: 'The director' }],
      ['outcomes', ['Calm']],
      [
        'journey',
        [
          {
            title: 'Move',
            from: '2025-01-01',
            to: '2025-03-01',
            happened: 'They moved.',
            touchpoints: ['Call'],
            involved: ['IT'],
          },
        ],
      ],
      ['follow_up', { confirmed_on: '2026-01-01', due: '2026-07-01' }],
    ],
  ],
])('%s is taken', (_, changes) => {
  expect(errorsOf(caseStudy, validFields.caseStudy, ...changes)).toEqual([]);
});

test.each<[Change[], string]>([
  [[['origin', 'real']], 'origin: expected one of verified, public, illustrative, found real'],
  [[['customer.name', undefined]], 'customer.name is missing (expected text)'],
  [[['customer.anonymous_as', undefined]], 'customer.anonymous_as is missing (expected text)'],
  [
    [['customer', 'Tamsin Retail']],
    'customer: expected fields of its own (name, logo, anonymous_as), indented below it, found Tamsin Retail',
  ],
  [[['employees', 0]], 'employees: expected 1 or more, found the number 0'],
  [[['employees', 'many']], 'employees: expected a whole number, found many'],
  [[['services', []]], 'services: expected at least 1 in the list, found an empty list'],
  [
    [['industry', 'Retail trade']],
    'industry: expected a name in lower case with hyphens, such as data-return, found Retail trade',
  ],
  [
    [['metrics', [{ ...metric, baseline: undefined }]]],
    'metrics[1].baseline is missing (expected text)',
  ],
  [[['metrics', [{ ...metric, change: '-33 %' }]]], 'metrics[1].change is no known field'],
  [
    [['metrics', [{ ...metric, direction: 'down' }]]],
    'metrics[1].direction: expected lower or higher, found down',
  ],
  [
    [['metrics', [metric, { ...metric, before: '120' }]]],
    'metrics[2].before: expected a number, found 120',
  ],
  [
    [
      ['origin', 'verified'],
      ['consent', consent],
    ],
    'verified_on is missing: a verified story says when the customer confirmed it',
  ],
  [
    [
      ['origin', 'verified'],
      ['verified_on', '2026-02-01'],
    ],
    'consent is missing: a verified story says what the customer agreed to',
  ],
  [[['origin', 'public']], 'source is missing: a public story says where it was published'],
  [
    [['consent', { ...consent, covers: ['everything'] }]],
    'consent.covers[1]: expected some of name, logo, quotation, figures, contact, found everything',
  ],
  [
    [['consent', { ...consent, until: undefined }]],
    'consent.until is missing (expected a day written YYYY-MM-DD)',
  ],
  [
    [['source', { title: 'A report' }]],
    'source.url is missing (expected a web address that starts with https://)',
  ],
])('one with %j is told: %s', (changes, message) => {
  expect(errorsOf(caseStudy, validFields.caseStudy, ...changes)).toEqual([message]);
});

test('what a story lacks for its origin is told beside what else is wrong', () => {
  const changes: Change[] = [
    ['origin', 'public'],
    ['colour', 'red'],
    ['region', 3],
  ];
  expect(errorsOf(caseStudy, validFields.caseStudy, ...changes)).toEqual([
    'region: expected text, found the number 3',
    'colour is no known field',
    'source is missing: a public story says where it was published',
  ]);
});
