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

test('the featured story is the one that says most for itself, with its first figure and its label', () => {
  const metric = {
    id: 'calls',
    label: 'Late calls',
    unit: '%',
    before: 24,
    after: 9,
    direction: 'lower',
    period: 'Spring 2026',
    baseline: 'Spring 2025',
    method: 'Counted',
    measured_by: 'The office manager',
    measured_on: '2026-07-10',
    typical: false,
  };
  const story = (origin: string, date: string, metrics: object[] = [metric]) => ({
    title: `${origin} ${date}`,
    date,
    origin,
    source: { title: 'News', url: 'https://example.com/' },
    customer: { name: 'A', anonymous_as: 'a firm' },
    industry: 'food',
    employees: 5,
    region: 'Kent',
    services: ['Desk'],
    problems: ['Slow'],
    metrics,
  });
  const files = {
    'case-studies/a.mdx': story('illustrative', '2026-09-09'),
    'case-studies/b.mdx': story('public', '2026-01-01'),
    'case-studies/c.mdx': story('public', '2026-02-02'),
    'case-studies/d.mdx': story('public', '2026-03-03', []),
  };
  const featured = homePage(smallKnowledgeBase({ files })).story;
  expect(featured).toMatchObject({ title: 'public 2026-02-02', label: 'From a public source' });
  expect(featured?.metric.change).toBe('15 percentage points lower');
  expect(homePage(smallKnowledgeBase()).story).toBeUndefined();
});

test('tools show how they begin, and their parts are ways in', () => {
  const level = { id: 'gold', title: 'Gold', cover: 'always', targets: {} };
  const point = { id: 'x', title: 'X', do: 'Do.', why: 'Why.', who: 'both' };
  const files = {
    'blueprints/b.mdx': {
      title: 'Contract',
      date: '2026-01-01',
      pillars: [{ id: 'exit', title: 'Exit', items: [point] }],
    },
    'service-levels.yaml': { calendar: { zone: 'Europe/London', hours: {} }, levels: [level] },
    'decisions/d.yaml': {
      title: 'Which?',
      start: 'a',
      nodes: {
        a: { question: 'Nights?', options: [{ label: 'Yes', to: 'b' }] },
        b: { result: 'B' },
      },
    },
  };
  const { tools } = homePage(smallKnowledgeBase({ files }));
  const ways = tools.slice(0, 3).map(({ opening, parts: [first] }) => [opening, first]);
  expect(ways).toEqual([
    ['1 point on 1 pillar', { title: 'Exit', address: '/blueprints/b#pillar-exit' }],
    ['1 level side by side', { title: 'Gold', address: '/service-levels#level-gold' }],
    ['Nights?', { title: 'Yes', address: '/decide/d/b' }],
  ]);
  // No story, no search for one like one's own.
  const own = tools.slice(3).map(({ address }) => address);
  expect(own).toEqual(['/service-levels/deadline', '/compare', '/tender']);
});

test('of many terms those stand in the line that others refer to, with a way to all', () => {
  const files = Array.from({ length: 20 }, (_, i) => [
    `glossary/t${i}.md`,
    { title: `Term ${i}`, definition: 'D.', related: i < 10 ? ['/glossary/t19'] : [] },
  ]);
  const { terms, allTerms } = homePage(smallKnowledgeBase({ files: Object.fromEntries(files) }));
  expect(terms).toHaveLength(16);
  expect(terms.at(-1)?.title).toBe('Term 19');
  expect(allTerms).toEqual({ title: 'All 20 terms', address: '/glossary' });
});
