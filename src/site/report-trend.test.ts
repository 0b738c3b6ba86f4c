import { describe, expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { reportTrend } from './report-trend.ts';

const spring = {
  title: 'Spring',
  from: '2026-04-01',
  to: '2026-06-30',
  published: '2026-07-14',
  sample: true,
  summary: 'A quiet spring.',
  results: [
    { level: 'silver', priority: 'p1', calls: 100, in_time: 90, target: 90 },
    { level: 'gold', priority: 'p1', calls: 20, in_time: 20, target: 95 },
  ],
  backlog: { start: 64, end: 60 },
  experience: {
    csat: { score: 88.5, n: 200, asked: 1000 },
    nps: { score: 20, n: 5, asked: 9 },
    ces: { score: 2, n: 400, asked: 900 },
  },
};
const summer = {
  ...spring,
  title: 'Summer',
  from: '2026-07-01',
  to: '2026-09-30',
  published: '2026-10-14',
  results: [
    { level: 'silver', priority: 'p1', calls: 50, in_time: 44, target: 90 },
    { level: 'gold', priority: 'p1', calls: 0, in_time: 0, target: 95 },
  ],
  backlog: { start: 60, end: 71 },
  experience: {
    csat: { score: 86, n: 200, asked: 1000 },
    nps: { score: 40, n: 5, asked: 9 },
    ces: { score: 5, n: 400, asked: 900 },
  },
};
const winter = {
  ...spring,
  title: 'Autumn',
  from: '2025-10-01',
  to: '2025-12-31',
  published: '2026-01-14',
};
const level = (id: string, title: string) => ({ id, title, cover: 'always', targets: {} });
const levels = {
  calendar: { zone: 'Europe/London', hours: {} },
  levels: [level('gold', 'Gold'), level('silver', 'Silver')],
};

function trendOf(reports: Readonly<Record<string, object>>, own?: string) {
  const files = Object.fromEntries(
    Object.entries(reports).map(([name, data]) => [`reports/${name}.yaml`, { ...data }]),
  );
  const kb = smallKnowledgeBase({ files: { ...files, 'service-levels.yaml': levels } });
  const entry = kb.library.ofKind('report').find(({ title }) => title === own);
  return reportTrend(kb, entry);
}

describe('the change since the period before', () => {
  test('is said in words, between the numbers that are shown', () => {
    const trend = trendOf({ spring, summer }, 'Summer');
    expect(trend?.sentence).toBe(
      '88.0% of calls were solved in time, 3.7 points lower than in the period before, April to June 2026 (91.7%).',
    );
    expect(trend?.changes).toEqual({
      columns: ['', 'April to June 2026', 'July to September 2026', 'Change'],
      rows: [
        ['In time, all levels', '91.7%', '88.0%', '3.7 points lower'],
        ['In time, Gold', '100.0%', 'no calls', 'nothing to compare'],
        ['In time, Silver', '90.0%', '88.0%', '2 points lower'],
        ['Targets kept', '2 of 2', '0 of 1', 'of another number of targets'],
        ['Open at the end', '60', '71', '11 more'],
        [
          'Customer satisfaction',
          '88.5% (n = 200)',
          '86% (n = 200)',
          '2.5 points lower; may be chance',
        ],
        ['Net promoter score', '20 (n = 5)', '40 (n = 5)', '20 higher; too few answers to tell'],
        ['Customer effort score', '2 (n = 400)', '5 (n = 400)', '3 higher; more than chance'],
      ],
    });
  });

  test('is not said where there is none before', () => {
    const trend = trendOf({ spring, summer }, 'Spring');
    expect(trend?.sentence).toBe('No report tells of a period before April to June 2026.');
    expect(trend?.changes).toBeUndefined();
  });

  test('names the last report where the period before has none', () => {
    expect(trendOf({ winter, spring }, 'Spring')?.sentence).toBe(
      '91.7% of calls were solved in time, as in the last report before, October to December 2025.',
    );
  });

  test('is that of the latest report where the list of all asks', () => {
    expect(trendOf({ summer, spring })?.sentence).toMatch(/^88.0% .* April to June 2026/);
  });
});

describe('the charts', () => {
  const trend = trendOf({ winter, spring, summer }, 'Spring');

  test('leave a gap for a period without a report, and say so', () => {
    expect(trend?.late.table.rows).toEqual([
      ['October to December 2025', '8.3% (10 of 120)', '0.0% (0 of 20)', '10.0% (10 of 100)'],
      ['January to March 2026', 'no report', 'no report', 'no report'],
      ['April to June 2026', '8.3% (10 of 120)', '0.0% (0 of 20)', '10.0% (10 of 100)'],
      ['July to September 2026', '12.0% (6 of 50)', 'no calls', '12.0% (6 of 50)'],
    ]);
    expect(trend?.gaps).toEqual(['No report tells of January to March 2026.']);
    const [all] = trend?.late.panels ?? [];
    expect(all?.columns.map(({ height }) => height !== undefined)).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(all?.columns.map(({ isOwn }) => isOwn)).toEqual([false, false, true, false]);
  });

  test('count open calls at the borders of the periods, and draw no line across a gap', () => {
    expect(trend?.backlog?.table.rows).toEqual([
      ['1 October 2025', '64'],
      ['31 December 2025', '60'],
      ['31 March 2026', 'not measured'],
      ['1 April 2026', '64'],
      ['30 June 2026', '60'],
      ['30 September 2026', '71'],
    ]);
    expect(trend?.backlog?.segments).toHaveLength(3);
  });

  test.each([
    ['Spring', ['1 Apr: 64 (own)', '30 Jun: 60 (own)', '30 Sep: 71']],
    ['Summer', ['1 Apr: 64', '30 Jun: 60 (own)', '30 Sep: 71 (own)']],
    [undefined, ['1 Apr: 64', '30 Jun: 60', '30 Sep: 71']],
  ])('mark the open calls of the report of %s from its start to its end', (own, points) => {
    const told = trendOf({ spring, summer }, own)?.backlog?.points.map(
      ({ lines, text, isOwn }) => `${lines[0]}: ${text}${isOwn ? ' (own)' : ''}`,
    );
    expect(told).toEqual(points);
  });

  test('never mix invented figures with real ones', () => {
    const real = { ...winter, sample: false };
    expect(trendOf({ real, spring }, 'Spring')?.late.table.rows).toHaveLength(1);
  });

  test('have no panel for the only level', () => {
    const [silver] = spring.results;
    const only = trendOf({ only: { ...spring, results: [silver] } });
    expect(only?.late.panels.map(({ label }) => label)).toEqual(['All levels']);
  });
});

test('without reports there is no trend', () => {
  expect(trendOf({})).toBeUndefined();
});
