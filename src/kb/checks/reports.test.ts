import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryOfKind, told } from '#testing/entries.ts';
import { checkReports, isMissed, isScorePossible } from './reports.ts';

const sound = {
  title: 'Spring',
  from: '2026-04-01',
  to: '2026-06-30',
  published: '2026-07-10',
  summary: 'Calm.',
  results: [
    { level: 'gold', priority: 'p1', calls: 12, in_time: 11, target: 95 },
    { level: 'gold', priority: 'p2', calls: 41, in_time: 40, target: 95 },
  ],
  backlog: { start: 4, end: 6 },
  causes: [
    { title: 'Passwords', calls: 50 },
    { title: 'Other', calls: 3 },
  ],
  experience: { csat: { score: 88.3, n: 214, asked: 1150 }, nps: { score: 30, n: 40, asked: 62 } },
  misses: [
    {
      title: 'One',
      level: 'gold',
      priority: 'p1',
      what_happened: 'Late.',
      what_changed: 'A rota.',
    },
  ],
};
const promises = { response: 'PT1H', resolution: 'PT4H', in_time: 95 };
const levels = [
  { id: 'gold', title: 'Gold', cover: 'always' as const, targets: { p1: promises, p2: promises } },
];
const summer = {
  ...sound,
  title: 'Summer',
  from: '2026-07-01',
  to: '2026-09-30',
  published: '2026-10-10',
  backlog: { start: 6, end: 3 },
};

function reportOf(file: string, fields: object) {
  return entryOfKind('report', `reports/${file}.yaml`, fields);
}
function said(changes: object) {
  return told(checkReports([reportOf('spring', { ...sound, ...changes })], levels));
}

test('nothing is said of reports that add up and follow one another', () => {
  expect(checkReports([reportOf('b', summer), reportOf('a', sound)], levels)).toEqual([]);
});

test('nothing is said of what a report does not tell', () => {
  const { title, from, to, published, summary, results } = sound;
  const bare = { title, from, to, published, summary, results: [results[1]] };
  expect(checkReports([reportOf('a', bare)])).toEqual([]);
});

test('each fault of one report is told, where it is', () => {
  const [first, second] = sound.results;
  expect(said({ causes: [{ title: 'Passwords', calls: 1050 }] })).toMatchInlineSnapshot(`
    [
      "reports/spring.yaml causes report/sum: causes: the calls add up to 1,050, those of the results to 53. | Each call that was due has one cause; put what has no name under “Other”.",
    ]
  `);
  expect(said({ results: [first, { ...second, target: 90 }] })).toMatchInlineSnapshot(`
    [
      "reports/spring.yaml results.1.target report/target: results[2].target: 90% is not what Gold promises for P2, which is 95%. | Hold the period against what was promised then; if the promise has changed since, say so in the summary.",
    ]
  `);
  expect(said({ misses: [] })).toMatchInlineSnapshot(`
    [
      "reports/spring.yaml results.0 report/unexplained: results[1]: gold p1 was missed (11 of 12 in time), and nothing under misses explains it. | Add an entry to misses with level: gold and priority: p1.",
    ]
  `);
  expect(
    said({
      misses: [
        ...sound.misses,
        { ...sound.misses[0], priority: 'p2' },
        { ...sound.misses[0], level: 'lead' },
      ],
    }),
  ).toMatchInlineSnapshot(`
    [
      "reports/spring.yaml misses.1 report/not-missed: misses[2]: gold p2 was kept. | Mend the level, the priority or the figures; leave both keys out where no target was missed.",
      "reports/spring.yaml misses.2 report/not-missed: misses[3]: lead p1 is not among the results. | Mend the level, the priority or the figures; leave both keys out where no target was missed.",
    ]
  `);
  expect(said({ experience: { csat: { score: 88.2, n: 10, asked: 10 } } })).toMatchInlineSnapshot(`
    [
      "reports/spring.yaml experience.csat.score report/score: experience.csat.score: 88.2 cannot come of 10 answers. | Work it out again from the answers, and round it to the decimals that you write.",
    ]
  `);
  expect(said({ experience: { nps: { score: 30, n: 1, asked: 10 } } })).toMatchInlineSnapshot(`
    [
      "reports/spring.yaml experience.nps.score report/score: experience.nps.score: 30 cannot come of 1 answer. | Work it out again from the answers, and round it to the decimals that you write.",
    ]
  `);
});

test('reports are held against those beside them', () => {
  const jump = { ...summer, backlog: { start: 7, end: 3 } };
  const early = { ...summer, from: '2026-06-30' };
  expect(told(checkReports([reportOf('b', jump), reportOf('a', sound)]))).toMatchInlineSnapshot(`
    [
      "reports/b.yaml backlog.start report/backlog: backlog.start: 7 calls were open, but 6 at the end of the report before. | Count both with the same list; if calls were added or taken out in between, say so in the summary.",
    ]
  `);
  expect(told(checkReports([reportOf('b', early), reportOf('a', sound)]))).toMatchInlineSnapshot(`
    [
      "reports/b.yaml from report/overlap: from: the period begins before reports/a.yaml ends, on 2026-06-30. | Let the periods of reports follow one another: calls of days in both are counted twice.",
    ]
  `);
});

test('a sample is no neighbour of a real report', () => {
  const sample = { ...summer, from: '2026-06-30', sample: true };
  expect(checkReports([reportOf('b', sample), reportOf('a', sound)])).toEqual([]);
});

test.each([
  [12, 11, 95, true],
  [20, 19, 95, false],
  [10_000, 9989, 99.9, true],
  [0, 0, 95, false],
])('of %i calls %i in time at %f%% is missed: %s', (calls, in_time, target, missed) => {
  expect(isMissed({ level: 'gold', priority: 'p1', calls, in_time, target })).toBe(missed);
});

describe('a score as it is written', () => {
  test.each([
    [88.3, 214, 100, true],
    [88.2, 10, 100, false],
    [30, 40, 100, true],
    [-5, 4, 100, false],
    [-25, 4, 100, true],
    [5.1, 61, 1, true],
    [5.1, 3, 1, false],
    [5, 3, 1, true],
    [100, 1, 100, true],
  ])('%f of %i answers in steps of %i: %s', (score, n, step, isPossible) => {
    expect(isScorePossible(score, n, step)).toBe(isPossible);
  });

  test('that was worked out of answers is always possible', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), fc.nat(2), (n, k, decimals) => {
        const score = Number(((Math.min(k, n) / n) * 100).toFixed(decimals));
        expect(isScorePossible(score, n, 100)).toBe(true);
      }),
    );
  });
});
