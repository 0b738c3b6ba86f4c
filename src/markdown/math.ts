import { isFirstOnLine, isLastOnLine } from './lines.ts';
import { scan } from './scan.ts';
import type { Span } from './span.ts';

/** A formula as it stands in Markdown. */
export interface Formula {
  /** What stands between the delimiters, without the markers of a blockquote around it. */
  readonly tex: string;
  readonly isDisplay: boolean;
  /** With its delimiters, as written. */
  readonly source: string;
  /** UTF-16 offsets of `source` in the text, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The formulas of a Markdown text, in its order: none in code, no amounts of money. */
export function findMath(markdown: string): Formula[] {
  return formulasOf(markdown, scan(markdown).spans);
}

/** The formulas among the spans that `scan` found. */
export function formulasOf(markdown: string, spans: readonly Span[]): Formula[] {
  return spans
    .filter(({ kind }) => kind === 'display' || kind === 'inline')
    .map((span) => ({
      tex: texOf(markdown, span),
      isDisplay: span.kind === 'display' && !isInSentence(markdown, span),
      source: markdown.slice(span.start, span.end),
      start: span.start,
      end: span.end,
    }));
}

function texOf(markdown: string, { start, contentStart, contentEnd }: Span): string {
  const tex = markdown.slice(contentStart, contentEnd);
  const line = markdown.slice(markdown.lastIndexOf('\n', start - 1) + 1, start);
  return (/^[ \t]*>/.test(line) ? tex.replace(/\n(?:[ \t]*>)+/g, '\n') : tex).trim();
}

/** Some write `$$…$$` within a sentence, a heading or a table, where no block of its own can be meant. */
function isInSentence(markdown: string, { start, end }: Span): boolean {
  if (!markdown.startsWith('$$', start)) return false;
  const lineStart = markdown.lastIndexOf('\n', start - 1) + 1;
  const before = markdown.slice(lineStart, start);
  if (/^[ \t>]*(?:\||#{1,6}\s)/.test(before)) return true;
  if (isFirstOnLine(markdown, start) || isLastOnLine(markdown, end)) return false;
  const after = /.*/y;
  after.lastIndex = end;
  const rest = after.exec(markdown)?.[0] ?? '';
  return /[\p{L}\p{N}]/u.test(before) && /^\s*[\p{L}\p{N}(]/u.test(rest.replace(/^[,;:]/, ''));
}
