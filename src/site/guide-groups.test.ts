import { expect, test } from 'vitest';
import { guideGroups } from './guide-groups.ts';

const groupsOf = (...titles: string[]) =>
  guideGroups(titles.map((title) => ({ title }))).map(({ word, entries }) => [
    word,
    entries.length,
  ]);

test('titles that begin with the same word stand together', () => {
  expect(groupsOf('How a?', 'How b?', 'What c?', 'What d?', 'What e?')).toEqual([
    ['How', 2],
    ['What', 3],
  ]);
});

test.each([
  ['titles with little in common', ['Backups', 'Invoices', 'Keys'], 3],
  ['titles that all begin alike', ['What a?', 'What b?', 'What c?'], 3],
])('%s stay one list', (_, titles, count) => {
  expect(groupsOf(...titles)).toEqual([[undefined, count]]);
});

test('an empty list has no groups', () => {
  expect(groupsOf()).toEqual([]);
});
