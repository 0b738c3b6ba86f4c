import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { referenceGroups } from './reference-groups.ts';
import { termNotesOf } from './term-notes.ts';

const term = (title: string, more = {}) => ({ title, definition: `${title}.`, ...more });

const names = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Zeta'];

const kb = smallKnowledgeBase({
  files: {
    'learn/sla/a.md': {
      title: 'A?',
      text: 'See [rto](/glossary/rto#more), [b](/learn/sla/questions/b) and [x](/glossary/secret).',
      related: ['/glossary/sla', '/glossary/rto'],
    },
    'learn/sla/b.md': { title: 'B?', related: ['/glossary/rto'] },
    'glossary/rto.md': term('Recovery time objective', { abbreviations: ['RTO'] }),
    'glossary/sla.md': term('SLA', { abbreviations: ['SLA'], related: ['/glossary/rto'] }),
    'learn/sla/full.md': {
      title: 'Full?',
      text: `${names.slice(0, 3).join(', ')}\n\n${names.slice(3).join(', ')}, SLA.`,
      related: ['/glossary/rto'],
    },
    ...Object.fromEntries(names.map((name) => [`glossary/${name.toLowerCase()}.md`, term(name)])),
    'glossary/secret.md': term('Secret', { no_index: true }),
  },
});

function entryAt(address: string) {
  const entry = kb.library.entryAt(address);
  if (!entry) throw new Error(address);
  return entry;
}

const notesOn = (address: string) => termNotesOf(kb, entryAt(address)).map(({ title }) => title);

test('a page notes the terms that its text uses, then its related ones, each once', () => {
  expect(termNotesOf(kb, entryAt('/learn/sla/questions/a'))).toEqual([
    {
      address: '/glossary/rto',
      title: 'Recovery time objective',
      abbreviations: ['RTO'],
      definition: 'Recovery time objective.',
      id: 'term:rto',
    },
    {
      address: '/glossary/sla',
      title: 'SLA',
      abbreviations: [],
      definition: 'SLA.',
      id: 'term:sla',
    },
  ]);
});

test('a page notes all terms that its text uses, and related ones only where those are few', () => {
  expect(notesOn('/learn/sla/questions/full')).toEqual([...names, 'SLA']);
  expect(notesOn('/glossary/sla')).toEqual(['Recovery time objective']);
});

test('what refers to an entry stands by kind, one or several', () => {
  const groups = referenceGroups(kb.library.referencedBy(entryAt('/glossary/rto')));
  expect(groups.map(({ title, entries }) => [title, entries.map((entry) => entry.title)])).toEqual([
    ['Questions', ['A?', 'B?', 'Full?']],
    ['Term', ['SLA']],
  ]);
});
