import { ESCAPED_NEWLINE } from './lines.ts';

export interface Code {
  readonly text: string;
  /** Whether the line that starts at a place closes the fence. */
  readonly isClosing: (lineStart: number) => boolean;
  /** Whether it has left the blockquote that the fence stands in. */
  readonly isOutside: (lineStart: number) => boolean;
  /** Whether `'` delimits strings, not only single characters. */
  readonly hasQuotedStrings: boolean;
}

/**
 * Where the string literal ends that opens at `at`, if one does and closes before the line's real end: an escaped
 * newline within it is part of the string, one outside any string ends the line.
 */
export function endOfString(code: Code, at: number): number | undefined {
  const { text } = code;
  const quote = text[at];
  if (!opensString(code, at)) return undefined;
  for (let i = at + 1; i < text.length; i += 1) {
    const character = text[i];
    if (character === quote) return isCrossed(text, at, i + 1) ? undefined : i + 1;
    if (character === '\n') return undefined;
    if (character === ESCAPED_NEWLINE && code.isClosing(i + 1)) return undefined;
    if (character === '\\' && text[i + 1] !== '\n' && text[i + 1] !== ESCAPED_NEWLINE) i += 1;
  }
  return undefined;
}

/** After a word or a bracket, `'` is an apostrophe or a transposition; after a digit, `"` means inches. */
function opensString({ text, hasQuotedStrings }: Code, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  if (text[at] === '"') return !/\d$/.test(before);
  if (text[at] !== "'") return false;
  if (!hasQuotedStrings) return /^'(?:\\.|\uFFFF|[^\\'])'/.test(text.slice(at, at + 4));
  return !/[\p{L}\p{N}_)\]}]$/u.test(before) || STRING_PREFIX.test(before);
}

/**
 * Whether two `'` on either side of a line end are no string: a word begins at the second, as after `'positive` in
 * Lisp, or a statement ends between them (prose has a space after `;`), so that the first is an apostrophe in a comment.
 */
function isCrossed(text: string, start: number, end: number): boolean {
  if (text[start] !== "'") return false;
  const lineEnd = text.lastIndexOf(ESCAPED_NEWLINE, end);
  if (lineEnd < start) return false;
  const isBeforeWord = /[\p{L}\p{N}_]/u.test(text.slice(end, end + 1));
  return isBeforeWord || /;\S/.test(text.slice(start, lineEnd + 1));
}

const STRING_PREFIX = /(?<![\p{L}\p{N}_])[bfrul]{1,2}$/iu;
