import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contrastOf } from '#kb/palette/colour.ts';
import { defaultAccent } from '#kb/palette.ts';
import { runScript } from '../built-site.ts';
import { attribute, parseHtml, textIn } from '../html-document.ts';
import { secondAccent, writeSecondBrand } from '../second-brand.ts';

const clean = resolve(import.meta.dirname, '../fixtures/clean');
const day = ['--today', '2026-06-01'];

interface BuiltBrand {
  /** Pages by file, redirects left out. */
  readonly pages: ReadonlyMap<string, string>;
  readonly css: string;
  readonly files: readonly string[];
}

let first: BuiltBrand;
let second: BuiltBrand;
let folder: string;
let secondContent: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brands-'));
  secondContent = join(folder, 'content');
  writeSecondBrand(secondContent);
  first = built(clean, join(folder, 'first'));
  second = built(secondContent, join(folder, 'second'));
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the two brands have colours of their own', () => {
  expect(coloursIn(first.css).light.get('accent')).toBe(defaultAccent);
  expect(coloursIn(second.css).light.get('accent')).not.toBe(defaultAccent);
  expect(coloursIn(second.css).dark.get('accent')).toBe(secondAccent);
});

describe.each([
  ['first', () => first],
  ['second', () => second],
])('the %s brand', (_, brand) => {
  test.each(['light', 'dark'] as const)('can be read in %s', (theme) => {
    const colours = coloursIn(brand().css)[theme];
    const papers = ['paper', 'paper-raised', 'accent-tint'];
    const least = { ink: 7, 'ink-soft': 5.5, accent: 4.5, 'accent-strong': 4.5, 'rule-strong': 3 };
    for (const [ink, contrast] of Object.entries(least))
      for (const paper of papers)
        expect(
          contrastOf(colours.get(ink) ?? '', colours.get(paper) ?? ''),
          `${ink} on ${paper}`,
        ).toBeGreaterThanOrEqual(contrast);
  });

  test('is dark by the reader’s choice as by the system’s', () => {
    const { dark, chosenDark } = coloursIn(brand().css);
    expect(dark.size).toBeGreaterThan(20);
    expect([...chosenDark]).toEqual([...dark]);
  });

  test('brings its colours without a request or a style in the page', () => {
    for (const [file, html] of brand().pages) {
      expect(/<style|\sstyle=/.test(html), file).toBe(false);
      const page = parseHtml(html);
      const sheets = page.all('link').filter((link) => attribute(link, 'rel') === 'stylesheet');
      // The page's own, and for some kinds of page and for tools two or three more.
      expect(sheets.length, file).toBeLessThanOrEqual(4);
    }
  });

  test('has the font of its text loaded early, under a name that changes with it', () => {
    for (const [file, html] of brand().pages) {
      const preload = parseHtml(html).one('link', (link) => attribute(link, 'rel') === 'preload');
      const href = attribute(preload, 'href') ?? '';
      expect(href, file).toMatch(/^\/_astro\/book-serif-latin\.[\w-]+\.woff2$/);
      expect(brand().files).toContain(href.slice(1));
      expect(brand().css.includes(href), href).toBe(true);
    }
  });
});

test('the owner’s name, logo, contact, legal links and notice are on every page', () => {
  expect(second.pages.size).toBeGreaterThan(15);
  for (const [file, html] of second.pages) {
    const page = parseHtml(html);
    const home = page.one('a', (link) => /\bsite-name\b/.test(attribute(link, 'className') ?? ''));
    expect(textIn(home), file).toBe('Harbour Help');
    const pictures = page
      .all('img', home)
      .map((img) => [
        attribute(img, 'src'),
        attribute(img, 'width'),
        attribute(img, 'height'),
        img.properties['alt'],
      ]);
    expect(pictures, file).toEqual([
      ['/files/brand/logo.svg', '120', '40', ''],
      ['/files/brand/logo-dark.svg', '120', '40', ''],
    ]);
    expect(textIn(page.one('title')), file).toContain('Harbour Help');
    const addresses = page.all('a').map((link) => attribute(link, 'href'));
    expect(addresses, file).toEqual(
      expect.arrayContaining([
        'mailto:help@harbour.example',
        'tel:+442079460000',
        'https://harbour.example/imprint',
      ]),
    );
    expect(html.includes('The service desk is closed on Monday.'), file).toBe(true);
    const icon = page.one('link', (link) => attribute(link, 'rel') === 'icon');
    expect([attribute(icon, 'href'), attribute(icon, 'type')], file).toEqual([
      '/files/brand/icon.svg',
      'image/svg+xml',
    ]);
    expect(html.includes('Groundwork'), file).toBe(false);
  }
});

test('the files of the owner are served as they are', () => {
  const published = second.files.filter((file) => /^files\/.*\./.test(file));
  expect(published.sort()).toEqual([
    'files/brand/icon.svg',
    'files/brand/logo-dark.svg',
    'files/brand/logo.svg',
  ]);
});

test('the check tells the owner which colour is used in place of a pale one', () => {
  const { status, stdout } = runScript('check', ['--content', secondContent, ...day]);
  expect(status).toBe(0);
  const used = coloursIn(second.css).light.get('accent');
  expect(stdout).toMatch(/site\.yaml:4:9 {2}info {2}brand\/accent-adjusted/);
  expect(stdout).toContain(`${used} of the same hue is used there, ${secondAccent} on dark paper.`);
  expect(stdout).toContain('0 errors, 0 warnings');
});

function built(content: string, out: string): BuiltBrand {
  const { status, stderr } = runScript('build', ['--content', content, '--out', out, ...day]);
  expect(status, stderr).toBe(0);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const text = (file: string) => readFileSync(join(out, file), 'utf8');
  const pages = files
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .map((file) => [file, text(file)] as const)
    .filter(([, html]) => !html.includes('http-equiv="refresh"'));
  const sheets = files.filter((file) => /^_astro\/.*\.css$/.test(file));
  return { pages: new Map(pages), css: sheets.map(text).join('\n'), files };
}

/** Custom colours by name, as the rules for light, dark and chosen dark set them. */
function coloursIn(css: string) {
  const rules = {
    light: /:root\{color-scheme:light;([^}]*)\}/,
    dark: /:root:where\(:not\(\[data-theme=light\]\)\)\{([^}]*)\}/,
    chosenDark: /:root:where\(\[data-theme=dark\]\)\{([^}]*)\}/,
  };
  const colours = (rule: RegExp) =>
    new Map(
      Array.from(
        (rule.exec(css)?.[1] ?? '').matchAll(/--([\w-]+):\s*(#[\da-f]{3,6})\b/g),
        ([, name = '', hex = '']) => [name, hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex],
      ),
    );
  return {
    light: colours(rules.light),
    dark: colours(rules.dark),
    chosenDark: colours(rules.chosenDark),
  };
}
