import fc from 'fast-check';
import { type MdastNode, markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { csvOfRows, inMarkdown, rowsOfCsv, tableOfCsv } from './table-text.ts';

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

describe('a table that was cut off', () => {
  test.each([
    ['Id,Question\r\n1,"Who', 2],
    ['Id,Question\r\n1,"Who\r\npays?"\r\n2,"And\nthen', 4],
    ['"Id', 1],
    ['Id,Question\r1,a\r2,"', 3],
  ])('within a cell is refused with the line: %j', (text, line) => {
    expect(tableOfCsv(text)).toEqual({
      ok: false,
      reason: `The quotation mark that opens in line ${line} is never closed: the file was cut off, or the mark is missing.`,
    });
  });

  test('is refused wherever a cell in quotation marks was open, and only there', () => {
    const words = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', '\n', '='), maxLength: 8 });
    const table = fc.array(fc.tuple(words, words), { minLength: 1 });
    fc.assert(
      fc.property(table, fc.nat(), (rows, at) => {
        const whole = csvOfRows([['Id', 'Question'], ...rows]);
        const cut = whole.slice(0, at % (whole.length + 1));
        // Outside quotation marks, cells that are written here hold none.
        const isOpen = cut.split('"').length % 2 === 0;
        expect(tableOfCsv(cut)).toEqual(
          isOpen
            ? { ok: false, reason: expect.stringContaining('is never closed') }
            : { ok: true, value: rowsOfCsv(cut) },
        );
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
  ['69.7', '69.7'],
  ['21.1% of 3) and 4.', '21.1% of 3) and 4.'],
  ['Pemberton & Co', 'Pemberton & Co'],
  ['R&amp;D', 'R\\&amp;D'],
  ['-5 °C, +44 20', '-5 °C, +44 20'],
  ['Done! {draft} C# #3', 'Done! {draft} C# #3'],
  ['within < 4 h, or > 5', 'within < 4 h, or > 5'],
  ['> said', '\\> said'],
  ['~5% a ~b~', '~5% a ~b\\~'],
  ['asset_id _now_', 'asset_id \\_now\\_'],
  ['2 * 3', '2 * 3'],
  ['C:\\Users \\*', 'C:\\Users \\\\\\*'],
  ['$6 or $7', '\\$6 or \\$7'],
  ['What is C #', 'What is C \\#'],
  ['---', '\\---'],
])('text means itself in Markdown: %j', (value, written) => {
  expect(inMarkdown(value)).toBe(written);
});

test('nothing is read into a text, wherever Markdown has it', () => {
  const signs = fc.constantFrom(
    ...'ab12 #*_`~[]()<>!&;|$\\-+.:="{}/',
    '&lt;',
    '<b>',
    '**',
    '](x)',
    '10. ',
    '\n',
  );
  const texts = fc.string({ unit: signs, minLength: 1, maxLength: 16 }).map((text) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line === '' ? 'a' : line;
  });
  const places: readonly ((one: string, other: string) => readonly [string, string])[] = [
    (one) => [inMarkdown(one), one],
    (one) => [`# ${inMarkdown(one)}`, one],
    (one) => [`**Q1** ${inMarkdown(one)}`, `Q1 ${one}`],
    (one, other) => [`- ${inMarkdown(one)}: ${inMarkdown(other)}`, `${one}: ${other}`],
    (one, other) => [`[${inMarkdown(one)}](/x) ${inMarkdown(other)}`, `${one} ${other}`],
    (one, other) => [
      `| ${inMarkdown(one)} | ${inMarkdown(other)} |\n| --- | --- |`,
      `${one}${other}`,
    ],
  ];
  const features = { frontmatter: false, math: true, smartPunctuation: false, gfm: true };
  fc.assert(
    fc.property(fc.constantFrom(...places), texts, texts, (place, one, other) => {
      const [markdown, shown] = place(one, other);
      expect(textOf(markdownToMdast(markdown, { features }))).toBe(shown);
    }),
    { numRuns: 10_000 },
  );
});

/** All text, without any markup. Formulas and HTML are no text. */
function textOf(node: MdastNode): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}
