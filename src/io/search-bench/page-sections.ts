import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fragmentPage } from '#io/search-fields.ts';
import { indexFolder } from '#io/search-index.ts';
import { addressOfIndexed } from '#search/engine.ts';
import type { FragmentPage } from '#search/index-maker.ts';

/** A part of a page below a heading, as plain text. */
export interface PageSection {
  readonly address: string;
  readonly title: string;
  /** Titles of the headings above it, the page’s first. */
  readonly titles: readonly string[];
  readonly text: string;
}

/** The pages in the index of a built site: every engine gets the text that ours has. */
export function indexedPagesOf(site: string): FragmentPage[] {
  const folder = join(site, indexFolder, 'fragment');
  return readdirSync(folder)
    .sort()
    .map((name) => fragmentPage(name, readFileSync(join(folder, name))));
}

/** A page cut at its headings; what stands above the first one is a section with the page’s title. */
export function sectionsOfPage({ url, content, meta, anchors }: FragmentPage): PageSection[] {
  const address = addressOfIndexed(url);
  const pageTitle = meta['title'] ?? address;
  const words = content.split(/[^\S\uFEFF]+/);
  const headings = anchors
    .filter(({ element, location }) => /^h[2-6]$/.test(element) && location > 0)
    .toSorted((a, b) => a.location - b.location);
  const above: { level: number; title: string }[] = [];
  const first: PageSection = {
    address,
    title: pageTitle,
    titles: [],
    text: words.slice(0, headings[0]?.location).join(' '),
  };
  return [
    first,
    ...headings.map(({ element, text = '', location }, i): PageSection => {
      const level = Number(element.slice(1));
      while ((above.at(-1)?.level ?? 0) >= level) above.pop();
      const titles = [pageTitle, ...above.map(({ title }) => title)];
      above.push({ level, title: text });
      const end = headings[i + 1]?.location;
      return { address, title: text, titles, text: words.slice(location, end).join(' ') };
    }),
  ];
}
