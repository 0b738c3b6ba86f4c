import { found, type Result, refused } from './result.ts';

/**
 * Rows as CSV (RFC 4180) with a byte-order mark, so that spreadsheets read it as UTF-8. A cell that a spreadsheet would
 * compute (OWASP, “CSV Injection”) gets an apostrophe before it, which `rowsOfCsv` takes away again.
 */
export function csvOfRows(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/**
 * The rows of CSV as spreadsheets write it: comma, semicolon or tab, whichever the first line has most of. Never throws.
 * What a quotation mark opens and nothing closes goes to the end of the text; `tableOfCsv` refuses it.
 */
export function rowsOfCsv(text: string): string[][] {
  return read(text).rows;
}

/** The same of a file that may have been cut off within a cell: that is refused, with the line. Never throws. */
export function tableOfCsv(text: string): Result<string[][]> {
  const { rows, unclosed } = read(text);
  return unclosed === undefined
    ? found(rows)
    : refused(
        `The quotation mark that opens in line ${unclosed} is never closed: the file was cut off, or the mark is missing.`,
      );
}

/** `unclosed`: the line, from 1, with the quotation mark that nothing closes. */
function read(text: string): { readonly rows: string[][]; readonly unclosed: number | undefined } {
  const csv = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(csv);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let unclosed: number | undefined;
  while (at < csv.length) {
    const isQuoted = csv[at] === '"';
    const cell = isQuoted ? quoted(csv, at + 1, separator) : plain(csv, at, separator);
    const { value, end } = cell;
    if (cell.isCut) unclosed = csv.slice(0, at).split(/\r\n|\r|\n/).length;
    row.push(harmlessAsWritten(value));
    at = end;
    if (csv[at] === separator) {
      at += 1;
      // A line that ends in a separator has one more cell, which is empty.
      if (at < csv.length) continue;
      row.push('');
    }
    if (csv[at] === '\r') at += 1;
    if (csv[at] === '\n') at += 1;
    rows.push(row);
    row = [];
  }
  return { rows, unclosed };
}

/**
 * Text that means itself in Markdown (CommonMark, GitHub’s tables and strikethrough, `$` for formulas), on one line: at its
 * beginning, behind other text or in a cell. Only what could be taken for markup is escaped, since people read it too.
 */
export function inMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().replace(markup, '\\$&');
}

const markup = new RegExp(
  [
    // Anywhere.
    '[`[\\]|$]',
    // An escape, where a sign follows that can be escaped, also one that stands behind this text.
    '\\\\(?=[!-/:-@[-`{-~]|$)',
    // Emphasis, but not between spaces or within a word.
    '(?<! )\\*|\\*(?! )',
    '(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])',
    // What ends a strikethrough: “~5%” has no such end.
    '(?<=\\S)~',
    // Tags, and quotations at the beginning.
    '<(?=[a-z/!?]|$)|(?<! )>',
    '&(?=#?\\w+;)',
    // Headings, and the signs that may close one.
    '^#(?=#*(?: |$))|(?<= #*)#(?=#*$)',
    // Lists, rules, and the underlining of a heading.
    '^[-+](?=[- ]|$)|^=(?==*$)|(?<=^\\d{1,9})[.)](?= |$)',
  ].join('|'),
  'giu',
);

/** The same over several paragraphs, kept apart by empty lines. */
export function paragraphsInMarkdown(text: string): string {
  return text
    .split(/\n+/)
    .map(inMarkdown)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function cell(value: string): string {
  const harmless = wouldBeComputed.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(harmless) || harmless !== harmless.trim()
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}

// Also where apostrophes stand before it, so that reading takes away exactly one.
const wouldBeComputed = /^'*[=+\-@\t\r\n＝＋－＠]/;

function harmlessAsWritten(value: string): string {
  return value.startsWith("'") && wouldBeComputed.test(value.slice(1)) ? value.slice(1) : value;
}

function separatorOf(csv: string): string {
  const [line = ''] = csv.split(/\r?\n/, 1);
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((sign) => [bare.split(sign).length, sign] as const);
  return counts.reduce((most, one) => (one[0] > most[0] ? one : most))[1];
}

interface Cell {
  readonly value: string;
  /** Where the next sign stands. */
  readonly end: number;
  /** The text ends before the cell does. */
  readonly isCut?: true;
}

function quoted(csv: string, from: number, separator: string): Cell {
  let value = '';
  let at = from;
  for (;;) {
    const quote = csv.indexOf('"', at);
    if (quote < 0) return { value: value + csv.slice(at), end: csv.length, isCut: true };
    value += csv.slice(at, quote);
    if (csv[quote + 1] === '"') {
      value += '"';
      at = quote + 2;
      continue;
    }
    // What stands between the closing quote and the next separator is kept, as spreadsheets do.
    const rest = plain(csv, quote + 1, separator);
    return { value: value + rest.value, end: rest.end };
  }
}

function plain(csv: string, from: number, separator: string): Cell {
  let end = from;
  while (end < csv.length && csv[end] !== separator && csv[end] !== '\r' && csv[end] !== '\n')
    end += 1;
  return { value: csv.slice(from, end), end };
}
