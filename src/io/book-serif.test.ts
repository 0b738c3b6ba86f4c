import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fromBuffer } from '@capsizecss/unpack';
import { expect, test } from 'vitest';
import { bookSerif } from './book-serif.ts';
import { fallbackFamilies } from './fallback-faces.ts';

const styles = resolve(import.meta.dirname, '../styles');
const latin = readFileSync(`${styles}/fonts/book-serif-latin.woff2`);
const css = readFileSync(`${styles}/fonts.css`, 'utf8');

test('the files in src/styles are those that scripts/fonts.ts makes', async () => {
  for (const [path, made] of await bookSerif())
    expect(made.equals(readFileSync(`${styles}/${path}`)), path).toBe(true);
});

test('the font that every page loads weighs at most 27 kB', () => {
  expect(latin.length).toBeLessThanOrEqual(27_000);
});

test('the font no longer has the name that its license reserves', async () => {
  const { familyName, fullName, postscriptName } = await fromBuffer(latin);
  expect([familyName, fullName, postscriptName].join(' ')).toBe(
    'Book Serif Book Serif Regular BookSerif-Regular',
  );
  expect(latin.includes('Source')).toBe(false);
  expect(readFileSync(`${styles}/fonts/OFL.txt`, 'utf8')).toContain('SIL OPEN FONT LICENSE');
});

test('every fallback of the stylesheet is in the stack of fonts for text', () => {
  const tokens = readFileSync(`${styles}/tokens.css`, 'utf8');
  const stack = /--font-text:([^;]*);/.exec(tokens)?.[1] ?? '';
  for (const family of ['Book Serif', ...fallbackFamilies('Book Serif')]) {
    expect(stack).toContain(`"${family}"`);
    expect(css).toContain(`font-family: "${family}";`);
  }
});
