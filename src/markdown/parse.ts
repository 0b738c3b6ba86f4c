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
    const { said, offset } = syntaxError(error.message, lines);
    const { message, hint } = inPlainWords(said, masked.slice(offset));
    report('mdx/syntax', offset, message, hint);
    return [{ type: 'element', tagName: 'pre', properties: {}, children: [text(masked)] }];
  }
}

/** The parser says `3:7: Unexpected …, expected … (3:1) (mdx-jsx:code)`. */
function syntaxError(error: string, lines: LineIndex): { said: string; offset: number } {
  const [, line = '1', column = '1', said = error] =
    /^(\d+):(\d+): (.*?)(?: \(mdx[\w:-]*\))?$/s.exec(error) ?? [];
  // The places within the message are those of the masked text.
  return {
    said: said.replace(/ \(\d+:\d+\)/g, ''),
    offset: lines.offsetAt({ line: Number(line), column: Number(column) }),
  };
}

/** What the parser said of a place, for people who write texts; `rest` is the text from there on. */
function inPlainWords(said: string, rest: string): { message: string; hint: string } {
  const [, opened] = /^Expected a closing tag for `<([\w.:-]+)>`/.exec(said) ?? [];
  if (opened !== undefined && rest.includes(`</${opened}>`))
    return {
      message: `The <${opened}> that opens here is closed in another paragraph, list or quotation.`,
      hint: `Put <${opened}> and </${opened}> on lines of their own.`,
    };
  if (opened !== undefined)
    return {
      message: `The <${opened}> that opens here is never closed.`,
      hint: `Write </${opened}> where it ends, or \\< where no tag is meant.`,
    };
  const [, closed, open] =
    /^Unexpected closing tag `<\/([\w.:-]+)>`(?:.* for `<([\w.:-]+)>`)?/.exec(said) ?? [];
  if (closed !== undefined && open !== undefined)
    return {
      message: `</${closed}> stands here while <${open}> is still open.`,
      hint: `Write </${open}> here or further up.`,
    };
  if (closed !== undefined)
    return {
      message: `Nothing opens what </${closed}> closes here.`,
      hint: 'Remove it, or write \\< where no tag is meant.',
    };
  const isComment = said.includes('create a comment');
  return {
    message: `${said}.`,
    hint: isComment
      ? 'In MDX a comment is written {/* … */}; here, leave it out.'
      : 'In MDX, write \\< and \\{ for the signs themselves.',
  };
}
