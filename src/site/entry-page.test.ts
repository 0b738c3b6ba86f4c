import { describe, expect, test } from 'vitest';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { type SmallContent, smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { contentsOf, entryPage } from './entry-page.ts';
import { sitemapPages } from './outputs/sitemap.ts';

const address = (name: string) => `/learn/sla/questions/${name}`;

function pageAt(kb: KnowledgeBase, path: string) {
  const entry = kb.library.entryAt(path);
  if (!entry) throw new Error(`There is no entry at ${path}.`);
  return entryPage(kb, entry);
}

function questions(files: Record<string, Record<string, unknown>>, more: SmallContent = {}) {
  const named = Object.entries(files).map(([name, data]) => [`learn/sla/${name}.md`, data]);
  return smallKnowledgeBase({ files: Object.fromEntries(named), ...more });
}

test('the page shows what the entry names as related, and who names it', () => {
  const kb = questions({
    a: { title: 'A?', related: [address('b'), address('hidden')] },
    b: { title: 'B?' },
    hidden: { title: 'Hidden?', no_index: true, related: [address('b')] },
  });
  expect(pageAt(kb, address('a')).related.map(({ title }) => title)).toEqual(['B?']);
  expect(
    pageAt(kb, address('b')).referencedBy.flatMap(({ entries }) =>
      entries.map(({ title }) => title),
    ),
  ).toEqual(['A?']);
  expect(pageAt(kb, address('a')).referencedBy).toEqual([]);
});

test('a related entry comes with what it is about', () => {
  const kb = questions({
    a: { title: 'A?', related: [address('b')] },
    b: { title: 'B?', text: 'It depends on the day.' },
  });
  expect(pageAt(kb, address('a')).related[0]?.summary).toBe('It depends on the day.');
});

test('the page says on which step of the way it stands, and which one is next', () => {
  const kb = questions({ a: { title: 'A?', stage: 'run' }, b: { title: 'B?', stage: 'leave' } });
  const { way, wayOn } = pageAt(kb, address('a'));
  expect(way.filter(({ isCurrent }) => isCurrent).map(({ title }) => title)).toEqual(['Run']);
  expect(wayOn).toMatchObject({ title: 'Leave', address: '/#leave' });
  expect(pageAt(kb, address('b')).wayOn).toBeUndefined();
});

test('questions for the provider are part of the contents and of the time to read', () => {
  const long = Array.from({ length: 150 }, () => 'word').join(' ');
  const text = '## One\n\n## Two\n';
  const ask = [{ ask: 'Who?', good_answer: long }];
  const kb = questions({ a: { title: 'A?', text, ask }, b: { title: 'B?', text } });
  expect(pageAt(kb, address('a')).contents.map(({ id }) => id)).toEqual(['one', 'two', 'ask-set']);
  expect(pageAt(kb, address('a')).readingTime).toBe('1 minute to read');
  expect(pageAt(kb, address('b')).contents).toEqual([]);
  expect(pageAt(kb, address('b')).readingTime).toBeUndefined();
});

test('an unlisted entry is neither indexed nor found by search', () => {
  const page = pageAt(questions({ a: { title: 'A?', no_index: true } }), address('a'));
  expect(page.isIndexed).toBe(false);
  expect(page.head.isIndexed).toBe(false);
  expect(page.head.searchFacts).toEqual([]);
});

test('search knows kind, subjects and stage of a question, and shows its own subject', () => {
  const kb = questions(
    { a: { title: 'A?', subjects: ['Contracts'], stage: 'compare' } },
    { subjects: [{ slug: 'sla', title: 'Service levels, in short' }] },
  );
  const both = smallKnowledgeBase({
    files: {
      'learn/sla/a.md': { title: 'A?', subjects: ['Contracts'], stage: 'compare' },
      'learn/contracts/b.md': { title: 'B?' },
    },
    subjects: [{ slug: 'sla', title: 'Service levels, in short' }],
  });
  expect(pageAt(kb, address('a')).head.searchFacts.map(({ value }) => value)).toEqual([
    'Question',
    'Service levels, in short',
    'Compare',
  ]);
  expect(pageAt(both, address('a')).head.searchFacts).toEqual([
    { name: 'kind', value: 'Question', isFilter: true, isShown: true },
    { name: 'subject', value: 'Service levels, in short', isFilter: true, isShown: true },
    { name: 'subject', value: 'Contracts', isFilter: true, isShown: false },
    { name: 'stage', value: 'Compare', isFilter: true, isShown: false },
  ]);
});

test('a page that repeats another one sends search engines there', () => {
  const kb = questions({ a: { title: 'A?', canonical: address('b') }, b: { title: 'B?' } });
  const page = pageAt(kb, address('a'));
  expect(page.head.canonical).toBe('https://kb.example.com/learn/sla/questions/b');
  expect(page.address).toBe(address('a'));
});

test('the page announces its twin and the feed of its subject', () => {
  const page = pageAt(questions({ a: { title: 'A?' } }), address('a'));
  expect(page.head.alternates.map(({ type, href }) => [type, href])).toEqual([
    ['text/markdown', '/learn/sla/questions/a.md'],
    ['application/rss+xml', '/learn/sla/feed.xml'],
    ['application/rss+xml', '/feed.xml'],
  ]);
});

test('the edit link leads to the file', () => {
  const files = { a: { title: 'A?' } };
  const kb = questions(files, { site: { edit_url: 'https://git.example.com/edit/main/content/' } });
  expect(pageAt(kb, address('a')).editUrl).toBe(
    'https://git.example.com/edit/main/content/learn/sla/a.md',
  );
  expect(pageAt(questions(files), address('a')).editUrl).toBeUndefined();
});

test('where no description was written the text begins it', () => {
  const page = pageAt(questions({ a: { title: 'A?', text: 'Yes. It **is**.' } }), address('a'));
  expect(page.head.description).toBe('Yes. It is.');
});

describe('the list of contents', () => {
  const heading = (level: number) => ({ level, id: `h${level}`, text: 'H' });
  test('is left out where there are fewer than three headings', () => {
    expect(contentsOf([heading(2), heading(2)])).toEqual([]);
    expect(contentsOf([heading(2), heading(2), heading(2)])).toHaveLength(3);
  });
  test('has the two upper levels', () => {
    const levels = [2, 3, 4, 5, 2].map(heading);
    expect(contentsOf(levels).map(({ level }) => level)).toEqual([2, 3, 2]);
  });
});

test('an exact copy in another subject stays readable and leaves search to the first subject’s', () => {
  const same = { title: 'What is P1?', text: 'The worst that can happen.' };
  const kb = smallKnowledgeBase({
    files: { 'learn/audit/p1.md': same, 'learn/sla/p1.md': same },
    subjects: [
      { slug: 'sla', title: 'SLA' },
      { slug: 'audit', title: 'Audit' },
    ],
    isConnected: true,
  });
  const copy = pageAt(kb, '/learn/audit/questions/p1');
  const original = pageAt(kb, '/learn/sla/questions/p1');
  expect([copy.head.canonical, copy.head.isIndexed, copy.isIndexed]).toEqual([
    'https://kb.example.com/learn/sla/questions/p1',
    true,
    false,
  ]);
  expect(original.isIndexed).toBe(true);
  const subjects = original.head.searchFacts.filter(({ name }) => name === 'subject');
  expect(subjects.map(({ value, isShown }) => [value, isShown])).toEqual([
    ['SLA', true],
    ['Audit', false],
  ]);
  const paths = [...sitemapPages(kb)].map(({ address }) => address);
  expect(paths).toContain('/learn/sla/questions/p1');
  expect(paths).not.toContain('/learn/audit/questions/p1');
});

test('of the other wordings a page shows the first five', () => {
  const also_asked = ['one', 'two', 'three', 'four', 'five', 'six'];
  const kb = smallKnowledgeBase({
    files: { 'learn/leaving/exit.md': { title: 'How do we leave?', also_asked } },
  });
  const { alsoAsked } = pageAt(kb, '/learn/leaving/questions/exit');
  expect(alsoAsked).toEqual(also_asked.slice(0, 5));
});
