/**
 * Where in the source of a YAML value the character at an offset of the text read from it stands. Folding and indentation
 * add only white space, the escape `\n` stands for a line break, and CSV quotes were dropped, so the two are walked side
 * by side from character to character.
 */
export function offsetInSource(source: string, text: string, offset: number): number {
  let at = /^[>|][^\n]*\n/.exec(source)?.[0].length ?? 0;
  let lineBreaks = 0;
  for (let i = 0; i <= offset; i += 1) {
    const character = text.charAt(i);
    if (/\s/.test(character)) {
      if (character === '\n') lineBreaks += 1;
      continue;
    }
    at = afterGap(source, at, lineBreaks, text.startsWith('\\n', i));
    lineBreaks = 0;
    const found = source.indexOf(character, at);
    if (i === offset || found < 0) return found < 0 ? at : found;
    at = found + 1;
  }
  return at;
}

/**
 * The end of white space and of up to `escapes` escapes, from `at` on. Where the text goes on with a `\n` that is no
 * line break, the last escape is that.
 */
function afterGap(source: string, at: number, escapes: number, isLiteralNext: boolean): number {
  let end = afterBlanks(source, at);
  for (let left = escapes; left > 0 && source.startsWith('\\n', end); left -= 1) {
    const next = afterBlanks(source, end + 2);
    if (isLiteralNext && !source.startsWith('\\n', next)) break;
    end = next;
  }
  return end;
}

function afterBlanks(source: string, at: number): number {
  let end = at;
  while (/\s/.test(source.charAt(end))) end += 1;
  return end;
}
