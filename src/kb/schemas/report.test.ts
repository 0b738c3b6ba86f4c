import { expect, test } from 'vitest';
import { type Change, errorsOf } from '#testing/schema-errors.ts';
import { validFields } from '#testing/valid-fields.ts';
import { report } from './report.ts';

test.each<Change[]>([
  [],
  [
    ['backlog', { start: 4, end: 2 }],
    ['causes', [{ title: 'Passwords', calls: 5 }]],
    ['experience', { csat: { score: 91.5, n: 20, asked: 60 } }],
    ['misses', [{ title: 'One call', what_happened: 'Late.', what_changed: 'A rota.' }]],
    ['sample', true],
  ],
])('one with %j is taken', (...changes) => {
  expect(errorsOf(report, validFields.report, ...changes)).toEqual([]);
});

test.each<[Change, string]>([
  [['published', undefined], 'published is missing (expected a day written YYYY-MM-DD)'],
  [
    ['results.0.in_time', 11],
    'results[1].in_time: expected no more calls in time than calls, found the number 11',
  ],
  [['results.0.calls', -1], 'results[1].calls: expected 0 or more, found the number -1'],
  [['results.0.target', 101], 'results[1].target: expected 100 or less, found the number 101'],
  [['results.0.priority', 'p5'], 'results[1].priority: expected one of p1, p2, p3, p4, found p5'],
  [['results', []], 'results: expected at least 1 in the list, found an empty list'],
  [
    ['experience', { csat: { score: 90 } }],
    'experience.csat.n is missing (expected a whole number)',
  ],
  [
    ['misses', [{ title: 'One', what_happened: 'Late.' }]],
    'misses[1].what_changed is missing (expected text)',
  ],
  [['to', '2025-01-01'], 'to: expected a day from 2026-03-01 on, found 2025-01-01'],
  [['published', '2020-01-01'], 'published: expected a day from 2026-05-31 on, found 2020-01-01'],
  [
    ['experience', { csat: { score: 90, n: 5, asked: 4 } }],
    'experience.csat.n: expected no more answers than were asked, found the number 5',
  ],
  [
    ['experience', { ces: { score: 8, n: 5, asked: 6 } }],
    'experience.ces.score: expected 7 or less, found the number 8',
  ],
  [
    [
      'misses',
      [
        {
          title: 'One',
          level: 'gold',
          priority: 'p9',
          what_happened: 'Late.',
          what_changed: 'A rota.',
        },
      ],
    ],
    'misses[1].priority: expected one of p1, p2, p3, p4, found p9',
  ],
])('one with %j is told: %s', (change, message) => {
  expect(errorsOf(report, validFields.report, change)[0]).toBe(message);
});

test('a level and priority that stand twice are told', () => {
  const [one] = validFields.report.results;
  expect(errorsOf(report, validFields.report, ['results', [one, one]])).toEqual([
    'results[2].priority: expected each level and priority once, found gold p1 again',
  ]);
});
