import type { LineIndex } from './line-index.ts';

/** What can be wrong with a Markdown text; the text is rendered all the same. */
export type MarkdownProblemCode =
  /** TeX that KaTeX cannot render. */
  | 'math/syntax'
  /** Code in MDX: `import`, `export`, `{expression}`. */
  | 'mdx/code'
  /** A component that does not exist. */
  | 'mdx/component'
  /** MDX that cannot be read. */
  | 'mdx/syntax'
  /** A link whose scheme is not allowed. */
  | 'html/link'
  /** An image from where none may come, or without a description. */
  | 'html/image'
  /** A text nested so deeply that it can be shown only as its source. */
  | 'html/depth';

export interface MarkdownProblem {
  readonly code: MarkdownProblemCode;
  readonly message: string;
  readonly hint?: string;
  /** The beginning of what stands at that place, by which it can be found where line ends are written otherwise. */
  readonly snippet: string;
  /** In the given text, from 1. */
  readonly line: number;
  readonly column: number;
}

/** Reports a problem at an offset of the given text. */
export type Report = (
  code: MarkdownProblemCode,
  offset: number,
  message: string,
  hint?: string,
) => void;

export function problemList(
  markdown: string,
  lines: LineIndex,
): { problems: MarkdownProblem[]; report: Report } {
  const problems: MarkdownProblem[] = [];
  const report: Report = (code, offset, message, hint) => {
    const snippet = /^.{0,40}/.exec(markdown.slice(offset))?.[0] ?? '';
    problems.push({ code, message, ...(hint && { hint }), snippet, ...lines.pointAt(offset) });
  };
  return { problems, report };
}
