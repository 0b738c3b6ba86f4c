import { describe, expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { reportPage } from './report-page.ts';

const report = {
  title: 'Spring 2026',
  from: '2026-04-01',
  to: '2026-06-30',
  published: '2026-07-14',
  sample: true,
  summary: 'A quiet spring.',
  results: [
    { level: 'gold', priority: 'p1', calls: 12, in_time: 11, target: 95 },
    { level: 'gold', priority: 'p2', calls: 1041, in_time: 1040, target: 95 },
    { level: 'lead', priority: 'p1', calls: 0, in_time: 0, target: 95 },
  ],
  backlog: { start: 64, end: 60 },
  causes: [
    { title: 'Sign-in', calls: 3 },
    { title: 'Printers', calls: 1 },
  ],
  experience: { csat: { score: 88.3, n: 214, asked: 1150 }, nps: { score: -5, n: 40, asked: 62 } },
  misses: [
    {
      title: 'One',
      level: 'gold',
      priority: 'p1',
      what_happened: 'Late.',
      what_changed: 'A rota.',
    },
    { title: 'Besides', what_happened: 'The portal was slow.', what_changed: 'It is not.' },
  ],
};

const level = { id: 'gold', title: 'Gold', cover: 'always', targets: {} };
const levels = { calendar: { zone: 'Europe/London', hours: {} }, levels: [level] };

function pageOf(changes: Record<string, unknown> = {}) {
  const files = { 'reports/spring.yaml': { ...report, ...changes }, 'service-levels.yaml': levels };
  const kb = smallKnowledgeBase({ files });
  const [entry] = kb.library.ofKind('report');
  if (!entry) throw new Error('The test has no report.');
  return reportPage(kb, entry);
}

test('the results name the level by its title and say what was kept', () => {
  expect(pageOf().results).toEqual([
    {
      level: 'Gold',
      priority: 'P1',
      calls: '12',
      inTime: '11',
      share: '91.7%',
      target: '95%',
      isKept: false,
      late: '1 call late, none allowed',
      bar: { kept: 91.7, target: 95 },
      explained: '#missed-gold-p1',
    },
    {
      level: 'Gold',
      priority: 'P2',
      calls: '1,041',
      inTime: '1,040',
      share: '99.9%',
      target: '95%',
      isKept: true,
      late: '1 call late, 52 allowed',
      bar: { kept: 99.9, target: 95 },
      explained: undefined,
    },
    {
      level: 'lead',
      priority: 'P1',
      calls: '0',
      inTime: '0',
      share: undefined,
      target: '95%',
      isKept: undefined,
      late: undefined,
      bar: undefined,
      explained: undefined,
    },
  ]);
});

describe('the outcome in one sentence', () => {
  const [missed, kept, none] = report.results;
  test.each([
    [[missed, kept, none], '1 of 2 targets was kept.'],
    [[kept], 'The one target was kept.'],
    [[kept, { ...kept, priority: 'p3' }], 'All 2 targets were kept.'],
    [[missed], 'The one target was missed.'],
    [[missed, { ...missed, priority: 'p3' }], '0 of 2 targets were kept.'],
    [[none], 'No calls were due in this period.'],
  ])('counts the targets with calls: %#', (results, sentence) => {
    expect(pageOf({ results }).outcome).toBe(sentence);
  });
});

test('the report begins with a few numbers, each with what it is part of', () => {
  const told = ({ value, label, note }: { value: string; label: string; note: string }) =>
    `${value} ${label}; ${note}`;
  expect(pageOf().figures.map(told)).toEqual([
    '1 of 2 targets kept; by level and priority',
    '99.8% of calls solved in time; 1,051 of 1,053 calls',
    '60 calls open at the end; 64 at the start',
    '88.3% customer satisfaction; 214 of 1,150 asked answered (18.6%)',
  ]);
  const [, , none] = report.results;
  const bare = pageOf({ results: [none], backlog: undefined, experience: undefined });
  expect(bare.figures).toEqual([]);
});

test('a share is not rounded up to all', () => {
  const results = [{ level: 'gold', priority: 'p1', calls: 9999, in_time: 9998, target: 95 }];
  expect(pageOf({ results }).figures[1]?.value).toBe('99.9%');
});

test('causes are drawn against the commonest one', () => {
  expect(pageOf().causes.map(({ bar }) => bar.length)).toEqual([100, 33.3]);
});

test('backlog, causes and answers come with their arithmetic', () => {
  const page = pageOf();
  expect(page.backlog).toBe('64 open calls at the start, 60 at the end: 4 fewer.');
  expect(page.causes.map(({ share }) => share)).toEqual(['75.0%', '25.0%']);
  expect(page.experience.map(({ score, answers }) => [score, answers])).toEqual([
    ['88.3%', 'n = 214; 214 of 1,150 asked answered (18.6%)'],
    ['−5', 'n = 40; 40 of 62 asked answered (64.5%)'],
  ]);
});

test('an explanation has a place of its own where it says of which target', () => {
  expect(pageOf().misses.map(({ title, anchor }) => [title, anchor])).toEqual([
    ['One', 'missed-gold-p1'],
    ['Besides', undefined],
  ]);
});
