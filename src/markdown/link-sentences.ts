import type { Element, ElementContent } from 'hast';
import {
  cutSentence,
  type LinkSentence,
  saysMore,
  sentenceAround,
  type TextBlock,
} from '#kb/link-sentence.ts';
import { isInline, plainText, plainTextOf, type Raw } from './nodes.ts';
import { plainFormula } from './plain-formula.ts';

/** The sentences in which links stand in a finished tree; a link that is all there is in its place has that alone. */
export function linkSentences(
  tree: readonly ElementContent[],
  links: ReadonlySet<Element>,
): ReadonlyMap<Element, LinkSentence> {
  const sentences = new Map<Element, LinkSentence>();
  if (links.size > 0) readBlock(tree, { block: 'prose', row: undefined }, links, sentences);
  return sentences;
}

interface Place {
  readonly block: TextBlock;
  /** The cells of its row, of which it is this one. */
  readonly row: { readonly cells: readonly ElementContent[]; readonly index: number } | undefined;
}

/** Text without a block between, and where links stand in it. */
interface Run {
  text: string;
  readonly links: { readonly link: Element; readonly start: number; readonly end: number }[];
}

function readBlock(
  nodes: readonly ElementContent[],
  place: Place,
  links: ReadonlySet<Element>,
  sentences: Map<Element, LinkSentence>,
): void {
  let run: Run = { text: '', links: [] };
  const finishRun = () => {
    for (const { link, start, end } of run.links)
      sentences.set(link, sentenceIn(run.text, start, end, place));
    run = { text: '', links: [] };
  };
  const read = (node: ElementContent): void => {
    if (node.type !== 'element') {
      run.text += isFormula(node) ? plainFormula(node.value) : plainTextOf(node);
    } else if (isInline(node.tagName)) {
      if (isFootnoteMark(node)) return;
      const start = run.text.length;
      node.children.forEach(read);
      if (links.has(node)) run.links.push({ link: node, start, end: run.text.length });
    } else if (node.children.length === 0) {
      run.text += plainTextOf(node);
    } else {
      finishRun();
      readBlock(node.children, placeIn(node, place), links, sentences);
    }
  };
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'tr') {
      finishRun();
      readRow(node, links, sentences);
    } else read(node);
  }
  finishRun();
}

function readRow(
  row: Element,
  links: ReadonlySet<Element>,
  sentences: Map<Element, LinkSentence>,
): void {
  for (const [index, cell] of row.children.entries())
    if (cell.type === 'element') {
      const place: Place = { block: 'cell', row: { cells: row.children, index } };
      readBlock(cell.children, place, links, sentences);
    }
}

function placeIn({ tagName }: Element, around: Place): Place {
  if (/^h[1-6]$/.test(tagName)) return { block: 'heading', row: undefined };
  if (tagName === 'li') return { block: 'item', row: undefined };
  return around;
}

/** A cell that holds nothing but a link is read with its row. */
function sentenceIn(text: string, start: number, end: number, { block, row }: Place): LinkSentence {
  const before = collapsed(text.slice(0, start)).trimStart();
  const words = collapsed(text.slice(start, end)).trim();
  const after = collapsed(text.slice(end));
  const paragraph = before + words + after;
  const [from, to] = [before.length, before.length + words.length];
  const sentence = sentenceAround(paragraph, from, to, block);
  if (!row || saysMore(sentence)) return sentence;
  const earlier = textsOf(row.cells.slice(0, row.index)).map((cell) => `${cell} · `);
  const later = textsOf(row.cells.slice(row.index + 1)).map((cell) => ` · ${cell}`);
  return cutSentence({ before: earlier.join(''), words, after: later.join(''), block });
}

function textsOf(cells: readonly ElementContent[]): string[] {
  return cells
    .map((cell) => collapsed(plainText([cell])).trim())
    .filter((content) => content !== '');
}

/** White space as a page shows it; a space that may not break stays one. */
function collapsed(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ');
}

function isFormula(node: ElementContent): node is Raw {
  return node.type === 'raw' && node.value.includes('<math');
}

/** The figure of a footnote, and the arrow that leads back from it. */
function isFootnoteMark({ tagName, properties, children }: Element): boolean {
  if ('dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties) return true;
  const [only] = children;
  return tagName === 'sup' && only?.type === 'element' && isFootnoteMark(only);
}
