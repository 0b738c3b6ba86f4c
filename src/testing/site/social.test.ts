import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { socialCardsFile, socialImageSize } from '#kb/social-card.ts';
import { attribute, parseHtml } from '../html-document.ts';
import { siteFolder } from '../site-folder.ts';

const folder = siteFolder();
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind'))
  .map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') }))
  .map((page) => ({ ...page, meta: metaOf(page.html) }));
const withImage = pages.filter(({ meta }) => meta['og:image'] !== undefined);

test('every entry that may be found has an image, and no page that may not', () => {
  expect(withImage.length).toBeGreaterThan(10);
  for (const { file, html, meta } of pages) {
    const isEntry = /<article[^>]* data-kind="/.test(html);
    if (isEntry && meta['robots'] === undefined) expect(meta, file).toHaveProperty('og:image');
    if (meta['robots'] !== undefined) expect(meta, file).not.toHaveProperty('og:image');
  }
});

test('an image is a PNG of the size that its page tells, with words for it', () => {
  for (const { file, meta } of withImage) {
    const image = readFileSync(join(folder, new URL(meta['og:image'] ?? '').pathname));
    expect(image.subarray(1, 4).toString('latin1'), file).toBe('PNG');
    const size = { width: image.readUInt32BE(16), height: image.readUInt32BE(20) };
    expect(size, file).toEqual(socialImageSize);
    expect(meta, file).toMatchObject({
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': expect.stringContaining(meta['og:title']?.split(' (')[0] ?? ''),
      'twitter:card': 'summary_large_image',
    });
  }
});

test('a page without an image announces none', () => {
  for (const { meta } of pages.filter((page) => !withImage.includes(page))) {
    expect(Object.keys(meta).filter((name) => name.startsWith('og:image'))).toEqual([]);
    expect(meta['twitter:card'] ?? 'summary').toBe('summary');
  }
});

test('there are no images but those, and the list of them is not published', () => {
  const named = withImage.map(({ meta }) => meta['og:image']?.split('/').at(-1));
  expect(readdirSync(join(folder, 'social')).sort()).toEqual([...new Set(named)].sort());
  expect(existsSync(join(folder, socialCardsFile))).toBe(false);
});

/** What the `<meta>` elements of a page say, by name or property. */
function metaOf(html: string): Record<string, string | undefined> {
  const elements = parseHtml(html).all('meta');
  return Object.fromEntries(
    elements.map((element) => [
      attribute(element, 'property') ?? attribute(element, 'name') ?? '',
      attribute(element, 'content'),
    ]),
  );
}
