import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { referenceGroups } from './reference-groups.ts';
import { termNotesOf } from './term-notes.ts';

const term = (title: string, more = {}) => ({ title, definition: `${title}.`, ...more });

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
    'glossary/secret.md': term('Secret', { no_index: true }),
  },
});

function entryAt(address: string) {
  const entry = kb.library.entryAt(address);
  if (!entry) throw new Error(address);
  return entry;
}

test('a page notes the terms that its text links to, then its related ones, each once', () => {
  expect(termNotesOf(kb, entryAt('/learn/sla/questions/a'))).toEqual([
    {
      address: '/glossary/rto',
      title: 'Recovery time objective',
      abbreviations: ['RTO'],
      definition: 'Recovery time objective.',
    },
    { address: '/glossary/sla', title: 'SLA', abbreviations: [], definition: 'SLA.' },
  ]);
});

test('what refers to an entry stands by kind, one or several', () => {
  const groups = referenceGroups(kb.library.referencedBy(entryAt('/glossary/rto')));
  expect(groups.map(({ title, entries }) => [title, entries.map((entry) => entry.title)])).toEqual([
    ['Questions', ['A?', 'B?']],
    ['Term', ['SLA']],
  ]);
});
