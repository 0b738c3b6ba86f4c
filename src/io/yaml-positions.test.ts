import { describe, expect, test } from 'vitest';
import { positionsIn } from './yaml-positions.ts';

const yaml = `title: A
seo:
  page_description: >-
    One
    two
tags:
  - first
  - second: 1.10
    third: 012
flow: { a: 1, b: [x, y] }
empty:
`;
const positions = positionsIn(yaml, 2);

describe('a field', () => {
  test.each([
    [['title'], 'key', 2, 1],
    [['title'], 'value', 2, 8],
    [['seo', 'page_description'], 'key', 4, 3],
    [['seo', 'page_description'], 'value', 4, 21],
    [['tags', 0], 'value', 8, 5],
    [['tags', 1, 'third'], 'key', 10, 5],
    [['tags', 1, 'third'], 'value', 10, 12],
    [['flow', 'b', 1], 'value', 11, 22],
    [['empty'], 'key', 12, 1],
  ] as const)('%j stands with its %s in line %i, column %i', (path, on, line, column) => {
    expect(positions.of(path, on)).toEqual({ line, column });
  });

  test.each([
    [['seo', 'page_title'], 3, 1],
    [['seo', 'page_description', 'deeper'], 4, 3],
    [['tags', 5], 7, 1],
    [['tags', 1, 'fourth'], 9, 5],
    [['nothing'], 2, 1],
  ] as const)('%j that is not there is told at the nearest key above', (path, line, column) => {
    expect(positions.of(path, 'key')).toEqual({ line, column });
    expect(positions.of(path, 'value')).toEqual({ line, column });
  });
});

test.each([
  [['tags', 1, 'second'], '1.10'],
  [['tags', 1, 'third'], '012'],
  [['title'], 'A'],
  [['seo', 'page_description'], undefined],
  [['seo'], undefined],
  [['nothing'], undefined],
] as const)('what was typed at %j is %s', (path, text) => {
  expect(positions.plainText(path)).toBe(text);
});

test('the range of a value is its source', () => {
  const [start = 0, end = 0] = positions.rangeOf(['seo', 'page_description']) ?? [];
  expect(yaml.slice(start, end)).toBe('>-\n    One\n    two\n');
  expect(positions.rangeOf(['nothing'])).toBeUndefined();
});

describe('a plain text that a # cuts short', () => {
  const cutIn = (text: string) =>
    positionsIn(text, 1)
      .cutByComment()
      .map(({ key, position: { line, column }, comment }) => `${key} ${line}:${column} ${comment}`);

  test.each([
    ['title: What is C #1?\n', ['title 1:18 1?']],
    ['a: 1\nseo:\n  title: Ticket #5 of 7\nb: 2\n', ['title 3:17 5 of 7']],
    ['tags:\n  - one #two\n', ['tags 2:9 two']],
    ['title: One\n  two #three\n', ['title 2:7 three']],
    ['name: A\naccent: #0b5563\n', ['accent 2:9 0b5563']],
  ])('in %j is told', (text, cut) => {
    expect(cutIn(text)).toEqual(cut);
  });

  test.each([
    'title: What is C#?\n',
    'title: "What is C #1?"\n',
    'cover: business   # or: always\n',
    'cover: # business\n',
    'levels: #two\n  - gold\n',
    'id: 5 # a number\n',
    'answer: >-\n  One #two\n',
    '# one #two\ntitle: A\n',
  ])('is none in %j', (text) => {
    expect(cutIn(text)).toEqual([]);
  });
});

test('line ends of Windows do not move a field', () => {
  expect(
    positionsIn('title: A\r\nseo:\r\n  title: B\r\n', 2).of(['seo', 'title'], 'value'),
  ).toEqual({
    line: 4,
    column: 10,
  });
});
