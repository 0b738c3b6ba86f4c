import { expect, test } from 'vitest';
import type { EngineFigures } from './measure.ts';
import type { Quality } from './metrics.ts';
import { tellAblation, tellSearch } from './report.ts';

const quality = (queries: number, first: number): Quality => ({
  queries,
  first,
  firstFive: 0.75,
  reciprocalRank: 0.625,
  gain: 0.5,
  noResult: 0.25,
});

const figures = (name: string, first: number): EngineFigures => ({
  name,
  all: quality(4, first),
  byKind: { typo: quality(4, first) },
  judgement: {
    answerable: 4,
    unanswerable: 2,
    best: 3,
    bestRight: 2,
    recognised: 1,
    falseAlarms: 0,
  },
  cold: { bytes: 48_400, p95Bytes: 62_000, milliseconds: 26.4 },
  warm: { median: 5.25, p95: 21 },
});

test('a set is told over all, by kind, and by what the search says of itself', () => {
  const browser = { median: 12.4, p95: 39.6 };
  const lines = tellSearch([
    { set: 'dev', queries: 6, engines: [figures('ours', 0.5)], browser },
  ]).split('\n');
  expect(lines.slice(0, 8)).toEqual([
    'Set dev: 6 queries',
    '',
    '        S@1    S@5    MRR   nDCG  none  cold kB  p95  ms  warm ms   p95',
    'ours  0.500  0.750  0.625  0.500  25 %       48   62  26      5.3  21.0',
    '',
    'typo (4)    S@1    S@5    MRR   nDCG  none',
    'ours      0.500  0.750  0.625  0.500  25 %',
    '',
  ]);
  expect(lines[8]).toBe(
    'ours: best answer put forward 3 of 6 (50 %), right 2 of 3 (67 %); queries without an answer recognised 1 of 2 (50 %), false alarms 0 of 4 (0 %)',
  );
  expect(lines[10]).toBe(
    'in the browser: 12 ms from asking to the results on the page, 95th percentile 40 ms',
  );
});

test('a rule brings what is missing without it', () => {
  const told = tellAblation({
    set: '',
    whole: figures('ours', 0.5),
    without: [figures('stopWords', 0.4), figures('priors', 0.6)],
  });
  expect(told.split('\n').slice(-2)).toEqual([
    'stopWords  0.400  0.750  0.625  0.500  25 %      +0.100      +0.000',
    'priors     0.600  0.750  0.625  0.500  25 %      −0.100      +0.000',
  ]);
});
