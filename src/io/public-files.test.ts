import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#testing/temporary-folder.ts';
import { publishFiles, readPublicFiles } from './public-files.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"></svg>';
const named = (file: string) => ({ file, address: `/${file}` });

test('pictures that pages show have a size, the others are not read', () => {
  const content = temporaryFolder({ 'files/a.svg': svg, 'files/b.svg': svg });
  const files = readPublicFiles(
    content,
    [named('files/a.svg'), named('files/b.svg')],
    ['/files/a.svg'],
  );
  expect(Array.from(files.values(), ({ size }) => size)).toEqual([
    { width: 120, height: 40 },
    undefined,
  ]);
});

test.each([
  ['text', 'No picture.'],
  ['nothing', ''],
  ['an SVG without a size', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
  ['half a PNG', '\u0089PNG\r\n\u001a\n'],
])('%s has no size', (_, text) => {
  const content = temporaryFolder({ 'files/a.svg': text });
  const files = readPublicFiles(content, [named('files/a.svg')], ['/files/a.svg']);
  expect(files.get('/files/a.svg')).toEqual({ ...named('files/a.svg'), size: undefined });
});

test('a link to nothing is no file', () => {
  const content = temporaryFolder({ 'files/a.svg': svg });
  symlinkSync(join(content, 'gone.svg'), join(content, 'files/b.svg'));
  const files = readPublicFiles(content, ['files/a.svg', 'files/b.svg'].map(named), []);
  expect([...files.keys()]).toEqual(['/files/a.svg']);
});

test('only what is on the list is published', () => {
  const content = temporaryFolder({ 'files/logos/a.svg': svg, 'files/b.svg': svg });
  const site = temporaryFolder();
  publishFiles(content, [named('files/logos/a.svg')], site);
  expect(readFileSync(join(site, 'files/logos/a.svg'), 'utf8')).toBe(svg);
  expect(existsSync(join(site, 'files/b.svg'))).toBe(false);
});
