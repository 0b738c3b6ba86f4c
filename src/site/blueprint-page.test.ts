import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { blueprintPage } from './blueprint-page.ts';

const item = (id: string, more = {}) => ({
  id,
  title: `Settle ${id}`,
  do: 'Write it down.',
  why: 'Or it is forgotten.',
  who: 'both',
  ...more,
});

const kb = smallKnowledgeBase({
  files: {
    'learn/exit/how.md': { title: 'How do I leave?' },
    'blueprints/contract.mdx': {
      title: 'A contract',
      date: '2026-01-02',
      pillars: [
        {
          id: 'exit',
          title: 'Exit',
          items: [item('data', { question: '/learn/exit/questions/how' })],
        },
        {
          id: 'price',
          title: 'Price',
          items: [item('rises', { question: '/learn/exit/questions/gone' })],
        },
        { id: 'people', title: 'People', items: [item('names', { who: 'customer' })] },
      ],
    },
  },
});

const [entry] = kb.library.ofKind('blueprint');
const page = entry && blueprintPage(kb, entry);

test('an item stands at its id, a pillar beside it in the contents', () => {
  expect(page?.pillars.flatMap(({ items }) => items.map(({ id }) => id))).toEqual([
    'data',
    'rises',
    'names',
  ]);
  expect(page?.contents.map(({ id }) => id)).toEqual([
    'pillar-exit',
    'pillar-price',
    'pillar-people',
  ]);
});

test('an item leads to the entry that explains it, where there is one', () => {
  const explaining = page?.pillars.map(({ items }) => items[0]?.explainedBy?.title);
  expect(explaining).toEqual(['How do I leave?', undefined, undefined]);
});

test('who does it is said in words', () => {
  const who = page?.pillars.map(({ items }) => items[0]?.who);
  expect(who).toEqual(['You and the provider', 'You and the provider', 'You']);
});

test('pillars and items are numbered as on paper', () => {
  expect(page?.pillars.map(({ number, items }) => [number, items[0]?.number])).toEqual([
    ['1', '1.1'],
    ['2', '2.1'],
    ['3', '3.1'],
  ]);
  expect(page?.size).toBe('3 points on 3 pillars');
});
