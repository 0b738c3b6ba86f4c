import { expect, test } from 'vitest';
import { durationText } from './duration-text.ts';

test.each([
  ['PT15M', 'business', '15 business minutes'],
  ['PT1H', 'business', '1 business hour'],
  ['PT4H', 'business', '4 business hours'],
  ['PT1H30M', 'business', '1 business hour 30 minutes'],
  ['PT4H', 'always', '4 hours'],
  ['PT1M', 'always', '1 minute'],
  ['P3D', 'business', '3 business days'],
  ['P1D', 'always', '1 calendar day'],
  ['soon', 'always', 'soon'],
] as const)('%s with cover %s reads %s', (deadline, cover, text) => {
  expect(durationText(deadline, cover)).toBe(text);
});
