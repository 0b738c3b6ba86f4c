import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { termUseOf, usersOf } from './term-use.ts';

const many = Array.from({ length: 50 }, (_, i) => `learn/b/q${i}.md`);

const kb = smallKnowledgeBase({
  files: {
    'glossary/sla.md': { title: 'SLA', definition: 'A promise.', text: 'An SLA. A fault.' },
    'glossary/fault.md': { title: 'Fault', definition: 'It stops.', text: 'x' },
    'learn/a/marked.md': { title: 'Marked?', text: 'An SLA and a fault.' },
    'learn/a/linked.md': { title: 'Linked?', text: '[That](/glossary/sla)' },
    'learn/a/hidden.md': { title: 'Hidden?', text: 'An SLA.', no_index: true },
    'guides/g.md': { title: 'G', text: 'An SLA.' },
    ...Object.fromEntries(many.map((file) => [file, { title: file, text: 'Two faults.' }])),
  },
});

function term(address: string) {
  const entry = kb.library.entryAt(address);
  if (!entry) throw new Error(address);
  return entry;
}

test('a term is used where a listed text marks it or links to it, not on its own page', () => {
  expect(usersOf(kb, term('/glossary/sla')).map(({ title }) => title)).toEqual([
    'G',
    'Linked?',
    'Marked?',
  ]);
});

test('what refers to the term already is not named again', () => {
  const { groups, further } = termUseOf(kb, term('/glossary/sla'));
  expect(groups.map(({ title, entries }) => [title, entries.map((one) => one.title)])).toEqual([
    ['Guide', ['G']],
    ['Question', ['Marked?']],
  ]);
  expect(further).toBeUndefined();
});

test('of many, a few are named, some more on demand, and the rest is left to search', () => {
  const { groups, further } = termUseOf(kb, term('/glossary/fault'));
  expect(groups.map(({ title, entries, more }) => [title, entries.length, more.length])).toEqual([
    ['Questions', 5, 35],
    [expect.any(String), 1, 0],
  ]);
  expect(further).toEqual({ address: '/search?q=Fault', text: 'Search for the 11 others' });
});
