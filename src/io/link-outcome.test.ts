import { expect, test } from 'vitest';
import { retryAfterOf } from './link-outcome.ts';

test.each([
  [undefined, undefined],
  ['0', 0],
  ['120', 120_000],
  ['Sun, 22 Nov 2026 10:00:30 GMT', 30_000],
  ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
  ['soon', undefined],
])('a server that wants %j is left in peace for %j milliseconds', (header, ms) => {
  expect(retryAfterOf(header, Date.parse('2026-11-22T10:00:00Z'))).toBe(ms);
});
