import { expect, test } from 'vitest';
import { profileOf, textOfParts, writtenAt } from './profile.ts';

function termsOf(...texts: [text: string, weight: number][]): Record<string, number> {
  const parts = texts.map(([text, weight]) => ({ text, weight }));
  const { weights, places } = profileOf(parts);
  const all = textOfParts(parts);
  return Object.fromEntries(
    [...places]
      .map((place, i): [string, number] => [writtenAt(all, place), weights[i] ?? 0])
      .sort(),
  );
}

test('words count by how often they occur, sublinearly; stop words, numbers and single letters do not', () => {
  expect(termsOf(['The tax, the tax! A fee in 2026 and x.', 1])).toEqual({ fee: 8, tax: 16 });
});

test.each([
  ['Processes process', 'process'],
  ['Policies policy', 'policy'],
  ['priced price', 'priced'],
  ['stopped stop', 'stopped'],
  ['C++ c++', 'c++'],
  ['Don’t do it, customer’s', 'customer'],
  ['\\frac tax', 'tax'],
  ['naïve Naive', 'naïve'],
])('%s is one word, written %s', (text, written) => {
  const single = Object.keys(termsOf([text, 1])).filter((term) => !/ /.test(term));
  expect(single).toEqual([written]);
});

test('a phrase counts where it occurs twice or stands in a title; nothing but a blank or a hyphen may part it', () => {
  expect(Object.keys(termsOf(['exit plan, data return', 1]))).toEqual([
    'data',
    'exit',
    'plan',
    'return',
  ]);
  expect(Object.keys(termsOf(['exit plan', 6]))).toContain('exit plan');
  expect(Object.keys(termsOf(['an exit-plan is an exit plan', 1]))).toContain('exit-plan');
  expect(Object.keys(termsOf(['exit. Plan of the exit. Plan', 6]))).not.toContain('exit. Plan');
});

test('a term is shown as it is written in the middle of a sentence', () => {
  expect(Object.keys(termsOf(['Service desk', 6], ['The service desk answers.', 1]))).toContain(
    'service desk',
  );
});

test('of a long text the heaviest terms are kept', () => {
  const long = Array.from(
    { length: 300 },
    (_, i) => `word${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}x`,
  );
  const terms = termsOf([`${long.join(', ')}, last, last`, 1]);
  expect(Object.keys(terms)).toHaveLength(160);
  expect(terms).toHaveProperty('last', 16);
});
