import { expect, test } from 'vitest';
import { question } from '#testing/entries.ts';
import { temporaryFolder } from '#testing/temporary-folder.ts';
import { type BuiltTextLink, checkBuiltLinks, fileOfBuiltFinding } from './built-links.ts';

const asking = question('recovery/asking');
const page = `${asking.address.slice(1)}.html`;

/** What is told of a built site with these bodies of pages, where the text of one entry holds these links. */
function check(files: Record<string, string>, links: readonly BuiltTextLink[] = []): string[] {
  const folder = temporaryFolder({
    'index.html': '<main id="main">',
    'glossary.html': '<main id="main"><h2 id="letter-s">S</h2><h2 id="größe">G</h2>',
    'glossary/sla.html': '',
    'glossary/sla.md': '',
    'files/logo.svg': '',
    ...files,
  });
  const findings = checkBuiltLinks(folder, {
    siteUrl: 'https://kb.example.com/',
    entryAt: (address) => (address === asking.address ? asking : undefined),
    linksOf: () => links,
  });
  return findings.map(({ in: where, file, place, code, message }) => {
    const at = place.in === 'text' ? `:${place.position.line}:${place.position.column}` : '';
    return `${where} ${file}${at} ${code}: ${message}`;
  });
}

test.each([
  '<a href="/">',
  '<a href="/?q=a">',
  '<a href="/#main">',
  '<a href="/glossary#letter-s">',
  '<a href="/glossary?a=b#gr%C3%B6%C3%9Fe">',
  '<a href="/glossary/sla.md#anything">',
  '<a href="https://example.com/nowhere">',
  '<a href="//example.com/nowhere">',
  '<a href="mailto:a@example.com">',
  '<a href="#">',
  '<a href="#top">',
  '<a href="#here"><i id="here">',
  '<a href="?a#here"><i id="here">',
  '<a href="glossary/sla">',
  '<img src="/files/logo.svg" srcset="/files/logo.svg 2x">',
  '<link rel="canonical" href="https://kb.example.com/glossary">',
  '<meta property="og:image" content="https://kb.example.com/files/logo.svg">',
  '<meta property="og:url" content="https://kb.example.com">',
  '<meta name="description" content="/nowhere">',
  '<a href="https://kb.example.com/nowhere">',
  '<label for="q"></label><input id="q">',
])('a page with %s is sound', (body) => {
  expect(check({ 'page.html': body })).toEqual([]);
});

test.each([
  [
    '<a href="/nowhere">',
    'link/unresolved: The link leads to /nowhere, which is not in the built site.',
  ],
  [
    '<a href="/glossary/">',
    'link/unresolved: The link leads to /glossary/, which is not in the built site.',
  ],
  [
    '<a href="//#x"><a href="nowhere">',
    'link/unresolved: The link leads to nowhere, which is not in the built site.',
  ],
  [
    '<img src="/files/none.svg">',
    'link/unresolved: The page asks (src) for /files/none.svg, which is not in the built site.',
  ],
  [
    '<img srcset="/files/logo.svg, /files/none.svg 2x">',
    'link/unresolved: The page asks (srcset) for /files/none.svg, which is not in the built site.',
  ],
  [
    '<meta property="og:image" content="https://kb.example.com/none.png">',
    'link/unresolved: The page asks (content) for https://kb.example.com/none.png, which is not in the built site.',
  ],
  ['<a href="#none">', 'anchor/unresolved: The built page /page has nothing named #none.'],
  ['<a href="/page#none">', 'anchor/unresolved: The built page /page has nothing named #none.'],
  [
    '<a href="/glossary#letter-t">',
    'anchor/unresolved: The built page /glossary has nothing named #letter-t.',
  ],
  ['<a href="/#none">', 'anchor/unresolved: The built page / has nothing named #none.'],
  ['<label for="q">', 'anchor/unresolved: <label for="q"> refers to nothing on its page.'],
])('a page with %s is told', (body, expected) => {
  expect(check({ 'page.html': body })).toEqual([`site page.html ${expected}`]);
});

test('what stands in a text is told at each of its places there', () => {
  const body =
    '<a href="/glossary#none">A</a><a href="/glossary#none">B</a><a href="/nowhere">C</a>';
  const links = [
    { href: '/glossary#none', line: 3, column: 5 },
    { href: '/glossary#none', line: 8, column: 1 },
    { href: '/glossary', line: 9, column: 1 },
  ];
  const anchor = 'anchor/unresolved: The built page /glossary has nothing named #none.';
  expect(check({ [page]: body }, links)).toEqual([
    `content ${asking.file}:3:5 ${anchor}`,
    `content ${asking.file}:8:1 ${anchor}`,
    `site ${page} link/unresolved: The link leads to /nowhere, which is not in the built site.`,
  ]);
});

test('what many pages have in common is told once, with how many they are', () => {
  const footer = '<a href="/imprint">';
  const folder = temporaryFolder({ 'b.html': footer, 'a.html': footer, [page]: footer });
  const findings = checkBuiltLinks(folder, {
    siteUrl: 'https://kb.example.com',
    entryAt: () => undefined,
    linksOf: () => [],
  });
  expect(findings).toMatchObject([
    {
      file: 'a.html',
      hint: 'It is on 2 other pages too. No text holds this link: it comes from a component, a layout or the settings.',
    },
  ]);
});

test('a page is named as people see it from where they called the build', () => {
  const finding = { code: 'link/unresolved', place: { in: 'nowhere' }, message: '' } as const;
  const file = 'guides/leaving.html';
  expect(fileOfBuiltFinding({ ...finding, in: 'site', file }, 'content', 'dist')).toBe(
    '../dist/guides/leaving.html',
  );
  expect(fileOfBuiltFinding({ ...finding, in: 'content', file: 'a.md' }, 'content', 'dist')).toBe(
    'a.md',
  );
});
