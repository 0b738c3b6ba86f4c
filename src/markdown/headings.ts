import GithubSlugger from 'github-slugger';
import type { Element, ElementContent } from 'hast';
import { isInFootnotes } from './footnotes.ts';
import { plainText, visitElements } from './nodes.ts';

export interface Heading {
  readonly level: number;
  readonly id: string;
  /** As plain text, with mathematics as its TeX. */
  readonly text: string;
}

/**
 * Gives headings their levels and ids. The highest becomes `top`; a heading stands one level below the nearest one
 * before it that was higher, so that no level is skipped. Empty headings go.
 */
export function settleHeadings(
  tree: ElementContent[],
  top: number,
  idPrefix: string,
): { tree: ElementContent[]; headings: Heading[] } {
  const headings: Heading[] = [];
  const slugger = new GithubSlugger();
  // The ids of footnotes are taken.
  visitElements(tree, ({ properties: { id } }) => {
    if (typeof id === 'string') slugger.slug(id);
    return undefined;
  });
  const above: number[] = [];
  const settled = visitElements(tree, (node, parents) => {
    const written = levelOf(node);
    if (written === undefined || isInFootnotes(parents)) return undefined;
    const text = plainText(node.children).replace(/\s+/g, ' ').trim();
    if (text === '') return [];
    while ((above.at(-1) ?? 0) >= written) above.pop();
    const level = Math.min(top + above.length, 6);
    above.push(written);
    const id = idPrefix + slugger.slug(text);
    node.tagName = `h${level}`;
    if (id !== '') node.properties['id'] = id;
    headings.push({ level, id, text });
    return undefined;
  });
  return { tree: settled, headings };
}

function levelOf({ tagName }: Element): number | undefined {
  return /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : undefined;
}
