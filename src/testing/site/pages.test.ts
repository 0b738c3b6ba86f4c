import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attribute, parseHtml, textIn } from '../html-document.ts';
import { siteFolder } from '../site-folder.ts';

const folder = siteFolder();
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'));
const pages = files
  .map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') }))
  .filter(({ html }) => !html.includes('http-equiv="refresh"'));
const parsed = pages.map(({ file, html }) => ({ file, html, document: parseHtml(html) }));
const entries = parsed.filter(({ html }) => html.includes('data-kind="'));

test('there are pages of every kind of entry', () => {
  const kinds = new Set(entries.map(({ html }) => /data-kind="([^"]+)"/.exec(html)?.[1]));
  for (const kind of ['question', 'guide', 'case-study', 'blueprint', 'term'])
    expect(kinds).toContain(kind);
});

test('every page has one h1, one main, a language and a title', () => {
  for (const { file, document } of parsed) {
    expect(document.all('h1'), file).toHaveLength(1);
    expect(document.all('main'), file).toHaveLength(1);
    expect(attribute(document.one('html'), 'lang'), file).toMatch(/^[a-z]{2}/);
    expect(textIn(document.one('title')), file).not.toBe('');
  }
});

test('no page holds an inline script, an inline style or a handler', () => {
  for (const { file, html, document } of parsed) {
    const scripts = document
      .all('script')
      .filter((script) => attribute(script, 'type') !== 'application/ld+json');
    expect(
      scripts.filter((script) => attribute(script, 'src') === undefined),
      file,
    ).toEqual([]);
    expect(document.all('style'), file).toEqual([]);
    expect(html, file).not.toMatch(/<[a-z][^<>]*\s(?:style|on[a-z]+)=/i);
  }
});

test('headings of every page go down one level at a time', () => {
  for (const { file, html } of pages) {
    const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
    for (const [i, level] of levels.entries())
      if (i > 0)
        expect(level, `${file}: heading ${i + 1}`).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
  }
});

test('every link to the site itself leads to a page or file, and to an anchor that is there', () => {
  const known = new Map(
    parsed.map(({ file, html }) => [
      addressOf(file),
      new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)),
    ]),
  );
  const other = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (file) => `/${file.replaceAll('\\', '/')}`,
    ),
  );
  const redirects = new Set(files.filter((file) => !known.has(addressOf(file))).map(addressOf));
  const broken: string[] = [];
  for (const { file, document } of parsed)
    for (const link of document.all('a')) {
      const href = attribute(link, 'href') ?? '';
      if (/^(?:https?:|mailto:|tel:)/.test(href)) continue;
      const [path = '', anchor] = href.split('#');
      const address = decodeURIComponent(path.split('?')[0] ?? '') || addressOf(file);
      const target = known.get(address);
      if (!target && !other.has(address) && !redirects.has(address))
        broken.push(`${file}: ${href}`);
      // The state of a tool is no place on its page.
      if (anchor && /^s=\d/.test(anchor)) continue;
      if (target && anchor && !target.has(decodeURIComponent(anchor)))
        broken.push(`${file}: ${href} (no such anchor)`);
    }
  expect(broken).toEqual([]);
});

test('an id stands once on a page', () => {
  for (const { file, html } of pages) {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      file,
    ).toEqual([]);
  }
});

test('an entry’s page says what it is to machines: Article or the like and its breadcrumbs, never a QAPage', () => {
  for (const { file, document } of entries) {
    const data = document
      .all('script')
      .filter((script) => attribute(script, 'type') === 'application/ld+json')
      .map((script) => JSON.parse(textIn(script)) as unknown);
    const types = JSON.stringify(data).match(/"@type":"[^"]+"/g) ?? [];
    expect(types, file).toContain('"@type":"BreadcrumbList"');
    expect(
      types.some((type) => /Article|DefinedTerm|HowTo|Report/.test(type)),
      `${file}: ${types}`,
    ).toBe(true);
    expect(types, file).not.toContain('"@type":"QAPage"');
    expect(types, file).not.toContain('"@type":"FAQPage"');
  }
});

test('an entry’s canonical address is its own, its title begins with its heading, and its description is printed once and short', () => {
  for (const { file, document } of entries) {
    const canonical =
      attribute(
        document.one('link', (link) => attribute(link, 'rel') === 'canonical'),
        'href',
      ) ?? '';
    expect(new URL(canonical).pathname, file).toBe(addressOf(file));
    const heading = textIn(document.one('h1'));
    expect(textIn(document.one('title')).startsWith(heading.slice(0, 40)), file).toBe(true);
    const description =
      attribute(
        document.one('meta', (meta) => attribute(meta, 'name') === 'description'),
        'content',
      ) ?? '';
    expect(description.length, file).toBeGreaterThan(0);
    expect(description.length, file).toBeLessThanOrEqual(160);
  }
});

test('an illustrative case study says so beside its title wherever it is listed', () => {
  const stories = entries.filter(({ html }) => html.includes('data-kind="case-study"'));
  expect(stories.length).toBeGreaterThan(0);
  for (const story of stories) {
    expect(textIn(story.document.one('article')), story.file).toMatch(/illustrative/i);
    for (const { file, html, document } of parsed) {
      if (!html.includes(`href="${addressOf(story.file)}"`) || file === story.file) continue;
      const shown = document
        .all('li')
        .filter((item) =>
          document.all('a', item).some((a) => attribute(a, 'href') === addressOf(story.file)),
        );
      for (const item of shown) expect(textIn(item), file).toMatch(/illustrative/i);
    }
  }
});

function addressOf(file: string): string {
  return file === 'index.html' ? '/' : `/${file.replace(/\.html$/, '')}`;
}
