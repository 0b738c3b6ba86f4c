import { expect, it } from 'vitest';
import { irregularForms, ownForms } from './irregular-forms.ts';
import { indexFormOf } from './words.ts';

it.each([
  ['bought', 'buying'],
  ['sold', 'sells'],
  ['paid', 'paying'],
  ['children', 'child'],
  ['criteria', 'criterion'],
  ['recovery', 'recovering'],
  ['license', 'licence'],
  ['organization', 'organised'],
  ['prioritize', 'prioritising'],
])('%s is indexed as %s', (form, word) => {
  expect(indexFormOf(form)).toBe(indexFormOf(word));
});

it('no word leads back to a form that itself leads to another', () => {
  for (const word of irregularForms.values()) expect(irregularForms.has(word), word).toBe(false);
});

it.each([
  ['accountants', 'accounts'],
  ['responsible', 'response'],
  ['severity', 'several'],
  ['AWS', 'awful'],
])('%s is not indexed as %s', (word, other) => {
  expect(indexFormOf(word.toLowerCase())).not.toBe(indexFormOf(other.toLowerCase()));
});

it('no word is both a form of another and one of its own', () => {
  for (const word of ownForms.keys()) expect(irregularForms.has(word), word).toBe(false);
});
