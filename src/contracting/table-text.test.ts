import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOfRows, inMarkdown, rowsOfCsv } from './table-text.ts';

describe('rows as CSV', () => {
  const signs = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    "'",
    '"',
    ',',
    ';',
    '\r',
    '\n',
    'a',
    ' ',
    'é',
    '＝',
  );
  const cells = fc.oneof(
    fc.string({ unit: signs, maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  // The first row is the heading, by which the separator is found.
  const rows = fc
    .array(fc.tuple(cells, cells, cells))
    .map((body) => [['Id', 'Question', 'Answer'], ...body]);

  test('come back as they went', () => {
    fc.assert(
      fc.property(rows, (table) => {
        expect(rowsOfCsv(csvOfRows(table))).toEqual(table);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'have no cell that a spreadsheet computes: %j',
    (value) => {
      const [, line = ''] = csvOfRows([
        ['Heading', 'x'],
        [value, 'x'],
      ]).split('\n');
      expect(line.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  test('are read as spreadsheets of other countries write them', () => {
    expect(rowsOfCsv('Id;Question\r\n1;"a;b, ""c"""\r\n')).toEqual([
      ['Id', 'Question'],
      ['1', 'a;b, "c"'],
    ]);
    expect(rowsOfCsv('Id\tQuestion\n1\ta,b')).toEqual([
      ['Id', 'Question'],
      ['1', 'a,b'],
    ]);
  });

  test('may be any text without the reader throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: signs }), (value) => {
        expect(Array.isArray(rowsOfCsv(value))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['# Not a heading', '\\# Not a heading'],
  ['- not a list', '\\- not a list'],
  ['1. not a list', '1\\. not a list'],
  ['a *b* [c](d) <e> `f` | g', 'a \\*b\\* \\[c\\](d) \\<e\\> \\`f\\` \\| g'],
  ['two\nlines', 'two lines'],
  ['24×7, 99.9 %', '24×7, 99.9 %'],
])('text means itself in Markdown: %j', (value, written) => {
  expect(inMarkdown(value)).toBe(written);
});
