import { expect, test } from 'vitest';
import { parseJudgedQueries } from './judged-queries.ts';

test('queries are read with their targets and halves, comments and empty lines aside', () => {
  const text =
    '# note\nquery\tkind\ttarget\talso_good\tset\nwhat if\tquestion\t/a\t/b /c\tdev\n\nweather\tnone\t\t\theld\n';
  expect(parseJudgedQueries(text)).toEqual([
    { query: 'what if', kind: 'question', good: ['/a', '/b', '/c'], set: 'dev', line: 3 },
    { query: 'weather', kind: 'none', good: [], set: 'held', line: 5 },
  ]);
});

test('columns may be missing at the end, and short names of kinds are understood', () => {
  expect(parseJudgedQueries('query\tkind\ttarget\nx\tnl\t/a\n')).toEqual([
    { query: 'x', kind: 'question', good: ['/a'], set: '', line: 2 },
  ]);
});

test.each([
  ['', 'The first line should name a column query.'],
  ['query\tkind\n', 'The first line should name a column target.'],
  ['query\tkind\ttarget\n\tquestion\t/a\n', 'Line 2: a query and its kind.'],
  [
    'query\tkind\ttarget\nx\tquestion\t\n',
    'Line 2: a target, except for queries of the kind none.',
  ],
  ['query\tkind\ttarget\nx\tnone\t/a\n', 'Line 2: a target, except for queries of the kind none.'],
])('a file that cannot be read says where: %j', (text, message) => {
  expect(() => parseJudgedQueries(text)).toThrow(message);
});
