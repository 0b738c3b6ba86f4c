import { unwrapCsv } from './csv.ts';
import { scan } from './scan.ts';

export interface LiteralNewline {
  /** Of the backslash, in UTF-16 units of the answer as its front matter gives it. */
  readonly offset: number;
  /** `\n` with the letters after it, e.g. `\neq`. */
  readonly token: string;
}

/**
 * An article's `answer`, as its front matter gives it, as Markdown: a CSV field's quotation marks undone, and each
 * `\n` that is meant as a newline made one. `\n` is the only escape there is; in code and mathematics it may be text
 * (`printf("\n")`, `\neq`). Reading an answer that was read already changes nothing.
 */
export function readAnswer(raw: string): string {
  const { text } = unwrapCsv(raw);
  const { literals } = scan(text);
  return text.replace(/\\n/g, (token, offset: number) => (literals.has(offset) ? token : '\n'));
}

/** Where `readAnswer` leaves a `\n` as it stands. */
export function literalNewlines(raw: string): LiteralNewline[] {
  const { text, originOf } = unwrapCsv(raw);
  return [...scan(text).literals].map((offset) => ({
    offset: originOf(offset),
    token: /^\\n[A-Za-z]*/.exec(text.slice(offset))?.[0] ?? '',
  }));
}

/** Whether Markdown shows nothing: only spaces, as in an article's body `&nbsp;`, or comments. */
export function isBlank(markdown: string): boolean {
  return markdown.replace(/&nbsp;|&#160;|&#xa0;|<!--[\s\S]*?-->/gi, '').trim() === '';
}
