import { ESCAPED_NEWLINE, isLineBreak } from './lines.ts';
import type { Reading } from './span.ts';
import { type Code, endOfString } from './string-literal.ts';

/** Blockquote and list markers may stand before the fence. Backticks cannot be part of its info string. */
const OPENING =
  /((?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))*[ \t]*)(`{3,}(?=[^`\n\uFFFF]*(?:[\n\uFFFF]|$))|~{3,})([^\n\uFFFF]*)/y;
const CLOSING = /[ \t>]*(`{3,}|~{3,})[ \t]*(?=[\n\uFFFF]|$)/y;

/** Lisp quotes with `'`; in Rust, OCaml and Haskell it begins a lifetime or a type variable, or ends a name. */
const QUOTE_HAS_OTHER_USE =
  /^\s*(?:scheme|racket|lisp|common-?lisp|emacs-?lisp|elisp|clojure|rust|rs|ocaml|haskell|hs)\b/i;

/**
 * Reads the fenced code block whose line starts at `lineStart`; one that is never closed runs to the end of the
 * text. An escaped newline is literal within a string literal that closes on the same line.
 */
export function readFence(text: string, lineStart: number): Reading | undefined {
  OPENING.lastIndex = lineStart;
  const [opening, prefix = '', fence = '', info = ''] = OPENING.exec(text) ?? [];
  if (opening === undefined) return undefined;

  const contentStart = lineStart + opening.length;
  const code: Code = {
    text,
    isClosing: (at) => isClosing(text, at, fence),
    isOutside: (at) => prefix.includes('>') && !isQuoted(text, at),
    hasQuotedStrings: !QUOTE_HAS_OTHER_USE.test(info),
  };
  const { contentEnd, literals } = readCode(code, contentStart);
  const end = isClosing(text, contentEnd, fence) ? endOfClosing(text, contentEnd) : contentEnd;
  const start = lineStart + prefix.length;
  return { span: { kind: 'fence', start, end, contentStart, contentEnd }, literals };
}

function readCode(code: Code, from: number): { contentEnd: number; literals: number[] } {
  const { text } = code;
  const literals: number[] = [];
  let block: string | undefined;
  let at = from;
  while (at < text.length) {
    const triple = text.startsWith('"""', at)
      ? '"""'
      : text.startsWith("'''", at)
        ? "'''"
        : undefined;
    if (isLineBreak(text, at)) {
      at += 1;
      if (code.isClosing(at) || code.isOutside(at)) return { contentEnd: at, literals };
    } else if (triple && (block === undefined || block === triple)) {
      // A triple-quoted string holds real line ends.
      block = block === undefined ? triple : undefined;
      at += 3;
    } else {
      const end = block === undefined ? endOfString(code, at) : undefined;
      for (let i = at; end !== undefined && i < end; i += 1) {
        if (text[i] === ESCAPED_NEWLINE) literals.push(i);
      }
      at = end ?? at + 1;
    }
  }
  return { contentEnd: text.length, literals };
}

function isClosing(text: string, lineStart: number, fence: string): boolean {
  CLOSING.lastIndex = lineStart;
  const run = CLOSING.exec(text)?.[1];
  return run !== undefined && run[0] === fence[0] && run.length >= fence.length;
}

function endOfClosing(text: string, lineStart: number): number {
  CLOSING.lastIndex = lineStart;
  return lineStart + (CLOSING.exec(text)?.[0].length ?? 0);
}

function isQuoted(text: string, lineStart: number): boolean {
  return /^[ \t]*>/.test(text.slice(lineStart, lineStart + 80));
}
