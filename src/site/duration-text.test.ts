import { expect, test } from 'vitest';
import { durationText } from './duration-text.ts';

test.each([
  ['PT15M', 'business', '15 open minutes'],
  ['PT1H', 'business', '1 open hour'],
  ['PT4H', 'business', '4 open hours'],
  ['PT1H30M', 'business', '1 open hour 30 minutes'],
  ['PT4H', 'always', '4 hours'],
  ['PT1M', 'always', '1 minute'],
  ['P3D', 'business', '3 business days'],
  ['P1D', 'always', '1 business day'],
  ['soon', 'always', 'soon'],
] as const)('%s with cover %s reads %s', (deadline, cover, text) => {
  expect(durationText(deadline, cover)).toBe(text);
});
