import { readCodeSpan } from './code-span.ts';
import { readFence } from './fence.ts';
import { ESCAPED_NEWLINE, isLineBreak } from './lines.ts';
import { readMath } from './math-span.ts';
import type { Reading, Span } from './span.ts';
import { readTag } from './tag.ts';

export interface Scan {
  /** Code and mathematics in the order of the text, none within another; what lies between is prose. */
  readonly spans: readonly Span[];
  /** The offsets of those `\n` that are meant literally. Wherever else an answer has one, it is a newline. */
  readonly literals: ReadonlySet<number>;
}

/**
 * Finds code and mathematics in Markdown, left to right. It is the one judge of what is code, mathematics or
 * prose: reading an answer's newlines and rendering it both ask here, so they cannot disagree. Newlines may be real
 * or escaped, which makes no difference to what is found.
 */
export function scan(text: string): Scan {
  const escapes = [...text.matchAll(/\\n/g)].map(({ index }, count) => index - count);
  const readings = readingsOf(text.replaceAll('\\n', ESCAPED_NEWLINE));
  const origin = originOf(escapes);
  const literals = new Set(readings.flatMap((reading) => reading.literals));
  return {
    spans: readings.map(({ span }) => ({
      kind: span.kind,
      start: origin(span.start),
      end: origin(span.end),
      contentStart: origin(span.contentStart),
      contentEnd: origin(span.contentEnd),
    })),
    literals: new Set(escapes.filter((offset) => literals.has(offset)).map(origin)),
  };
}

function readingsOf(text: string): Reading[] {
  const readings: Reading[] = [];
  let at = 0;
  while (at < text.length) {
    const reading = readAt(text, at);
    if (reading) readings.push(reading);
    at = reading ? reading.span.end : nextStop(text, at);
  }
  return readings;
}

/** The way back from the text with one character an escape: each escape before an offset is a character longer in the original. */
function originOf(escapes: readonly number[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = escapes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((escapes[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  };
}

function readAt(text: string, at: number): Reading | undefined {
  const startsLine = at === 0 || isLineBreak(text, at - 1);
  return (
    (startsLine ? readFence(text, at) : undefined) ?? readCodeSpan(text, at) ?? readMath(text, at)
  );
}

/** What may open a span, or hides what looks like it: a tag, the target of a link, a web address. */
const STOP = /[\\`$<\n\uFFFF]|\]\(|https?:\/\//g;
const LINK_TARGET = /\]\((?:<[^<>\n\uFFFF]*>|[^\s()\uFFFF]*)/y;
const WEB_ADDRESS = /https?:\/\/[^\s<>`\uFFFF]*/y;

/** The next place at which a span may open, after the prose character at `at`. */
function nextStop(text: string, at: number): number {
  if (isLineBreak(text, at)) return at + 1;
  STOP.lastIndex = at + proseLength(text, at);
  return STOP.exec(text)?.index ?? text.length;
}

/** How much at `at` is prose for certain. */
function proseLength(text: string, at: number): number {
  switch (text[at]) {
    case '\\':
      return at + 1 < text.length && !isLineBreak(text, at + 1) ? 2 : 1;
    case '`':
      return lengthOfRun(text, at, '`');
    case '$':
      return lengthOfRun(text, at, '$');
    case '<':
      return readTag(text, at)?.source.length ?? 1;
    case ']':
      return lengthOfMatch(LINK_TARGET, text, at);
    case 'h':
      return lengthOfMatch(WEB_ADDRESS, text, at);
    default:
      return 1;
  }
}

function lengthOfRun(text: string, at: number, character: string): number {
  let end = at;
  while (text[end] === character) end += 1;
  return end - at;
}

function lengthOfMatch(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 1;
}
