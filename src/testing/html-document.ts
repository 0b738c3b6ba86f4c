import type { Element, Nodes } from 'hast';
import { htmlToHast } from 'satteri';

/** A page of the built site, for looking things up in it. */
export interface HtmlDocument {
  /** All elements of a tag, below `inside` where it is given. */
  all(tag: string, inside?: Nodes): Element[];
  /** The first element that fits; throws where there is none. */
  one(tag: string, fits?: (element: Element) => boolean): Element;
}

export function parseHtml(html: string): HtmlDocument {
  const root = htmlToHast(html) as Nodes;
  const all = (tag: string, inside: Nodes = root): Element[] =>
    elementsIn(inside).filter(({ tagName }) => tagName === tag);
  return {
    all,
    one(tag, fits = () => true) {
      const found = all(tag).find(fits);
      if (!found) throw new Error(`The page has no such <${tag}>.`);
      return found;
    },
  };
}

/** The text below a node, white space collapsed. */
export function textIn(node: Nodes): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

/** An attribute as text, under its HTML name in hast's spelling (`className` for class). */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

function elementsIn(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node
    ? [...own, ...node.children.flatMap((child) => elementsIn(child as Nodes))]
    : own;
}

function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => rawText(child as Nodes)).join('') : '';
}
