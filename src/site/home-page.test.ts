import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { homePage } from './home-page.ts';

test('each step of the way lists what helps there, guides before questions before terms', () => {
  const kb = smallKnowledgeBase({
    files: {
      'learn/sla/old.md': { title: 'Old?', date: '2025-01-01', stage: 'compare' },
      'learn/sla/new.md': { title: 'New?', date: '2026-01-01', stage: 'compare' },
      'glossary/sla.md': { title: 'Agreement', definition: 'A promise.', stage: 'compare' },
      'guides/g.md': { title: 'Guide', stage: 'compare' },
      'guides/hidden.md': { title: 'Hidden', stage: 'compare', no_index: true },
    },
  });
  const { way } = homePage(kb);
  expect(way.map(({ anchor, entries }) => [anchor, entries.map(({ title }) => title)])).toEqual([
    ['understand', []],
    ['compare', ['Guide', 'New?', 'Old?', 'Agreement']],
    ['contract', []],
    ['run', []],
    ['leave', []],
  ]);
});

test('where no entry stands on the way it is left out', () => {
  const kb = smallKnowledgeBase({ files: { 'learn/sla/a.md': { title: 'A?' } } });
  expect(homePage(kb).way).toEqual([]);
});

test('what is new comes with the newest first, updated days counted, terms left out', () => {
  const kb = smallKnowledgeBase({
    files: {
      'learn/sla/a.md': { title: 'A?', date: '2026-01-01' },
      'learn/sla/b.md': { title: 'B?', date: '2025-01-01', updated: '2026-05-05' },
      'glossary/c.md': { title: 'C', definition: 'C.', date: '2026-09-09' },
    },
  });
  expect(homePage(kb).latest.map(({ title }) => title)).toEqual(['B?', 'A?']);
});

test('many subjects are cut to the first dozen, with a way to all', () => {
  const files = Array.from({ length: 13 }, (_, i) => [`learn/s${i}/q.md`, { title: `Q${i}?` }]);
  const page = homePage(smallKnowledgeBase({ files: Object.fromEntries(files) }));
  expect(page.subjects).toHaveLength(12);
  expect(page.allSubjects).toEqual({ title: 'All 13 subjects', address: '/learn' });
  expect(page.size).toBe('13 questions in 13 subjects');
});
