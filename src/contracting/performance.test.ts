import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  doOverlap,
  inOrder,
  lateAllowed,
  mostByChance,
  type Period,
  ppmOfPercent,
  reportBefore,
  shareOf,
  shownTenths,
  shownTenthsAgainst,
  standingOf,
  sumOf,
  wilsonInterval,
} from './performance.ts';

const tally = fc
  .tuple(fc.nat(100_000), fc.nat(100_000))
  .map(([a, b]) => ({ calls: Math.max(a, b), inTime: Math.min(a, b) }));
const due = tally.filter(({ calls }) => calls > 0);
const target = fc.nat(1_000_000);

describe('a target', () => {
  test.each([
    [12, 11, 95, 'missed'],
    [41, 40, 95, 'kept'],
    [20, 19, 95, 'kept'],
    [1000, 999, 99.9, 'kept'],
    [10_000, 9989, 99.9, 'missed'],
    [3, 3, 100, 'kept'],
    [3, 0, 0, 'kept'],
    [0, 0, 95, 'none due'],
  ] as const)('of %i calls with %i in time at %f%% is %s', (calls, inTime, percent, standing) => {
    expect(standingOf({ calls, inTime }, ppmOfPercent(percent))).toBe(standing);
  });

  test.each([
    [12, 95, 0],
    [41, 95, 2],
    [342, 90, 34],
    [20, 95, 1],
    [7, 100, 0],
    [7, 0, 7],
  ])('of %i calls at %f%% allows so many late ones: %i', (calls, percent, late) => {
    expect(lateAllowed(calls, ppmOfPercent(percent))).toBe(late);
  });

  test('is missed exactly where more are late than it allows', () => {
    fc.assert(
      fc.property(due, target, ({ calls, inTime }, ppm) => {
        const isMissed = calls - inTime > lateAllowed(calls, ppm);
        expect(standingOf({ calls, inTime }, ppm)).toBe(isMissed ? 'missed' : 'kept');
      }),
    );
  });
});

describe('a share', () => {
  test.each([
    [11, 12, 917],
    [9998, 9999, 999],
    [1, 9999, 1],
    [0, 9, 0],
    [9, 9, 1000],
  ])('%i of %i is shown as %i tenths of a per cent', (part, of, tenths) => {
    expect(shownTenths(part, of)).toBe(tenths);
  });

  test('is shown as kept only where it was kept', () => {
    fc.assert(
      fc.property(due, target, (one, ppm) => {
        const isShownAsKept = shownTenthsAgainst(one, ppm) * 1000 >= ppm;
        if (standingOf(one, ppm) === 'missed') expect(isShownAsKept).toBe(false);
      }),
    );
  });

  test('of sums lies between the lowest and the highest of the parts', () => {
    fc.assert(
      fc.property(fc.array(due, { minLength: 1 }), (tallies) => {
        const shares = tallies.map(({ calls, inTime }) => shareOf(inTime, calls));
        const { calls, inTime } = sumOf(tallies);
        expect(shareOf(inTime, calls)).toBeGreaterThanOrEqual(Math.min(...shares));
        expect(shareOf(inTime, calls)).toBeLessThanOrEqual(Math.max(...shares));
      }),
    );
  });
});

describe('Wilson’s interval', () => {
  // Worked out by hand from the formula with z = 1.959964.
  test.each([
    [0, 10, 0, 277_540],
    [10, 10, 722_460, 1_000_000],
    [5, 10, 236_593, 763_407],
    [81, 263, 255_267, 366_176],
  ])('of %i in %i answers', (part, n, low, high) => {
    const range = wilsonInterval(part, n);
    expect(Math.abs(range.low - low)).toBeLessThan(40);
    expect(Math.abs(range.high - high)).toBeLessThan(40);
  });

  test('leaves everything open where nobody answered', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1_000_000 });
  });

  test('holds the share, stays within all and nothing, and has a mirror image', () => {
    fc.assert(
      fc.property(due, ({ calls, inTime }) => {
        const { low, high } = wilsonInterval(inTime, calls);
        const share = shareOf(inTime, calls);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1_000_000);
        const mirrored = wilsonInterval(calls - inTime, calls);
        expect(Math.abs(1_000_000 - mirrored.high - low)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('narrows with more answers of the same kind', () => {
    const width = (n: number) => wilsonInterval(n, 2 * n).high - wilsonInterval(n, 2 * n).low;
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), (n) => width(4 * n) < width(n)));
  });
});

describe('what chance may do to a mean', () => {
  const ces = { low: 1000, high: 7000 };
  const nps = { low: -100_000, high: 100_000 };
  test.each([
    [5100, ces, 61, 701],
    [30_000, nps, 40, 29_563],
    [7000, ces, 50, 0],
    [4000, ces, 0, 6000],
    [4000, ces, 1, 5880],
  ])('at %i on %o with %i answers is at most %i', (mean, scale, n, most) => {
    expect(mostByChance(mean, scale, n)).toBe(most);
  });

  test('is never less than what the answers themselves give', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(answers, (given) => {
        const mean = given.reduce((sum, one) => sum + one, 0) / given.length;
        const variance = given.reduce((sum, one) => sum + (one - mean) ** 2, 0) / given.length;
        const seen = Math.min(6000, 1.959964 * Math.sqrt(variance / given.length) * 1000);
        expect(mostByChance(mean * 1000, ces, given.length)).toBeGreaterThanOrEqual(seen - 1e-6);
      }),
    );
  });
});

test.each([
  [{ low: 1, high: 3 }, { low: 3, high: 5 }, true],
  [{ low: 1, high: 2 }, { low: 3, high: 5 }, false],
  [{ low: 1, high: 9 }, { low: 3, high: 5 }, true],
])('whether %o and %o overlap: %s', (a, b, expected) => {
  expect(doOverlap(a, b)).toBe(expected);
  expect(doOverlap(b, a)).toBe(expected);
});

describe('periods', () => {
  const spring = { from: '2026-04-01', to: '2026-06-30' };
  const summer = { from: '2026-07-01', to: '2026-09-30' };
  const winter = { from: '2025-10-01', to: '2025-12-31' };

  test('stand in the order of time, with what is missing between them', () => {
    expect(inOrder([summer, winter, spring])).toEqual([
      { is: 'report', report: winter },
      { is: 'gap', period: { from: '2026-01-01', to: '2026-03-31' } },
      { is: 'report', report: spring },
      { is: 'report', report: summer },
    ]);
  });

  test('that overlap leave no gap', () => {
    const may = { from: '2026-05-01', to: '2026-05-31' };
    expect(inOrder([may, spring, summer]).map(({ is }) => is)).toEqual([
      'report',
      'report',
      'report',
    ]);
  });

  test.each<[Period, Period[], unknown]>([
    [summer, [winter, spring, summer], { report: spring, isAdjacent: true }],
    [spring, [winter, summer], { report: winter, isAdjacent: false }],
    [winter, [spring, summer], undefined],
  ])('before %o of %o', (one, reports, expected) => {
    expect(reportBefore(one, reports)).toEqual(expected);
  });
});
