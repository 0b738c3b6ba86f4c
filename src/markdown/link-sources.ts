import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import { mask } from './mask.ts';
import { readTag } from './tag.ts';

/** Where the target of a link is typed: what stands from `start` up to `end` is `href`. */
export interface LinkSource {
  readonly href: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The targets of links as they are typed in a text: of links and pictures in brackets, of definitions (`[a]: /b`), of HTML (`href`, `src`),
 * and the attributes of components that are addresses. What stands in code, formulas and comments is none. Nothing is
 * found in MDX that cannot be read.
 */
export function linkSources(markdown: string, format: 'markdown' | 'mdx'): LinkSource[] {
  const { text } = mask(markdown, format);
  const tree = parsed(text, format);
  const found = tree ? sourcesIn(tree, markdown) : [];
  // Behind a comment, HTML may hold a formula.
  const shown = found.filter(({ href, start }) => text.startsWith(href, start));
  return shown.sort((a, b) => a.start - b.start);
}

const features = { frontmatter: false, math: false, smartPunctuation: false, gfm: true } as const;

function parsed(text: string, format: 'markdown' | 'mdx'): MdastNode | undefined {
  try {
    return format === 'mdx' ? mdxToMdast(text, { features }) : markdownToMdast(text, { features });
  } catch (error) {
    if (format === 'mdx' || error instanceof RangeError) return undefined;
    throw error;
  }
}

function sourcesIn(node: MdastNode, text: string): LinkSource[] {
  const own = sourcesOf(node, text);
  const inside = 'children' in node ? node.children : [];
  return [...own, ...inside.flatMap((child) => sourcesIn(child, text))];
}

function sourcesOf(node: MdastNode, text: string): LinkSource[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  switch (node.type) {
    case 'link': {
      const label = node.children.at(-1)?.position?.end.offset ?? start + 1;
      return targetAt(IN_BRACKETS, text, label, end);
    }
    case 'image':
      return targetAt(PICTURE, text, start, end);
    case 'definition':
      return targetAt(DEFINITION, text, start, end);
    case 'html':
      return [...text.slice(start, end).matchAll(/<!--.*?(?:-->|$)|</gs)].flatMap(
        ({ 0: sign, index }) => (sign === '<' ? attributesAt(text, start + index) : []),
      );
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return attributesAt(text, start);
    default:
      return [];
  }
}

const PICTURE = /!\[(?:\\.|[^[\]\\]|\[[^[\]]*\])*\]\([\s>]*(?:<([^<>\n]*)>|([^\s<)][^\s)]*))/dy;
const IN_BRACKETS = /\]\([\s>]*(?:<([^<>\n]*)>|([^\s<)][^\s)]*))/dy;
const DEFINITION = /\[(?:\\.|[^\]\\])*\]:[\s>]*(?:<([^<>\n]*)>|(\S+))/dy;

function targetAt(pattern: RegExp, text: string, at: number, end: number): LinkSource[] {
  pattern.lastIndex = at;
  const indices = pattern.exec(text)?.indices;
  const range = indices?.[1] ?? indices?.[2];
  return range && range[1] <= end ? [sourceAt(text, ...range)] : [];
}

/** The attributes `href` and `src` of a tag, and others whose value is an address. */
function attributesAt(text: string, at: number): LinkSource[] {
  const tag = readTag(text, at);
  if (!tag) return [];
  const begin = at + 1 + tag.name.length;
  return [...tag.attributes.matchAll(ATTRIBUTE)].flatMap(({ 1: name, indices }) => {
    const range = indices?.[2] ?? indices?.[3] ?? indices?.[4];
    const source = range && sourceAt(text, begin + range[0], begin + range[1]);
    return source && (name === 'href' || name === 'src' || /^\/(?!\/)/.test(source.href))
      ? [source]
      : [];
  });
}

const ATTRIBUTE = /([A-Za-z_:@][\w:.@-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/dg;

function sourceAt(text: string, start: number, end: number): LinkSource {
  return { href: text.slice(start, end), start, end };
}
