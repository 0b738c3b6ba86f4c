import { ESCAPED_NEWLINE, endOfBlock } from './lines.ts';
import type { Reading } from './span.ts';

/**
 * Reads the code span that opens at `at`: it needs the same run of backticks again before its block ends;
 * a stray backtick opens nothing. All its escaped newlines are literal.
 */
export function readCodeSpan(text: string, at: number): Reading | undefined {
  if (text[at] !== '`') return undefined;
  const contentStart = endOfRun(text, at);
  const contentEnd = closingRun(text, contentStart, contentStart - at);
  if (contentEnd === undefined) return undefined;
  if (contentEnd > endOfBlock(text, at) && !isOneToken(text.slice(contentStart, contentEnd))) {
    return undefined;
  }
  const literals: number[] = [];
  for (let i = contentStart; i < contentEnd; i += 1) {
    if (text[i] === ESCAPED_NEWLINE) literals.push(i);
  }
  const end = contentEnd + (contentStart - at);
  return { span: { kind: 'code', start: at, end, contentStart, contentEnd }, literals };
}

/** A token such as `\n\n` names line ends; it does not end its block. A paragraph's end has words around it. */
function isOneToken(content: string): boolean {
  return content.length <= 16 && !/\s/.test(content);
}

/** Where the next run of exactly `length` backticks begins. */
function closingRun(text: string, from: number, length: number): number | undefined {
  let start = text.indexOf('`', from);
  while (start !== -1) {
    const end = endOfRun(text, start);
    if (end - start === length) return start;
    start = text.indexOf('`', end);
  }
  return undefined;
}

function endOfRun(text: string, at: number): number {
  let end = at;
  while (text[end] === '`') end += 1;
  return end;
}
