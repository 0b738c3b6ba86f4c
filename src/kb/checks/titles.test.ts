import { expect, test } from 'vitest';
import { addressOf, entryOfKind, question, told } from '#testing/entries.ts';
import { validFields } from '#testing/valid-fields.ts';
import type { Entry } from '../entry.ts';
import { checkTitles } from './titles.ts';

const check = (...entries: Entry[]) => told(checkTitles(entries));
const same = { title: 'What is P1?' };
const hint =
  'Say in the title what is particular to this entry, or name the other one as canonical.';

test('a title that another entry of the kind has is told, whatever its case and blanks', () => {
  expect(check(question('x/a', same), question('y/a', { title: 'what  is p1?' }))).toEqual([
    `learn/y/a.md title title/repeated: The title is the same as that of learn/x/a.md. | ${hint}`,
  ]);
});

test('in the seed’s format the title is its question', () => {
  const seed = question('y/a', { ...same, titles: same });
  expect(check(question('x/a', same), seed)).toEqual([
    `learn/y/a.md question title/repeated: The title is the same as that of learn/x/a.md. | ${hint}`,
  ]);
});

test.each<[string, Entry, Entry]>([
  [
    'of another kind',
    question('x/a', { title: 'Service desk' }),
    entryOfKind('term', 'glossary/a.md', validFields.term),
  ],
  ['that is not listed', question('x/a', same), question('y/a', { ...same, isUnlisted: true })],
  [
    'after one that is not listed',
    question('x/a', { ...same, isUnlisted: true }),
    question('y/a', same),
  ],
  [
    'that names its original',
    question('x/a', same),
    question('y/a', { ...same, canonical: addressOf('/learn/x/questions/a') }),
  ],
])('an entry %s may have the same title', (_, first, second) => {
  expect(check(first, second)).toEqual([]);
});

test('the seed’s three titles should be one text', () => {
  const titles = { title: 'What is P1?', article_title: 'P1' };
  expect(check(question('x/a', { ...same, titles }))).toEqual([
    'learn/x/a.md article_title title/differs: article_title is not the same text as question. | The page shows “What is P1?”.',
  ]);
});
