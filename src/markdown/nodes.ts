import type { Element, ElementContent, Properties, RootContent } from 'hast';

/** A node of the tree between Markdown and HTML, as the parser gives it. */
export type Node = RootContent;

/** HTML that this project made, which goes into the page as it is, and the text it stands for. */
export interface Raw {
  type: 'raw';
  value: string;
  data: { plain: string };
}

export function element(
  tagName: string,
  properties: Properties,
  children: ElementContent[],
  position?: Element['position'],
): Element {
  const node: Element = { type: 'element', tagName, properties, children };
  if (position) node.position = position;
  return node;
}

export function text(value: string): ElementContent {
  return { type: 'text', value };
}

export function raw(html: string, plain: string): ElementContent {
  const node: Raw = { type: 'raw', value: html, data: { plain } };
  return node;
}

/** The offset in the source at which a node starts; made nodes have none and count as the start. */
export function offsetOf(node: Pick<Node, 'position'>): number {
  return node.position?.start.offset ?? 0;
}

export type Visit = (node: Element, parents: readonly Element[]) => ElementContent[] | undefined;

/**
 * Calls `visit` for each element, the inner ones first; what it returns takes the element's place, and `undefined`
 * leaves the element, which `visit` may have changed.
 */
export function visitElements<Child extends Node>(
  children: Child[],
  visit: Visit,
  parents: readonly Element[] = [],
): (Child | ElementContent)[] {
  return children.flatMap((child): (Child | ElementContent)[] => {
    if (child.type !== 'element') return [child];
    child.children = visitElements(child.children, visit, [...parents, child]);
    return visit(child, parents) ?? [child];
  });
}

/** The text of nodes: mathematics as its TeX, pictures as their description. */
export function plainText(nodes: readonly Node[]): string {
  return nodes.map(plainTextOf).join('');
}

/** The text of one node, as in `plainText`. */
export function plainTextOf(node: Node): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'raw') return (node.data as Raw['data'] | undefined)?.plain ?? '';
  if (node.type !== 'element') return '';
  if ('dataFootnoteBackref' in node.properties) return '';
  if (node.tagName === 'img') return String(node.properties['alt'] ?? '');
  if (node.tagName === 'br') return '\n';
  const inner = plainText(node.children);
  // Cells and blocks have no space between them in the tree.
  return isInline(node.tagName) ? inner : ` ${inner} `;
}

/** Whether an element stands in the flow of a text and does not end it. */
export function isInline(tagName: string): boolean {
  return INLINE.has(tagName);
}

const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);
