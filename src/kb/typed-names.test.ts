import { expect, test } from 'vitest';
import { addressOf, told } from '#testing/entries.ts';
import { validFields } from '#testing/valid-fields.ts';
import { caseStudy } from './schemas/case-study.ts';
import { holdsName, typedNames } from './typed-names.ts';

const file = 'case-studies/forty-shops.mdx';
const real = {
  ...validFields.caseStudy,
  origin: 'public',
  source: { title: 'Tamsin Retail moves', url: 'https://example.com/tamsin-retail' },
};

function check(
  changes: object,
  markdown = '<Customer/> moved.',
  address = '/case-studies/forty-shops',
) {
  const story = caseStudy.parse({ ...real, ...changes });
  return told(typedNames(file, story, addressOf(address), markdown));
}

const message = (where: string) => `consent/typed-name: The customer’s name is typed in ${where}.`;

test('a story that says the name only where it can be withheld is left in peace', () => {
  const consent = {
    by: 'Ana Lee of Tamsin Retail',
    on: '2026-01-01',
    until: '2027-01-01',
    covers: [],
  };
  const quotation = { text: 'Good.', by: 'Ana Lee, Tamsin Retail' };
  expect(check({ consent, quotation })).toEqual([]);
});

test('a name in the text is told at each place', () => {
  expect(
    check({}, 'At Tamsin Retail nobody\nanswered. TAMSIN RETAIL’s desk\nand Tamsin Retailers.'),
  ).toEqual([
    `${file} 1:4 ${message('the text')} | Write <Customer/> in its place.`,
    `${file} 2:11 ${message('the text')} | Write <Customer/> in its place.`,
  ]);
});

test('a name in a field is told at the field', () => {
  expect(
    check({
      title: 'Support for Tamsin Retail',
      outcomes: ['Calm', 'Tamsin Retail grew'],
      seo: { page_description: 'How Tamsin retail moved.' },
    }),
  ).toEqual(
    [
      `${file} title ${message('title')} | Say it without the name.`,
      `${file} outcomes.1 ${message('outcomes.1')} | Say it without the name.`,
      `${file} seo.page_description ${message('seo.page_description')} | Say it without the name.`,
    ].sort((a, b) => order(a) - order(b)),
  );
});

// Fields come in the order of the schema.
function order(line: string): number {
  return ['seo.', 'title', 'outcomes'].findIndex((key) => line.includes(` ${key}`));
}

test('a name in the address is told without a place', () => {
  expect(check({}, '', '/case-studies/how-tamsin-retail-moved')).toEqual([
    `${file} - ${message('the name of the file')} | Rename the file.`,
  ]);
  expect(check({}, '', '/case-studies/tamsin-retailers')).toEqual([]);
});

test('an invented customer may be named everywhere', () => {
  expect(check({ origin: 'illustrative', title: 'Tamsin Retail' }, 'Tamsin Retail')).toEqual([]);
});

test.each([
  ['The Target store', 'Target', true],
  ['we met the target', 'Target', false],
  ['TARGET', 'Target', true],
  ['targets', 'target', false],
  ['at A.B (UK) Ltd.', 'A.B (UK) Ltd', true],
  ['at AxB (UK) Ltd.', 'A.B (UK) Ltd', false],
  ['bei Müller & Söhne', 'Müller & Söhne', true],
  ['Müllers', 'Müller', false],
])('%j holds the name %j: %s', (text, name, holds) => {
  expect(holdsName([text, 3], name)).toBe(holds);
});
