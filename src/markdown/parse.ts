import { markdownToHast, mdxToHast } from 'satteri';
import type { LineIndex } from './line-index.ts';
import { type Node, text } from './nodes.ts';
import type { Report } from './problem.ts';

/** What the parser does beyond CommonMark. It changes no characters, and finds no mathematics (`mask.ts` does). */
const FEATURES = { frontmatter: false, math: false, smartPunctuation: false } as const;

/** Parses Markdown or MDX to a tree. MDX that cannot be read is reported and becomes its own source. */
export function parse(
  masked: string,
  format: 'markdown' | 'mdx',
  idPrefix: string,
  lines: LineIndex,
  report: Report,
): Node[] {
  const features = { ...FEATURES, gfm: { footnotes: { clobberPrefix: idPrefix } } };
  try {
    const tree = (format === 'mdx' ? mdxToHast : markdownToHast)(masked, { features });
    return tree.type === 'root' ? tree.children : [];
  } catch (error) {
    if (format !== 'mdx' || !(error instanceof Error)) throw error;
    const { message, offset } = syntaxError(error.message, lines);
    report('mdx/syntax', offset, message, hintFor(message));
    return [{ type: 'element', tagName: 'pre', properties: {}, children: [text(masked)] }];
  }
}

/** The parser says `3:7: Unexpected …, expected … (3:1) (mdx-jsx:code)`. */
function syntaxError(said: string, lines: LineIndex): { message: string; offset: number } {
  const [, line = '1', column = '1', message = said] =
    /^(\d+):(\d+): (.*?)(?: \(mdx[\w:-]*\))?$/s.exec(said) ?? [];
  // The places within the message are those of the masked text.
  return {
    message: `${message.replace(/ \(\d+:\d+\)/g, '')}.`,
    offset: lines.offsetAt({ line: Number(line), column: Number(column) }),
  };
}

function hintFor(message: string): string | undefined {
  if (message.includes('create a comment'))
    return 'In MDX a comment is written {/* … */}; here, leave it out.';
  if (message.includes('closing tag')) return 'Close the tag, or write \\< where no tag is meant.';
  return 'In MDX, write \\< and \\{ for the signs themselves.';
}
