import type { Element, ElementContent, Text } from 'hast';
import type { SitePath } from '#kb/address.ts';
import { definitionId, type Glossary, type TermMatch } from '#kb/glossary.ts';
import { element, text } from './nodes.ts';

/** What to mark in a text. */
export interface TermOptions {
  readonly glossary: Glossary;
  /** Whether a term is to be left unmarked here. */
  readonly isUnmarked: (term: SitePath) => boolean;
}

export interface MarkedTree {
  readonly tree: ElementContent[];
  /** The terms that the text uses, marked or linked by its author, in their order. */
  readonly terms: readonly SitePath[];
}

/** More marks than these make a text hard to read. */
const mostMarks = 12;
const mostInParagraph = 3;

/**
 * Makes the first occurrence of each term a link to it, described by its definition. An author's link to the term that
 * comes first stays as it is, and is described instead. Headings, other links, code, quotations, formulas, notes at the
 * foot and the figures of a story have no marks. Changes the tree.
 */
export function markTerms(tree: ElementContent[], options: TermOptions): MarkedTree {
  const seen = new Set<SitePath>();
  const cuts = new Map<Text, TermMatch[]>();
  let marks = 0;

  for (const passage of passagesOf(tree, options.glossary)) {
    let room = Math.min(mostInParagraph, mostMarks - marks);
    for (const found of inOrder(passage, room > 0 ? options.glossary : undefined)) {
      if (seen.has(found.term)) continue;
      if ('link' in found) {
        seen.add(found.term);
        if (found.link && !options.isUnmarked(found.term))
          found.link.properties['ariaDescribedBy'] = [definitionId(found.term)];
        continue;
      }
      if (room === 0 || options.isUnmarked(found.term)) continue;
      const piece = passage.pieces.find(
        ({ from, node }) => found.start >= from && found.end <= from + node.value.length,
      );
      if (!piece) continue;
      const { node, from } = piece;
      const cut = { ...found, start: found.start - from, end: found.end - from };
      cuts.set(node, [...(cuts.get(node) ?? []), cut]);
      seen.add(found.term);
      room -= 1;
      marks += 1;
    }
  }
  return { tree: cuts.size === 0 ? tree : withMarks(tree, cuts), terms: [...seen] };
}

/** Text that is read in one go, and the links to terms in it. What is not to be marked is a sign without meaning there. */
interface Passage {
  text: string;
  readonly pieces: { readonly node: Text; readonly from: number }[];
  readonly links: TermLink[];
}

/** An author's link to a term, as an element where it is to be described. */
interface TermLink {
  readonly term: SitePath;
  readonly start: number;
  readonly link: Element | undefined;
}

/** The passages of a tree in their order: one for each paragraph, item or cell. */
function passagesOf(tree: readonly ElementContent[], glossary: Glossary): Passage[] {
  const passages: Passage[] = [];
  let passage: Passage | undefined;

  function read(nodes: readonly ElementContent[], isHidden: boolean): void {
    for (const node of nodes) {
      passage ??= { text: '', pieces: [], links: [] };
      if (node.type === 'text') {
        if (!isHidden) passage.pieces.push({ node, from: passage.text.length });
        passage.text += isHidden ? sign : node.value;
      } else if (node.type !== 'element') passage.text += sign;
      else if (transparent.has(node.tagName)) read(node.children, isHidden);
      else if (unmarkedInline.has(node.tagName)) {
        const term = termLinkedBy(node, glossary);
        const link = isHidden ? undefined : node;
        if (term) passage.links.push({ term, start: passage.text.length, link });
        passage.text += sign;
        read(node.children, true);
      } else {
        finish();
        read(node.children, isHidden || isUnmarkedBlock(node));
        finish();
      }
    }
  }
  function finish(): void {
    if (passage && (passage.pieces.length > 0 || passage.links.length > 0)) passages.push(passage);
    passage = undefined;
  }

  read(tree, false);
  finish();
  return passages;
}

/** Stands for what is no text, such as a formula. */
const sign = '\uFFFC';
const transparent = new Set('b em i ins mark small span strong u'.split(' '));
const unmarkedInline = new Set(
  'a abbr bdi bdo br cite code del dfn img input kbd q s samp sub sup time var'.split(' '),
);
const unmarkedBlocks = new Set(
  'blockquote caption dt figure h1 h2 h3 h4 h5 h6 pre summary th'.split(' '),
);
const unmarkedClasses = new Set(['note-title', 'metric-in-text']);

function isUnmarkedBlock({ tagName, properties }: Element): boolean {
  const { className } = properties;
  const isPart =
    Array.isArray(className) && className.some((name) => unmarkedClasses.has(`${name}`));
  return unmarkedBlocks.has(tagName) || isPart || 'dataFootnotes' in properties;
}

function termLinkedBy({ tagName, properties }: Element, glossary: Glossary): SitePath | undefined {
  const { href } = properties;
  if (tagName !== 'a' || typeof href !== 'string') return undefined;
  const address = href.replace(/[?#].*$/s, '');
  return glossary.has(address) ? address : undefined;
}

type Found = TermLink | TermMatch;

function inOrder({ text, links, pieces }: Passage, glossary: Glossary | undefined): Found[] {
  const matches = pieces.length > 0 ? glossary?.matchesIn(withoutQuotations(text)) : undefined;
  if (!matches?.length) return links;
  return links.length === 0 ? matches : [...links, ...matches].sort((a, b) => a.start - b.start);
}

/** What stands in quotation marks is what somebody else says. Everything else keeps its place. */
function withoutQuotations(text: string): string {
  if (!text.includes('“')) return text;
  return text.replace(/“[^”]*”/g, (quotation) => sign.repeat(quotation.length));
}

function withMarks(
  nodes: readonly ElementContent[],
  cuts: ReadonlyMap<Text, readonly TermMatch[]>,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') node.children = withMarks(node.children, cuts);
    const own = node.type === 'text' ? cuts.get(node) : undefined;
    return node.type === 'text' && own ? [...cutText(node.value, own)] : [node];
  });
}

function* cutText(value: string, cuts: readonly TermMatch[]): Generator<ElementContent> {
  let from = 0;
  for (const { start, end, term } of cuts) {
    if (start > from) yield text(value.slice(from, start));
    const properties = { className: ['term'], href: term, ariaDescribedBy: [definitionId(term)] };
    yield element('a', properties, [text(value.slice(start, end))]);
    from = end;
  }
  if (from < value.length) yield text(value.slice(from));
}
