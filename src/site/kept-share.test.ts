import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMissed } from '#kb/checks/reports.ts';
import { keptShare } from './kept-share.ts';

test.each([
  [11, 12, 95, '91.7%', false],
  [19, 20, 95, '95.0%', true],
  [9496, 10_000, 95, '94.9%', false],
  [999, 1000, 99.9, '99.9%', true],
  [573, 1000, 57.3, '57.3%', true],
  [9, 9, 100, '100.0%', true],
  [0, 4, 90, '0.0%', false],
])('%i of %i calls against %f%% is %s', (inTime, calls, target, share, isKept) => {
  expect(keptShare(inTime, calls, target)).toMatchObject({ share, isKept });
});

test('a period without calls keeps and misses nothing', () => {
  expect(keptShare(0, 0, 95)).toEqual({
    share: undefined,
    target: '95%',
    isKept: undefined,
    late: undefined,
  });
});

test('what is shown never says the opposite of the result', () => {
  const calls = fc.integer({ min: 1, max: 100_000 });
  const tenths = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(calls, fc.nat(), tenths, (all, some, target) => {
      const { share = '', isKept } = keptShare(some % (all + 1), all, target / 10);
      const shown = Number(share.slice(0, -1));
      if (isKept) expect(shown).toBeGreaterThanOrEqual(target / 10);
      else expect(shown).toBeLessThan(target / 10);
    }),
  );
});

test('the check asks for an explanation exactly where the page says missed', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), fc.nat(1000), (a, b, tenths) => {
      const [inTime, calls, target] = [Math.min(a, b), Math.max(a, b), tenths / 10];
      const result = { level: 'gold', priority: 'p1', calls, in_time: inTime, target } as const;
      expect(isMissed(result)).toBe(keptShare(inTime, calls, target).isKept === false);
    }),
  );
});
