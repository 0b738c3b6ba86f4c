import type { Element, ElementContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { htmlToHast } from 'satteri';
import { ALLOWED, BLOCKS, VOID } from './allowed-html.ts';
import { readTag } from './tag.ts';

/**
 * Whether the `<` at `at` opens something that HTML or Markdown understands: an allowed tag, a comment or a web
 * address. Every other one is text: `<IP address>`, `vector<int>`, `<stdio.h>`, and `<script>`, too.
 */
export function isHtml(text: string, at: number): boolean {
  const tag = readTag(text, at);
  if (tag) return isAllowed(tag.source);
  if (text.startsWith('<!--', at)) return text.indexOf('-->', at + 4) !== -1;
  AUTOLINK.lastIndex = at;
  return AUTOLINK.test(text);
}

const AUTOLINK = /<(?:(?:https?:\/\/|mailto:|tel:)[^\s<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/iy;

/** Whether a tag is one that authors may use. A single capital letter (`List<T>`) is a type, no tag. */
export function isAllowed(tag: string): boolean {
  const name = /^<\/?([A-Za-z][A-Za-z0-9-]*)/.exec(tag)?.[1] ?? '';
  return Object.hasOwn(ALLOWED.attributes, name.toLowerCase()) && !/^[A-Z]$/.test(name);
}

/** Whether an element with this name ends a paragraph, so that none may stand in one. */
export function isBlock(tagName: string): boolean {
  return BLOCKS.has(tagName);
}

export function isVoid(tagName: string): boolean {
  return VOID.has(tagName);
}

/** An author's element with the attributes that are safe, or nothing where the element is not. */
export function authorElement(
  tagName: string,
  attributes: string,
  children: ElementContent[],
): Element | undefined {
  // A parser for whole documents drops a lone table cell, but never a `span`.
  const parsed = htmlToHast(`<span ${attributes}></span>`, { fragment: true });
  const span = parsed.type === 'root' ? parsed.children[0] : undefined;
  const properties = span?.type === 'element' ? span.properties : {};
  const clean = sanitize({ type: 'element', tagName, properties, children: [] }, ALLOWED);
  if (clean.type !== 'element') return undefined;
  return { ...clean, children };
}

/** The text that HTML stands for: its character references resolved. */
export function decodeText(html: string): string {
  if (!html.includes('&')) return html;
  const parsed = htmlToHast(`<span>${html.replaceAll('<', '&lt;')}</span>`, { fragment: true });
  const span = parsed.type === 'root' ? parsed.children[0] : undefined;
  const child = span?.type === 'element' ? span.children[0] : undefined;
  return child?.type === 'text' ? child.value : html;
}
