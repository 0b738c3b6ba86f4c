import { expect, test } from 'vitest';
import { parseTarget, targetWords, unitWords } from './target.ts';

test.each([
  ['PT15M', 'business', '15 business minutes'],
  ['PT1H30M', 'business', '1 business hour 30 minutes'],
  ['P1D', 'business', '1 business day'],
  ['P3D', 'business', '3 business days'],
  ['PT15M', 'always', '15 minutes'],
  ['PT1H', 'always', '1 hour'],
  ['P1D', 'always', '1 calendar day'],
  ['P3D', 'always', '3 calendar days'],
] as const)('%s with cover %s reads %s', (text, cover, words) => {
  const target = parseTarget(text);
  expect(target.ok && targetWords(target.value, cover)).toBe(words);
});

test.each([
  ['minutes', 'business minutes', 'minutes'],
  ['hours', 'business hours', 'hours'],
  ['days', 'business days', 'calendar days'],
] as const)('the unit %s is called %s, or %s where the clock always runs', (unit, open, always) => {
  expect([unitWords(unit, 'business'), unitWords(unit, 'always')]).toEqual([open, always]);
});
