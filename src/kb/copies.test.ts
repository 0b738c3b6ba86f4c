import { expect, test } from 'vitest';
import { addressOf, question } from '#testing/entries.ts';
import { findCopies } from './copies.ts';
import type { Entry } from './entry.ts';
import { groupSubjects } from './subjects.ts';

const same = { title: 'What is P1?', markdown: 'The worst.' };
const settings = [
  { slug: 'second', title: 'Second' },
  { slug: 'first', title: 'First' },
];

function canonicals(...entries: Extract<Entry, { kind: 'question' }>[]): string[] {
  const { canonicalOf } = findCopies(
    entries,
    groupSubjects(entries, settings, []),
    (entry) => entry.markdown,
  );
  return entries.map(
    (entry) => `${entry.address.split('/')[2]} ${canonicalOf(entry).split('/')[2]}`,
  );
}

test('of questions with the same title and answer the first by subject order is the original', () => {
  expect(
    canonicals(question('first/a', same), question('second/a', same), question('third/a', same)),
  ).toEqual(['first second', 'second second', 'third second']);
});

test('case, blanks and the form of quotation marks make no other text', () => {
  const other = { title: 'what  is P1?', markdown: 'the worst. ' };
  expect(canonicals(question('first/a', same), question('second/a', other))).toEqual([
    'first second',
    'second second',
  ]);
});

test('what editors name as canonical holds, and is the original of the others too', () => {
  const named = { ...same, canonical: addressOf('/learn/third/questions/a') };
  expect(
    canonicals(question('first/a', named), question('second/a', same), question('third/a', same)),
  ).toEqual(['first third', 'second third', 'third third']);
});

test.each([
  ['another answer', { ...same, markdown: 'The second worst.' }],
  ['another title', { ...same, title: 'What is P2?' }],
])('with %s a question is its own', (_, other) => {
  expect(canonicals(question('first/a', same), question('second/a', other))).toEqual([
    'first first',
    'second second',
  ]);
});

test('a copy is told with its original, which is told with its copies', () => {
  const copy = question('first/a', same);
  const original = question('second/a', same);
  const single = question('second/b');
  const entries = [copy, original, single];
  const copies = findCopies(
    entries,
    groupSubjects(entries, settings, []),
    (entry) => entry.markdown,
  );
  expect(copies.copiesOf(original)).toEqual([copy]);
  expect(copies.copiesOf(copy)).toEqual([]);
  expect(copies.sameAs(copy)).toEqual([copy, original]);
  expect(copies.sameAs(single)).toEqual([]);
});

test('questions without a text are no copies of one another', () => {
  const empty = { ...same, markdown: '' };
  expect(canonicals(question('first/a', empty), question('second/a', empty))).toEqual([
    'first first',
    'second second',
  ]);
});
