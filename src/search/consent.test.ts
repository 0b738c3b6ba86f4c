import { expect, test } from 'vitest';
import { hasLapsed, localDay, withoutLapsed } from './consent.ts';

test.each([
  [undefined, '2026-06-01', false],
  ['', '2026-06-01', false],
  ['2026-06-01', '2026-05-31', false],
  ['2026-06-01', '2026-06-01', false],
  ['2026-06-01', '2026-06-02', true],
])('consent until %s has on %s lapsed: %s', (until, today, lapsed) => {
  expect(hasLapsed(until, today)).toBe(lapsed);
});

test('a result whose consent has ended shows no passage, and all else', () => {
  const result = { title: 'A', consentUntil: '2026-06-01', excerpt: ['Tamsin Retail'] };
  expect(withoutLapsed(result, '2026-06-01')).toEqual(result);
  expect(withoutLapsed(result, '2026-06-02')).toEqual({ ...result, excerpt: [] });
});

test('the day is the reader’s own', () => {
  expect(localDay(new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02');
});
