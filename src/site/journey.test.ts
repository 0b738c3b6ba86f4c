import { describe, expect, test } from 'vitest';
import { dayOf } from '#testing/entries.ts';
import { journeyOf, lengthOf } from './journey.ts';

test.each([
  ['2026-02-13', '2026-02-13', '1 day'],
  ['2026-02-02', '2026-02-13', '12 days'],
  ['2025-06-02', '2025-07-13', '6 weeks'],
  ['2025-07-01', '2025-07-25', 'about 4 weeks'],
  ['2024-07-01', '2025-06-30', '12 months'],
  ['2026-02-01', '2026-02-28', '1 month'],
  ['2025-01-31', '2025-02-27', '1 month'],
  ['2025-06-02', '2025-09-30', 'about 4 months'],
  ['2024-07-01', '2026-10-10', 'about 27 months'],
])('from %s to %s is %s', (from, to, length) => {
  expect(lengthOf(dayOf(from), dayOf(to))).toBe(length);
});

const phase = (title: string, from: string, to?: string) => ({
  title,
  from: dayOf(from),
  ...(to !== undefined && { to: dayOf(to) }),
  happened: 'This.',
});

describe('what the dates of phases leave open', () => {
  test.each([
    [
      'nothing over a weekend',
      ['2026-01-05', '2026-01-16'],
      ['2026-01-19', '2026-01-30'],
      undefined,
    ],
    [
      'nothing on a shared day',
      ['2026-01-05', '2026-01-16'],
      ['2026-01-16', '2026-01-30'],
      undefined,
    ],
    [
      'a time of which nothing is told',
      ['2026-01-05', '2026-01-16'],
      ['2026-03-02', '2026-03-30'],
      'Between: about 6 weeks of which the story tells nothing.',
    ],
    [
      'a time that both tell',
      ['2026-01-05', '2026-01-16'],
      ['2026-01-12', '2026-03-30'],
      'Runs beside “First” for 5 days.',
    ],
    [
      'a phase within another',
      ['2026-01-05', '2026-03-31'],
      ['2026-01-12', '2026-01-14'],
      'Runs beside “First” for 3 days.',
    ],
    ['nothing where no last day is known', ['2026-01-05'], ['2026-05-01', '2026-05-30'], undefined],
  ])('is told: %s', (_, [from = '', to], [from2 = '', to2], before) => {
    const { phases } = journeyOf([phase('First', from, to), phase('Second', from2, to2)]);
    expect(phases.map((one) => one.before)).toEqual([undefined, before]);
  });
});

test('phases stand in the order of time, each where it lies in the whole', () => {
  const { phases, whole } = journeyOf([
    phase('Later', '2026-01-06', '2026-01-10'),
    phase('Sooner', '2026-01-01', '2026-01-05'),
  ]);
  expect(phases.map(({ title, bar }) => [title, bar])).toEqual([
    ['Sooner', { from: 0, length: 50 }],
    ['Later', { from: 50, length: 50 }],
  ]);
  expect(whole?.lasted).toBe('10 days');
});

test('a phase without a last day has no length, and a single one no whole', () => {
  const { phases, whole } = journeyOf([phase('Once', '2026-01-09')]);
  expect(phases[0]).toMatchObject({ lasted: undefined, to: undefined });
  expect(whole).toBeUndefined();
  expect(journeyOf()).toEqual({ phases: [], whole: undefined });
});
