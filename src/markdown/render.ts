import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { EntryText } from '#kb/entry-text.ts';
import { settleCode, settleStrikethrough, settleTable, settleTask } from './blocks.ts';
import { escapeHtml } from './escape.ts';
import { settleFootnotes } from './footnotes.ts';
import { settleHeadings } from './headings.ts';
import { KIT } from './kit.ts';
import { type LineIndex, lineIndex } from './line-index.ts';
import { linkSentences } from './link-sentences.ts';
import { type FoundLink, leadsWithinSite, settleLink } from './links.ts';
import { resolveMarkup } from './markup.ts';
import { mask } from './mask.ts';
import { type Component, mdxRules } from './mdx.ts';
import { plainText, visitElements } from './nodes.ts';
import { parse } from './parse.ts';
import { problemList, type Report } from './problem.ts';
import { markTerms, type TermOptions } from './term-marks.ts';
import { unmask } from './unmask.ts';

export interface RenderOptions {
  /** The level that the text's highest heading gets; default 2. */
  readonly topHeading?: 2 | 3 | 4;
  readonly format?: 'markdown' | 'mdx';
  /** Components of MDX besides the kit's. */
  readonly components?: Readonly<Record<string, Component>>;
  /** The site's address for a link as written, `undefined` where it is to stay. */
  readonly resolveLink?: (href: string) => string | undefined;
  /** The terms to mark; none where absent. */
  readonly terms?: TermOptions | undefined;
  /** Put before every id, for a page that holds more than one text. */
  readonly idPrefix?: string;
}

/**
 * Renders a text to HTML that is safe whatever the text holds: no script, no style, no event, no class of the author's
 * making. Nothing an author writes is thrown; what is wrong with it is among the problems.
 */
export function renderMarkdown(markdown: string, options: RenderOptions = {}): EntryText {
  const lines = lineIndex(markdown);
  const { problems, report } = problemList(markdown, lines);
  try {
    const rendered = renderTree(markdown, options, lines, report);
    problems.sort((a, b) => a.line - b.line || a.column - b.column);
    return { ...rendered, problems };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report('html/depth', 0, 'The text is nested too deeply to be rendered.');
    const html = `<pre class="code" tabindex="0">${escapeHtml(markdown)}</pre>`;
    const text = markdown.replace(/\s+/g, ' ').trim();
    return {
      html,
      lead: undefined,
      rest: html,
      headings: [],
      text,
      links: [],
      pictures: [],
      terms: [],
      problems,
    };
  }
}

function renderTree(
  markdown: string,
  {
    topHeading = 2,
    format = 'markdown',
    components = {},
    resolveLink,
    terms,
    idPrefix = '',
  }: RenderOptions,
  lines: LineIndex,
  report: Report,
): Omit<EntryText, 'problems'> {
  const masked = mask(markdown, format);
  const parsed = parse(masked.text, format, idPrefix, lineIndex(masked.text), report);
  const markup = resolveMarkup(parsed, mdxRules({ ...KIT, ...components }, masked, report));
  const unmasked = unmask(markup, masked, report);

  const found: FoundLink[] = [];
  const pictures: FoundLink[] = [];
  const visits = [
    settleStrikethrough(markdown),
    settleLink({ links: found, pictures }, resolveLink ?? (() => undefined), report),
    settleTable,
    settleCode,
    settleTask,
    settleFootnotes(topHeading, idPrefix),
  ];
  const settled = visits.reduce<ElementContent[]>(
    (tree, visit) => visitElements(tree, visit),
    unmasked,
  );
  const own = found.filter(({ href }) => leadsWithinSite(href)).map(({ node }) => node);
  const sentences = linkSentences(settled, new Set(own));
  const { tree, headings } = settleHeadings(settled, topHeading, idPrefix);
  const marked = terms ? markTerms(tree, terms) : { tree, terms: [] };
  return {
    ...toParts(marked.tree),
    headings,
    text: plainText(tree).replace(/\s+/g, ' ').trim(),
    terms: marked.terms,
    pictures: pictures.map(({ href, offset }) => ({ href, ...lines.pointAt(offset) })),
    links: found.map(({ href, offset, node }) => ({
      href,
      ...lines.pointAt(offset),
      sentence: sentences.get(node),
    })),
  };
}

function toParts(tree: ElementContent[]): { html: string; lead: string | undefined; rest: string } {
  const first = tree.findIndex((node) => node.type !== 'text' || node.value.trim() !== '');
  const opening = tree[first];
  const hasLead = opening?.type === 'element' && opening.tagName === 'p';
  const lead = hasLead ? serialise([opening]) : undefined;
  const rest = serialise(hasLead ? tree.slice(first + 1) : tree);
  return { html: (lead ?? '') + rest, lead, rest };
}

/** The only raw nodes left in the tree are those that this module made. */
function serialise(nodes: ElementContent[]): string {
  return toHtml({ type: 'root', children: nodes }, { allowDangerousHtml: true });
}
