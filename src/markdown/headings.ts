import GithubSlugger from 'github-slugger';
import type { Element, ElementContent } from 'hast';
import { isInFootnotes } from './footnotes.ts';
import { element, plainText, visitElements } from './nodes.ts';

export interface Heading {
  readonly level: number;
  readonly id: string;
  /** As plain text, with mathematics as its TeX. */
  readonly text: string;
}

/**
 * Gives headings their levels and ids. The highest becomes `top`; a heading stands one level below the nearest one
 * before it that was higher, so that no level is skipped. Empty headings go. Beside each
 * that has an id stands a link to it.
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
    headings.push({ level, id, text });
    if (id === '') return undefined;
    node.properties['id'] = id;
    return parents.some(({ tagName }) => takesClicks.has(tagName))
      ? undefined
      : [withLink(node, { id, text })];
  });
  return { tree: settled, headings };
}

/** A link cannot stand in what is clicked for something else. */
const takesClicks = new Set(['a', 'summary']);

/** The link stands outside of the heading, whose name would be read out twice otherwise. It has no text to be indexed. */
function withLink(heading: Element, { id, text }: Pick<Heading, 'id' | 'text'>): Element {
  const link = element(
    'a',
    {
      className: ['heading-anchor'],
      href: `#${encodeURIComponent(id)}`,
      ariaLabel: `Link to this section: ${text}`,
    },
    [],
  );
  return element('div', { className: ['section-heading'] }, [heading, link], heading.position);
}

function levelOf({ tagName }: Element): number | undefined {
  return /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : undefined;
}
