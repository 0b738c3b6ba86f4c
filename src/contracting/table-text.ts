/**
 * Rows as CSV (RFC 4180) with a byte-order mark, so that spreadsheets read it as UTF-8. A cell that a spreadsheet would
 * compute (OWASP, “CSV Injection”) gets an apostrophe before it, which `rowsOfCsv` takes away again.
 */
export function csvOfRows(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** The rows of CSV as spreadsheets write it: comma, semicolon or tab, whichever the first line has most of. Never throws. */
export function rowsOfCsv(text: string): string[][] {
  const csv = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(csv);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < csv.length) {
    const isQuoted = csv[at] === '"';
    const { value, end } = isQuoted ? quoted(csv, at + 1, separator) : plain(csv, at, separator);
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
  return rows;
}

/** Text that means itself in Markdown, on one line. */
export function inMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~#$&{}!]/g, '\\$&')
    .replace(/^([-+]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

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

function quoted(csv: string, from: number, separator: string): { value: string; end: number } {
  let value = '';
  let at = from;
  for (;;) {
    const quote = csv.indexOf('"', at);
    // Cut off within a cell.
    if (quote < 0) return { value: value + csv.slice(at), end: csv.length };
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

function plain(csv: string, from: number, separator: string): { value: string; end: number } {
  let end = from;
  while (end < csv.length && csv[end] !== separator && csv[end] !== '\r' && csv[end] !== '\n')
    end += 1;
  return { value: csv.slice(from, end), end };
}
