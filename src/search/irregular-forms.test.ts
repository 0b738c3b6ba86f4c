import { expect, it } from 'vitest';
import { irregularForms } from './irregular-forms.ts';
import { indexFormOf } from './words.ts';

it.each([
  ['bought', 'buying'],
  ['sold', 'sells'],
  ['paid', 'paying'],
  ['children', 'child'],
  ['criteria', 'criterion'],
])('%s is indexed as %s', (form, word) => {
  expect(indexFormOf(form)).toBe(indexFormOf(word));
});

it('no word leads back to a form that itself leads to another', () => {
  for (const word of irregularForms.values()) expect(irregularForms.has(word), word).toBe(false);
});
