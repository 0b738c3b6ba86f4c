import { isDisplayMath, isInlineMath, isMathInParentheses } from './is-math.ts';
import {
  ESCAPED_NEWLINE,
  endOfBlock,
  endOfParagraphs,
  endOfSection,
  isFirstOnLine,
  isLastOnLine,
} from './lines.ts';
import type { Reading, Span } from './span.ts';
import { COMMANDS_IN_N } from './tex-commands.ts';

/** Reads the mathematics that opens at `at`: `$…$`, `$$…$$`, `\(…\)`, `\[…\]` or a bare TeX environment. */
export function readMath(text: string, at: number): Reading | undefined {
  if (text.startsWith('$$$', at)) return undefined;
  if (text.startsWith('$$', at)) return readDisplay(text, at, '$$', '$$');
  if (text.startsWith('$', at)) return readDollars(text, at);
  if (text.startsWith('\\(', at)) return readParentheses(text, at);
  if (text.startsWith('\\[', at)) return readDisplay(text, at, '\\[', '\\]');
  return readEnvironment(text, at);
}

function readDollars(text: string, at: number): Reading | undefined {
  const contentStart = at + 1;
  const contentEnd = indexOfClosing(text, contentStart, '$', endOfBlock);
  if (contentEnd === undefined) return undefined;
  const span: Span = { kind: 'inline', start: at, end: contentEnd + 1, contentStart, contentEnd };
  const literals = literalsOf(text, span);
  const context = {
    before: text[at - 1] ?? '',
    after: text[span.end] ?? '',
    isInTable: /(?:^|[\n\uFFFF])[ \t>]*\|[^\n\uFFFF]*$/.test(
      text.slice(Math.max(0, at - 1000), at),
    ),
  };
  return isInlineMath(contentOf(text, span, literals), context) ? { span, literals } : undefined;
}

function readParentheses(text: string, at: number): Reading | undefined {
  const contentStart = at + 2;
  const contentEnd = indexOfClosing(text, contentStart, '\\)', endOfBlock);
  if (contentEnd === undefined) return undefined;
  const span: Span = { kind: 'inline', start: at, end: contentEnd + 2, contentStart, contentEnd };
  const literals = literalsOf(text, span);
  return isMathInParentheses(contentOf(text, span, literals)) ? { span, literals } : undefined;
}

/** A display block may hold blank lines only where both its delimiters stand on lines of their own. */
function readDisplay(text: string, at: number, open: string, close: string): Reading | undefined {
  const contentStart = at + open.length;
  const isBlock = isFirstOnLine(text, at) && isLastOnLine(text, contentStart);
  let contentEnd = indexOfClosing(text, contentStart, close, endOfParagraphs);
  if (contentEnd === undefined && isBlock) {
    contentEnd = indexOfClosing(text, contentStart, close, endOfSection);
    if (contentEnd !== undefined && !isFirstOnLine(text, contentEnd)) return undefined;
  }
  if (contentEnd === undefined) return undefined;
  const end = contentEnd + close.length;
  const span: Span = { kind: 'display', start: at, end, contentStart, contentEnd };
  const literals = literalsOf(text, span);
  return isDisplayMath(contentOf(text, span, literals), open) ? { span, literals } : undefined;
}

const ENVIRONMENT =
  /\\begin\{((?:equation|align|aligned|alignat|gather|gathered|multline|eqnarray|split|cases|array|[bBpvV]?matrix|CD)\*?)\}/y;

/** Nothing but its commands tells where a bare environment ends, so its escaped newlines are newlines. */
function readEnvironment(text: string, at: number): Reading | undefined {
  ENVIRONMENT.lastIndex = at;
  const name = ENVIRONMENT.exec(text)?.[1];
  if (name === undefined) return undefined;
  const close = `\\end{${name}}`;
  const closing = text.indexOf(close, at);
  if (closing === -1 || closing > endOfParagraphs(text, at)) return undefined;
  const end = closing + close.length;
  return {
    span: { kind: 'display', start: at, end, contentStart: at, contentEnd: end },
    literals: [],
  };
}

/** The first unescaped `close` before the limit. */
function indexOfClosing(
  text: string,
  from: number,
  close: string,
  limitOf: (text: string, from: number) => number,
): number | undefined {
  if (text.indexOf(close, from) === -1) return undefined;
  const limit = limitOf(text, from);
  for (let i = from; i < limit; i += 1) {
    if (text.startsWith(close, i)) return i;
    if (text[i] === '\\' && text[i + 1] !== '\n' && text[i + 1] !== ESCAPED_NEWLINE) i += 1;
  }
  return undefined;
}

/** A `\n` in mathematics is literal when, with all the letters after it, it is a TeX command. */
function literalsOf(text: string, { kind, contentStart, contentEnd }: Span): number[] {
  const literals: number[] = [];
  for (let i = contentStart; i < contentEnd; i += 1) {
    if (text[i] !== ESCAPED_NEWLINE) continue;
    LETTERS.lastIndex = i + 1;
    const command = `n${LETTERS.exec(text)?.[0] ?? ''}`;
    // Whoever closes a display block on a line of its own opens it on one, too.
    const isLineEnd = kind === 'display' && i === contentStart && isFirstOnLine(text, contentEnd);
    if (COMMANDS_IN_N.has(command) && !isLineEnd) literals.push(i);
  }
  return literals;
}

const LETTERS = /[A-Za-z]*/y;

/** The content with its escaped newlines resolved: what decides must not depend on how newlines are written. */
function contentOf(text: string, span: Span, literals: readonly number[]): string {
  let content = '';
  let from = span.contentStart;
  for (const literal of literals) {
    content += `${text.slice(from, literal)}\\n`;
    from = literal + 1;
  }
  return (content + text.slice(from, span.contentEnd)).replaceAll(ESCAPED_NEWLINE, '\n');
}
