import { expect, test } from 'vitest';
import { referencesIn } from './html-references.ts';

function shown(html: string): string[] {
  return referencesIn(html).addresses.map((one) => `${one.tag} ${one.attribute} ${one.value}`);
}

test.each([
  ['<a href="/a?b&amp;c#d">', ['a href /a?b&c#d']],
  ["<A class='x' HREF='/a'>", ['a href /a']],
  ['<a href=/a>', ['a href /a']],
  ['<a data-x="1 > 0" href = "/a">', ['a href /a']],
  ['<a title="a href=\'/no\'" href="/a">', ['a href /a']],
  ['<a\n  href="/a"\n>', ['a href /a']],
  [
    '<img src="/a.png" srcset="/b.png 1x, /c.png 2x" alt="">',
    ['img src /a.png', 'img srcset /b.png', 'img srcset /c.png'],
  ],
  ['<form action="/search">', ['form action /search']],
  ['<meta property="og:image" content="https://x.yz/a.png">', ['meta content https://x.yz/a.png']],
  ['<p content="/no">', []],
  ['<!-- <a href="/no"> -->', []],
  ['<script>const a = \'<a href="/no">\';</script><a href="/a">', ['a href /a']],
  ['<style>a[href="/no"] > b {}</style>', []],
  ['<title><a href="/no"></title><a href="/a">', ['a href /a']],
  ['<code>&lt;a href="/no"></code>', []],
  ['1 < 2 href="/no"', []],
  ['<a href="&#x2F;a&#47;&lt;&unknown;">', ['a href /a/<&unknown;']],
  ['<a href="/never-closed', []],
  ['<script>', []],
])('the addresses in %s are %j', (html, expected) => {
  expect(shown(html)).toEqual(expected);
});

test('names and what refers to them are found', () => {
  const html = '<h2 id="a&amp;b">A</h2><label for=c></label><input aria-labelledby="a&amp;b d">';
  const { ids, names } = referencesIn(html);
  expect([...ids]).toEqual(['a&b']);
  expect(names.map(({ attribute, value }) => `${attribute} ${value}`)).toEqual([
    'for c',
    'aria-labelledby a&b',
    'aria-labelledby d',
  ]);
});

test('a page without an end is read in no time', () => {
  const html = `<p ${'a="b" '.repeat(20_000)}`;
  const start = performance.now();
  expect(shown(html)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(1000);
});
