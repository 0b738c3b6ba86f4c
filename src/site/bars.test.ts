import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barsOf } from './bars.ts';

test.each([
  [
    [24, 9],
    [
      { from: 0, length: 100 },
      { from: 0, length: 37.5 },
    ],
  ],
  [
    [-10, 30],
    [
      { from: 0, length: 25 },
      { from: 25, length: 75 },
    ],
  ],
  [
    [0, 0],
    [
      { from: 0, length: 0 },
      { from: 0, length: 0 },
    ],
  ],
])('bars of %j begin at zero and fill the chart', (values, bars) => {
  expect(barsOf(values)).toEqual(bars);
});

test('a bar stays within the chart, whatever the values', () => {
  const value = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), (values) => {
      for (const { from, length } of barsOf(values)) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(length).toBeGreaterThanOrEqual(0);
        expect(from + length).toBeLessThanOrEqual(100.2);
      }
    }),
  );
});
