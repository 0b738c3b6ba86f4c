import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../built-site.ts';
import { attribute, parseHtml, textIn } from '../html-document.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const content = resolve(import.meta.dirname, '../fixtures/seed-format');
const address = 'learn/business-and-management/questions/how-should-a-provider-keep-its-promises';

test('an article of a Q&A collection, alone in a folder with only learn/, compiles unchanged', () => {
  const out = join(temporaryFolder(), 'site');
  const built = runScript('build', [
    '--content',
    content,
    '--out',
    out,
    '--site',
    'https://kb.example.com/',
    '--today',
    '2026-06-01',
  ]);
  expect(built.status, built.stderr).toBe(0);

  const page = parseHtml(readFileSync(join(out, `${address}.html`), 'utf8'));
  expect(page.all('h1').map(textIn)).toEqual(['How should a provider keep its promises?']);
  const article = page.one('article', (element) => attribute(element, 'dataKind') === 'question');
  const [list] = page.all('ol', article).filter((ol) => page.all('strong', ol).length > 0);
  const items = list ? page.all('li', list) : [];
  expect(items.map((item) => page.all('strong', item).map(textIn))).toEqual([
    ['Write it down'],
    ['Name a number'],
    ['Name a clock'],
    ['Count every call'],
    ['Say it early'],
    ['Explain the miss'],
    ['Ask again'],
  ]); // prettier-ignore
  expect(page.all('nav').filter((nav) => attribute(nav, 'ariaLabel') === 'Related')).toEqual([]);

  const meta = (name: string) =>
    attribute(
      page.one('meta', (element) => attribute(element, 'name') === name),
      'content',
    );
  expect(meta('description')).toBe(
    'Seven habits by which a provider keeps what it promised, from writing the promise down to saying in good time when it cannot be kept.',
  );
  expect(meta('keywords')).toBe('promises, service levels, providers');
  expect(textIn(article)).toContain('Posted on Nov 25, 2024');
  expect(textIn(article)).toContain('Sample Author');
  expect(
    attribute(
      page.one('link', (link) => attribute(link, 'rel') === 'canonical'),
      'href',
    ),
  ).toBe(`https://kb.example.com/${address}`);

  const twin = readFileSync(join(out, `${address}.md`), 'utf8');
  expect(
    twin.startsWith(
      '# How should a provider keep its promises?\n\nA provider keeps its promises by',
    ),
  ).toBe(true);
  expect(twin).toContain('\n\n1. **Write it down**: What is not written was not promised.\n\n2. ');
});

test('its related articles, alone, are reported as unresolved at their lines', () => {
  const { status, stdout } = runScript('check', [
    '--content',
    content,
    '--format',
    'json',
    '--today',
    '2026-06-01',
  ]);
  expect(status).toBe(0);
  const { files, issues } = JSON.parse(stdout) as {
    files: number;
    issues: { code: string; line: number; hint: string | null }[];
  };
  expect(files).toBe(1);
  expect(issues.map(({ code, line }) => [code, line])).toEqual([
    ['relation/unresolved', 31],
    ['relation/unresolved', 37],
    ['relation/unresolved', 43],
  ]);
});
