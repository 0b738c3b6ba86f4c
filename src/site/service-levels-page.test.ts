import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { publishedServiceLevels, serviceLevelsPage } from './service-levels-page.ts';

const levels = {
  sample: true,
  calendar: {
    zone: 'Europe/London',
    hours: { mon: '09:00-17:00' },
    holidays: ['2026-01-01', '2026-12-25'],
  },
  priorities: { p1: 'Nobody can work' },
  levels: [
    {
      id: 'gold',
      title: 'Gold',
      summary: 'For people who work at night.',
      cover: 'always',
      targets: { p1: { response: 'PT15M', resolution: 'PT4H' } },
      exclusions: ['Projects', 'Cables'],
    },
    {
      id: 'bronze',
      title: 'Bronze',
      cover: 'business',
      targets: {
        p1: { response: 'PT1H', resolution: 'P2D' },
        p3: { response: 'PT8H', resolution: 'P3D' },
      },
      availability: '99% a month',
    },
  ],
  services: [{ title: 'Backup', covered: { gold: 'Every hour' } }],
};

const kb = smallKnowledgeBase({ files: { 'service-levels.yaml': levels } });
const entry = publishedServiceLevels(kb);
const page = entry && serviceLevelsPage(kb, entry);

test('the levels stand side by side, with what only some say left open for the others', () => {
  const rows = page?.table.groups.map(({ title, rows: own }) => [
    title,
    ...own.map((row) => [row.title, ...row.cells.map((lines) => lines.join('; '))]),
  ]);
  expect(rows).toEqual([
    ['In short', ['Whom it is for', 'For people who work at night.', '']],
    ['When the clock runs', ['Cover', 'Always (24×7)', 'Business hours']],
    [
      'Response: until somebody answers who can help',
      ['P1', '15 minutes', '1 business hour'],
      ['P3', '', '8 business hours'],
    ],
    [
      'Resolution: until it works again',
      ['P1', '4 hours', '2 business days'],
      ['P3', '', '3 business days'],
    ],
    [
      'What else is promised',
      ['Availability', '', '99% a month'],
      ['Not included', 'Projects; Cables', ''],
    ],
    ['Services', ['Backup', 'Every hour', '']],
  ]);
  expect(page?.table.levels.map(({ anchor }) => anchor)).toEqual(['level-gold', 'level-bronze']);
});

test('what no level includes is said once, and what all levels say is known as the same', () => {
  const [gold, bronze] = levels.levels;
  const files = {
    'service-levels.yaml': {
      ...levels,
      levels: [gold, { ...bronze, cover: 'always', exclusions: ['Projects', 'Restores'] }],
    },
  };
  const own = smallKnowledgeBase({ files });
  const ownEntry = publishedServiceLevels(own);
  const table = ownEntry && serviceLevelsPage(own, ownEntry).table;
  const rows = table?.groups.flatMap((group) => group.rows) ?? [];
  const told = rows.map(({ title, cells, isSame }) => [title, isSame, ...cells.map(String)]);
  expect(told).toContainEqual(['Cover', true, ...Array(2).fill('Always (24×7)')]);
  expect(told).toContainEqual(['Not included in any level', true, 'Projects', 'Projects']);
  expect(told).toContainEqual(['Also not included', false, 'Cables', 'Restores']);
  expect(rows.find(({ title }) => title === 'P1')?.isShort).toBe(true);
  expect(rows.find(({ title }) => title === 'Not included in any level')?.isShort).toBe(true);
  expect(rows.find(({ title }) => title === 'Whom it is for')?.isShort).toBe(false);
});

test('invented levels are called a sample, past holidays are left out', () => {
  expect(page?.label).toBe('Sample');
  expect(page?.calendar.holidays.map(({ text }) => text)).toEqual(['25 December 2026']);
});

test('a site may have none', () => {
  expect(publishedServiceLevels(smallKnowledgeBase())).toBeUndefined();
});

test('every row of the table is a line of the terms that a reader may write, and the other way round', () => {
  const rows = page?.table.groups.flatMap(({ rows: own }) => own.map(({ id }) => id));
  expect(page?.known.lines.map(({ id }) => id).sort()).toEqual(rows?.sort());
  expect(page?.known.lines.find(({ id }) => id === 'response-p1')).toEqual({
    id: 'response-p1',
    group: 'Response',
    title: 'P1',
    kind: 'target',
    values: { gold: '15 minutes', bronze: '1 hours' },
  });
  expect(page?.compared).toMatch(/^Gold and Bronze differ in \d+ of \d+ lines\.$/);
});
