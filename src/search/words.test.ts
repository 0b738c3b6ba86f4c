import { expect, it } from 'vitest';
import { indexFormOf, normalise, withoutAbbreviationPlurals, wordsOf } from './words.ts';

it.each([
  ['SLAs and KPIs', 'SLA and KPI'],
  ['the VPNs’ keys', 'the VPN’ keys'],
  ['ISO27001s', 'ISO27001'],
  ['Is this as is?', 'Is this as is?'],
  ['Cars', 'Cars'],
])('abbreviations in %s are put into the singular: %s', (text, expected) => {
  expect(withoutAbbreviationPlurals(text)).toBe(expected);
});

it.each([
  ['vpns', 'vpn'],
  ['https', 'https'],
  ['services', 'servic'],
  ['dns', 'dns'],
])('%s is indexed as %s', (word, form) => {
  expect(indexFormOf(word)).toBe(form);
});

it('words keep what belongs to them', () => {
  expect(wordsOf(normalise('C++, node.js and the provider’s “Café”.'))).toEqual([
    'c++',
    'node.js',
    'and',
    'the',
    'provider',
    'cafe',
  ]);
});
