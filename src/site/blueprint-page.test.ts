import { expect, test } from 'vitest';
import { itemStatuses, writtenIn } from '#contracting/checklist.ts';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { blueprintPage, listedBlueprints } from './blueprint-page.ts';

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
      aliases: ['/blueprints/agreement'],
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
          items: [item('rises', { ask: 'By how much?', question: '/learn/exit/questions/gone' })],
        },
        { id: 'people', title: 'People', items: [item('names', { who: 'customer' })] },
      ],
    },
  },
});

const [entry] = kb.library.ofKind('blueprint');
const page = entry && blueprintPage(kb, entry);

test('an item stands at its id, a pillar in the contents, with what stands after the points', () => {
  expect(page?.pillars.flatMap(({ items }) => items.map(({ id }) => id))).toEqual([
    'data',
    'rises',
    'names',
  ]);
  expect(page?.contents.map(({ id }) => id)).toEqual([
    'pillar-exit',
    'pillar-price',
    'pillar-people',
    'promises-not-in-the-contract',
    'keep-this-checklist',
  ]);
  expect(page?.contents.slice(-2)).toEqual(page?.ends.map((end) => ({ level: 2, ...end })));
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

test('the question of an item can be put on the list for the tender, under its pillar', () => {
  expect(page?.pillars.flatMap(({ items }) => items.map(({ card }) => card))).toEqual([
    undefined,
    {
      id: '/blueprints/contract#rises',
      group: 'Price',
      page: { address: '/blueprints/contract', title: 'A contract' },
    },
    undefined,
  ]);
});

test('the list of blueprints knows what to count, also under addresses that a blueprint had', () => {
  expect(listedBlueprints(kb)).toEqual([
    {
      address: '/blueprints/contract',
      formerAddresses: ['/blueprints/agreement'],
      items: ['data', 'rises', 'names'],
    },
  ]);
  expect(page?.formerAddresses).toEqual(['/blueprints/agreement']);
});

test('the form offers every state of a point and every place where a promise may stand', () => {
  expect(page?.form.statuses.map(({ value }) => value)).toEqual([...itemStatuses]);
  expect(page?.form.places.map(({ value }) => value)).toEqual(['', ...writtenIn]);
});
