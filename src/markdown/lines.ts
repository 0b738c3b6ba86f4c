/**
 * Stands for the two characters `\` `n` while an answer is read: one character, so that every rule about line
 * ends sees an escaped newline and a real one alike. A noncharacter, which no text interchange may contain.
 */
export const ESCAPED_NEWLINE = '\uFFFF';

export function isLineBreak(text: string, at: number): boolean {
  const character = text[at];
  return character === '\n' || character === ESCAPED_NEWLINE;
}

/**
 * Where the block ends that the place `from` is in: at the line break before a blank line, a heading, a list
 * item, a fence, a table row, display mathematics or a rule, else at the end of the text.
 */
export function endOfBlock(text: string, from: number): number {
  return indexOf(BLOCK_END, text, from);
}

/** The line break before the next blank line, or the end of the text. */
export function endOfParagraphs(text: string, from: number): number {
  return indexOf(BLANK_LINE, text, from);
}

/** The line break before the next heading or fence, or the end of the text. */
export function endOfSection(text: string, from: number): number {
  return indexOf(HEADING_OR_FENCE, text, from);
}

/** Whether nothing but spaces stands between `at` and the line break before it. */
export function isFirstOnLine(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start -= 1;
  return start === 0 || isLineBreak(text, start - 1);
}

/** Whether nothing but spaces stands between `at` and the line break after it. */
export function isLastOnLine(text: string, at: number): boolean {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  return end >= text.length || isLineBreak(text, end);
}

const BLANK_LINE = /[\n\uFFFF](?=[ \t>]*(?:[\n\uFFFF]|$))/g;
const HEADING_OR_FENCE = /[\n\uFFFF](?=[ \t>]*(?:#{1,6}[ \t]|`{3}|~{3}))/g;
const BLOCK_END =
  /[\n\uFFFF](?=[ \t>]*(?:[\n\uFFFF]|$|#{1,6}[ \t]|(?:[-+*]|\d{1,9}[.)])[ \t]|`{3}|~{3}|\||\$\$|-{3}|\*{3}|_{3}|={3}))/g;

function indexOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}
