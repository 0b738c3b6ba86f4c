import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { diagnoseYaml } from './yaml-faults.ts';

/** The faults of YAML that cannot be read, as lines. */
function told(yaml: string): string[] {
  return diagnoseYaml(yaml, errorOf(yaml)).map(
    ({ line, column, message, hint }) => `${line}:${column} ${message} | ${hint}`,
  );
}

function errorOf(yaml: string): unknown {
  try {
    load(yaml, { schema: CORE_SCHEMA });
  } catch (error) {
    return error;
  }
  throw new Error('The YAML can be read.');
}

const inQuotes =
  'Put the whole value in quotes and double the quotes inside it, or write >- and the text on the next line.';

test.each([
  [
    'an unquoted colon',
    'title: Backups: why?\n',
    '1:15 The value holds a colon followed by a space, which YAML takes for another field. | Put the value in quotes: "Backups: why?"',
  ],
  [
    'an unquoted colon in a list',
    'a: 1\ntags:\n  - one: two: three\n',
    '3:13 The value holds a colon followed by a space, which YAML takes for another field. | Put the value in quotes: "two: three"',
  ],
  [
    'an unquoted colon before quotes',
    'title: Why "a": b\n',
    '1:15 The value holds a colon followed by a space, which YAML takes for another field. | Put the value in quotes: "Why \\"a\\": b"',
  ],
  [
    'text after a closing quote',
    'title: "Backup" or not?\n',
    `1:17 There is text after the closing quote: or not? | ${inQuotes}`,
  ],
  [
    'text after a closing apostrophe',
    "seo:\n  title: 'Backup's use'\n",
    `2:18 There is text after the closing quote: s use' | ${inQuotes}`,
  ],
  [
    'a quote that is not closed',
    'title: "Backup\ndate: 2026-01-02\n',
    '1:8 The quote that opens here is not closed. | Add " at the end of the value.',
  ],
  [
    'a last quote that is not closed',
    "date: 2026-01-02\ntitle: 'Backup\n",
    "2:8 The quote that opens here is not closed. | Add ' at the end of the value.",
  ],
  [
    'a missing colon before block text',
    'date: 2026-01-02\nquestion >-\n  Why: because.\n',
    '2:9 There is no colon after question. | Write question: and the rest of the line.',
  ],
  [
    'a missing colon before a value',
    'date 2026-01-02\ntitle: A\n',
    '1:5 There is no colon after date. | Write date: and the rest of the line.',
  ],
  [
    'a missing colon before fields',
    'title: A\nseo\n  title: B\n',
    '2:4 There is no colon after seo. | Write seo: and the value.',
  ],
  [
    'a missing space',
    'title: A\nauthor:Ana\n',
    '2:8 There is no space after author: | Write author: Ana',
  ],
  [
    'a missing name',
    'title: A\nseo:\n  : B\n',
    '3:3 There is no name before the colon. | Write the name of the field before it.',
  ],
  [
    'a tab before a field',
    'seo:\n\ttitle: A\n',
    '2:1 The line is indented with a tab. | Use spaces instead.',
  ],
  [
    'a line that is not indented',
    'answer: >-\n  One.\nTwo is missing its blanks.\n',
    '3:1 The line belongs to no field. | Indent it where it belongs to the text above, or write name: before it.',
  ],
  [
    'three dashes with more after them',
    'title: A\n--- and more\n',
    '2:1 The line begins with three dashes, but they do not stand alone. | Leave --- alone on the line that ends the front matter; put a value that begins with dashes in quotes.',
  ],
  ['an at sign', 'author: @ana\n', '1:9 A value cannot begin with @ | Put the value in quotes.'],
  [
    'emphasis that is taken for a reference',
    'title: *Why* back up?\n',
    '1:8 A value cannot begin with * | Put the value in quotes.',
  ],
  [
    'a field that is given twice',
    'title: A\ntitle: B\n',
    '2:1 title is given twice. | Keep one of the two.',
  ],
  [
    'a form feed',
    'title: A\nanswer: >-\n  so $\forall$ and \f\n',
    '3:7 There is a control character (a form feed) that no text may hold. | Delete every such character of the line; it often stands for a backslash and a letter that were lost.',
  ],
  [
    'a carriage return in a line',
    'title: A\rdate\n',
    '1:9 There is a control character (a carriage return) that no text may hold. | Delete every such character of the line; it often stands for a backslash and a letter that were lost.',
  ],
  [
    'another control character',
    'title: A\u0007\n',
    '1:9 There is a control character (U+0007) that no text may hold. | Delete every such character of the line; it often stands for a backslash and a letter that were lost.',
  ],
])('%s is told with its place and a hint', (_, yaml, line) => {
  expect(told(yaml)).toEqual([line]);
});

test('every slip is told, in the order of the lines', () => {
  expect(told('title: A: b\ntext: \x01\nauthor:Ana\n').map((line) => line.split(' ')[0])).toEqual([
    '1:9',
    '2:7',
    '3:8',
  ]);
});

describe('what only looks like a slip is not told beside a real one', () => {
  test.each([
    ['block text', 'answer: |\n  a: b: c\n\n  "x" y\n  key\n'],
    ['block text in a list', 'parts:\n  - text: >-\n      a: b: c\n    name: x\n'],
    ['quotes over lines', 'title: "One\n  two: three: four"\n'],
    ['quotes over lines in a list', 'tags:\n  - "One\n    two: three: four"\n'],
    ['an address', 'source: https://example.com/a:b\n'],
    ['an address in a list', 'links:\n  - https://example.com\n'],
    ['a time', 'hours:\n  mon: 09:00-17:00\n'],
    ['a comment', '# key: value: more\ntitle: "A" # of a: b\n'],
    ['a map on one line', 'hours: { mon: "09:00-17:00", tue: "09:00-17:00" }\n'],
    ['text that goes on', 'title: One\n  two\n'],
  ])('%s', (_, yaml) => {
    load(yaml, { schema: CORE_SCHEMA });
    expect(told(`${yaml}author:Ana\n`)).toEqual([
      expect.stringContaining('There is no space after author:'),
    ]);
  });
});

test('line ends of Windows are no part of a value', () => {
  expect(told('title: "A" b\r\ndate: 2026-01-02\r\n')).toEqual([
    `1:12 There is text after the closing quote: b | ${inQuotes}`,
  ]);
});

test('another fault is told in the parser’s words', () => {
  expect(told('a: [1, 2\nb: 3\n')).toEqual([
    expect.stringMatching(/^\d+:\d+ The YAML cannot be read here: .+\. \| Compare the line/),
  ]);
});

test('front matter that is a list has no fields', () => {
  expect(diagnoseYaml('- a\n', new Error('no map'))).toEqual([
    {
      line: 1,
      column: 1,
      message: 'These are no fields.',
      hint: 'Write lines of the form name: value.',
    },
  ]);
});
