import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { deadlinePage } from './deadline-page.ts';

const office = '09:00-17:00';
const targets = { p3: { response: 'PT15M', resolution: 'P3D' } };
const levels = {
  calendar: {
    zone: 'Europe/London',
    hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
  },
  priorities: { p3: 'One person cannot work' },
  levels: [
    {
      id: 'gold',
      title: 'Gold',
      cover: 'always',
      targets: { p3: { response: 'PT5M', resolution: 'PT8H' } },
    },
    { id: 'bronze', title: 'Bronze', cover: 'business', targets },
    { id: 'tin', title: 'Tin', cover: 'business', targets: {} },
  ],
};

test('the example is a printer on the next Tuesday, under the lowest and the highest level', () => {
  const { form, result, priorities } = deadlinePage(
    smallKnowledgeBase({ files: { 'service-levels.yaml': levels } }),
  );
  expect(form.date).toBe('2026-11-24');
  expect(form.offers.map(({ level }) => level)).toEqual(['bronze', 'gold']);
  expect(result).toContain(
    'Somebody must answer by Tuesday 24 November, 10:15; it must work again by Friday 27 November, 10:00.',
  );
  expect(priorities[2]).toEqual({ value: 'p3', text: 'P3: One person cannot work' });
});

test('where no levels are published, the form begins with terms of the reader’s own', () => {
  const { form, levels: choices, result } = deadlinePage(smallKnowledgeBase());
  expect(form.offers.map(({ level }) => level)).toEqual(['own']);
  expect(choices).toEqual([{ value: 'own', text: 'Terms of your own' }]);
  expect(result).toContain('Somebody must answer by');
});

test('worked examples are computed', () => {
  const { examples } = deadlinePage(smallKnowledgeBase());
  expect(examples.map(({ due }) => due)).toEqual([
    'Monday 23 November 2026, 12:00',
    'Monday 23 November 2026, 13:00',
    'Friday 27 November 2026, 10:00',
    'Friday 27 November 2026, 12:00',
    'Tuesday 29 December 2026, 16:00',
    'Friday 25 December 2026, 00:00',
  ]);
});
