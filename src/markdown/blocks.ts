import type { Element, ElementContent } from 'hast';
import { highlight } from './highlight.ts';
import { element, offsetOf, plainText, raw, text, type Visit } from './nodes.ts';

/** A table scrolls in its own frame. Where cells are aligned they say so by a class. */
export const settleTable: Visit = (node) => {
  if (node.tagName === 'th' || node.tagName === 'td') return settleCell(node);
  if (node.tagName !== 'table') return undefined;
  const frame = { className: ['table-scroll'], role: 'group', tabIndex: 0, ariaLabel: 'Table' };
  return [element('div', frame, [node], node.position)];
};

function settleCell(cell: Element): undefined {
  const { style, align } = cell.properties;
  const alignment = /left|center|right/.exec(String(style ?? align ?? ''))?.[0];
  delete cell.properties['style'];
  delete cell.properties['align'];
  if (alignment) cell.properties['className'] = [`align-${alignment}`];
  if (cell.tagName === 'th') {
    if (plainText(cell.children).trim() === '') cell.tagName = 'td';
    else cell.properties['scope'] ??= 'col';
  }
}

/** Code is coloured by classes and scrolls by itself. */
export const settleCode: Visit = (node) => {
  const code = node.children[0];
  if (node.tagName !== 'pre') return undefined;
  node.properties = { className: ['code'], tabIndex: 0 };
  if (code?.type !== 'element' || code.tagName !== 'code' || node.children.length > 1)
    return undefined;
  const source = plainText(code.children);
  const language = languageOf(code);
  code.properties = language ? { className: [`language-${language}`] } : {};
  code.children = [raw(highlight(source, language), source)];
  return undefined;
};

function languageOf(code: Element): string | undefined {
  const classes = code.properties['className'];
  const name = Array.isArray(classes) ? String(classes[0] ?? '').replace(/^language-/, '') : '';
  return name.toLowerCase().replace(/[^a-z0-9+#._-]/g, '') || undefined;
}

/** A task's box says in words whether it is done. */
export const settleTask: Visit = (node) => {
  if (node.tagName === 'input') {
    node.properties['ariaLabel'] = node.properties['checked'] === true ? 'Done' : 'To do';
  }
  return undefined;
};

/** One tilde (`H~2~O`, `~5`) is no strikethrough; two are. */
export function settleStrikethrough(source: string): Visit {
  return (node) => {
    if (node.tagName !== 'del' || !node.position) return undefined;
    const opening = source.slice(offsetOf(node), offsetOf(node) + 2);
    if (!/^~(?!~)/.test(opening)) return undefined;
    const children: ElementContent[] = [text('~'), ...node.children, text('~')];
    return children;
  };
}
