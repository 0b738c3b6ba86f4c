import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { learnPage } from './learn-page.ts';
import { listPage } from './list-page.ts';

test('guides are listed by title, without the unlisted', () => {
  const kb = smallKnowledgeBase({
    files: {
      'guides/b.md': { title: 'Buy', date: '2026-01-01' },
      'guides/a.md': { title: 'Ask', date: '2025-01-01' },
      'guides/c.md': { title: 'Care', no_index: true },
    },
  });
  const page = listPage(kb, 'guide');
  expect(page.entries.map(({ title }) => title)).toEqual(['Ask', 'Buy']);
  expect(page.head.isIndexed).toBe(true);
});

test('a list without entries is kept out of search engines', () => {
  expect(listPage(smallKnowledgeBase(), 'guide').head.isIndexed).toBe(false);
});

test('subjects come with the number of their questions', () => {
  const kb = smallKnowledgeBase({
    files: { 'learn/sla/a.md': { title: 'A?' }, 'learn/sla/b.md': { title: 'B?' } },
    subjects: [{ slug: 'sla', title: 'Service levels', description: 'Promises.' }],
  });
  expect(learnPage(kb).subjects).toEqual([
    {
      title: 'Service levels',
      address: '/learn/sla',
      description: 'Promises.',
      count: '2 questions',
    },
  ]);
});
