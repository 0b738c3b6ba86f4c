import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkBuiltLinks } from '#io/built-links.ts';
import { parseHtml } from '../html-document.ts';
import { siteFolder } from '../site-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function check(folder: string) {
  const home = parseHtml(readFileSync(join(siteFolder(), 'index.html'), 'utf8'));
  const canonical = home.one('link', ({ properties }) => String(properties['rel']) === 'canonical');
  return checkBuiltLinks(folder, {
    siteUrl: String(canonical.properties['href']),
    entryAt: () => undefined,
    linksOf: () => [],
  });
}

test('nothing on the pages of the built site leads nowhere', () => {
  expect(check(siteFolder())).toEqual([]);
});

test('a link, an anchor and a picture that a component gets wrong are told with their page', () => {
  const folder = temporaryFolder();
  cpSync(siteFolder(), folder, { recursive: true });
  const plant = (page: string, before: string, defect: string) => {
    const file = join(folder, page);
    const html = readFileSync(file, 'utf8');
    expect(html).toContain(before);
    writeFileSync(file, html.replace(before, `${defect}${before}`));
  };
  plant('learn.html', '</main>', '<a href="/learn/nothing-here">A</a>');
  plant('glossary.html', '</main>', '<a href="/service-levels#level-none">B</a>');
  plant('404.html', '</main>', '<img src="/files/nothing-here.svg" alt="">');
  expect(check(folder).map(({ file, code, message }) => `${file} ${code}: ${message}`)).toEqual([
    '404.html link/unresolved: The page asks (src) for /files/nothing-here.svg, which is not in the built site.',
    'learn.html link/unresolved: The link leads to /learn/nothing-here, which is not in the built site.',
    'glossary.html anchor/unresolved: The built page /service-levels has nothing named #level-none.',
  ]);
});
