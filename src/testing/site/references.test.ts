import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { attribute, type HtmlDocument, parseHtml, textIn } from '../html-document.ts';
import { siteFolder } from '../site-folder.ts';

const folder = siteFolder();
const entries = new Map<string, EntryPage>(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') }))
    .filter(({ html }) => html.includes('<article') && html.includes('data-kind="'))
    .map(({ file, html }) => [`/${file.replace(/\.html$/, '')}`, pageOf(html)] as const),
);

interface EntryPage {
  /** The links of the text, without those that the site made. */
  readonly links: readonly Element[];
  readonly isListed: boolean;
  /** The items of its list of references, by the address that each leads to. */
  readonly referrers: ReadonlyMap<string, Element>;
  readonly timesNamed: number;
  readonly document: HtmlDocument;
}

function pageOf(html: string): EntryPage {
  // Formulas carry their source besides.
  const document = parseHtml(html.replace(/<annotation\b.*?<\/annotation>/gs, ''));
  const isOfText = (element: Element) =>
    /^(?:text|lead)\b/.test(attribute(element, 'className') ?? '');
  const texts = ['div', 'p'].flatMap((tag) => document.all(tag)).filter(isOfText);
  const links = new Set(texts.flatMap((text) => document.all('a', text)));
  const references = document
    .all('nav')
    .filter((nav) => attribute(nav, 'ariaLabel') === 'Referenced by');
  const items = references.flatMap((nav) => document.all('li', nav));
  const named = items.map((item) => [targetOf(document.all('a', item)[0]), item] as const);
  return {
    document,
    links: [...links].filter(
      (link) => !/\b(?:term|heading-anchor)\b/.test(attribute(link, 'className') ?? ''),
    ),
    isListed: !html.includes('content="noindex'),
    referrers: new Map(named),
    timesNamed: named.length,
  };
}

function targetOf(link: Element | undefined): string {
  return (link && attribute(link, 'href')?.replace(/[?#].*$/, '')) ?? '';
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

test('every link in the text of an entry stands in the references of the page it leads to', () => {
  const missing: string[] = [];
  let checked = 0;
  for (const [from, { links, isListed }] of entries)
    for (const link of isListed ? links : []) {
      const to = targetOf(link);
      const target = entries.get(to);
      if (!target || to === from) continue;
      checked += 1;
      if (!target.referrers.has(from)) missing.push(`${from} → ${to}`);
    }
  expect(missing).toEqual([]);
  expect(checked).toBeGreaterThan(100);
});

test('every sentence in the references stands on the page it comes from, with the words of the link marked', () => {
  const wrong: string[] = [];
  let checked = 0;
  for (const [to, { referrers, document }] of entries)
    for (const [from, item] of referrers)
      for (const sentence of document.all('q', item)) {
        const [marked] = document.all('mark', sentence).map(textIn);
        const page = entries.get(from);
        const isLink = page?.links.some((link) => targetOf(link) === to && textIn(link) === marked);
        // Cells of a row are told with dots between them, what is left out has an ellipsis.
        const parts = textIn(sentence).split(/ · |…/).map(withoutSpace);
        const text = page ? withoutSpace(textIn(page.document.one('article'))) : '';
        checked += 1;
        if (!isLink || !parts.every((part) => text.includes(part)))
          wrong.push(`${from} → ${to}: ${textIn(sentence)}`);
      }
  expect(wrong).toEqual([]);
  expect(checked).toBeGreaterThan(100);
});

test('no entry refers to a page twice, to itself, or without being listed', () => {
  for (const [address, { referrers, timesNamed }] of entries) {
    expect(timesNamed, address).toBe(referrers.size);
    for (const from of referrers.keys()) {
      expect(from, address).not.toBe(address);
      expect(entries.get(from)?.isListed ?? false, `${from} on ${address}`).toBe(true);
    }
  }
});

test('where nothing refers to an entry or is related to it there is no section for it', () => {
  for (const [address, { document }] of entries)
    for (const nav of document.all('nav'))
      if (/^(?:Related|Referenced by)$/.test(attribute(nav, 'ariaLabel') ?? ''))
        expect(document.all('a', nav), address).not.toEqual([]);
});
