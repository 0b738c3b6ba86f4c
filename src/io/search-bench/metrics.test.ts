import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgementOf, percentile, placeOf, qualityOf } from './metrics.ts';

test('quality is the mean over the queries', () => {
  const quality = qualityOf([
    { found: ['/a', '/b'], good: ['/a'] },
    { found: ['/x', '/y', '/b'], good: ['/a', '/b'] },
    { found: [], good: ['/a'] },
    { found: ['1', '2', '3', '4', '5', '/a'], good: ['/a'] },
  ]);
  expect(quality).toMatchObject({ queries: 4, first: 0.25, firstFive: 0.5, noResult: 0.25 });
  expect(quality.reciprocalRank).toBeCloseTo((1 + 1 / 3 + 1 / 6) / 4);
  const second = 1 / Math.log2(4) / (1 + 1 / Math.log2(3));
  expect(quality.gain).toBeCloseTo((1 + second + 1 / Math.log2(7)) / 4);
});

test('a good page beyond the tenth place counts for nothing', () => {
  const found = [...'abcdefghij'].map((name) => `/other/${name}`).concat('/a');
  expect(placeOf({ found, good: ['/a'] })).toBe(11);
  expect(qualityOf([{ found, good: ['/a'] }])).toMatchObject({ reciprocalRank: 0, gain: 0 });
});

test('no query gives no quality and no division by nothing', () => {
  expect(Object.values(qualityOf([]))).toEqual([0, 0, 0, 0, 0, 0]);
});

test('gain is 1 exactly when the good pages stand first', () => {
  const pages = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(pages, fc.integer({ min: 1, max: 8 }), (found, cut) => {
      const good = found.slice(0, cut);
      expect(qualityOf([{ found, good }]).gain).toBeCloseTo(1);
      const reversed = found.toReversed();
      if (!good.includes(reversed[0] ?? ''))
        expect(qualityOf([{ found: reversed, good }]).gain).toBeLessThan(1);
    }),
  );
});

test.each([
  [[5], 0.5, 5],
  [[4, 1, 3, 2], 0.5, 2],
  [[4, 1, 3, 2], 0.95, 4],
  [[], 0.5, 0],
])('percentile of %j at %d', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});

test('an answer put forward for a query without an answer is a wrong one', () => {
  expect(
    judgementOf([
      { isAnswerable: true, isUnsure: false, isBestRight: true },
      { isAnswerable: true, isUnsure: true, isBestRight: undefined },
      { isAnswerable: false, isUnsure: true, isBestRight: undefined },
      { isAnswerable: false, isUnsure: false, isBestRight: false },
    ]),
  ).toEqual({
    answerable: 2,
    unanswerable: 2,
    best: 2,
    bestRight: 1,
    recognised: 1,
    falseAlarms: 1,
  });
});
