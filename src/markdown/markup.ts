import type { ElementContent } from 'hast';
import { decodeText } from './author-html.ts';
import type { Jsx } from './mdx.ts';
import { element, type Node, offsetOf, text } from './nodes.ts';
import { holdsParagraph, holdsPhrasing, OpenElements } from './open-elements.ts';
import { readTag, type Tag } from './tag.ts';

export interface MarkupRules {
  /** Makes nodes of a JSX element whose children are resolved. */
  readonly resolveJsx: (jsx: Jsx, children: ElementContent[]) => ElementContent[];
  /** Tells of code in MDX, which is left out. */
  readonly refuseCode: (node: Node) => void;
}

/**
 * Turns what the parser left as it was written (HTML, JSX) into elements: allowed tags that are closed again become
 * elements, any other tag becomes the text it is, comments go. After this the tree holds only elements and text.
 */
export function resolveMarkup(
  nodes: readonly Node[],
  rules: MarkupRules,
  isInParagraph = false,
): ElementContent[] {
  const elements = new OpenElements(isInParagraph);
  const resolveWithin = (children: readonly Node[], tagName: string | null) =>
    resolveMarkup(children, rules, isInParagraph || holdsParagraph(tagName));

  for (const node of nodes) {
    switch (node.type) {
      case 'raw':
        for (const token of tokens(node.value)) {
          if ('text' in token) elements.append(text(decodeText(token.text)));
          else elements.place(token.tag, offsetOf(node) + token.offset);
        }
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const made = rules.resolveJsx(node, resolveWithin(node.children, node.name));
        const isAlone = node.type === 'mdxJsxFlowElement' && !isInParagraph;
        elements.append(...(isAlone && isPhrasing(made) ? [element('p', {}, made)] : made));
        break;
      }
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
      case 'mdxjsEsm':
        rules.refuseCode(node);
        break;
      case 'element':
        node.children = resolveWithin(node.children, node.tagName);
        elements.append(node);
        break;
      case 'text':
        elements.append(node);
        break;
      default:
        break;
    }
  }
  return elements.finish();
}

/** Whether nodes belong in a paragraph, as a name does that a component gives. */
function isPhrasing(nodes: readonly ElementContent[]): boolean {
  const isInline = (node: ElementContent) =>
    node.type === 'text' || (node.type === 'element' && holdsPhrasing(node.tagName));
  return nodes.length > 0 && nodes.every(isInline);
}

type Token = { readonly text: string } | { readonly tag: Tag; readonly offset: number };

/** The tags in a piece of HTML and the text between them, without comments. */
function* tokens(html: string): Generator<Token> {
  let from = 0;
  for (const { index } of html.matchAll(/</g)) {
    if (index < from) continue;
    const tag = readTag(html, index);
    const end = tag ? index + tag.source.length : endOfComment(html, index);
    if (end === undefined) continue;
    if (index > from) yield { text: html.slice(from, index) };
    if (tag) yield { tag, offset: index };
    from = end;
  }
  if (from < html.length) yield { text: html.slice(from) };
}

function endOfComment(html: string, at: number): number | undefined {
  const end = html.startsWith('<!--', at) ? html.indexOf('-->', at + 4) : -1;
  return end === -1 ? undefined : end + 3;
}
