import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#testing/temporary-folder.ts';
import { isFile, isFolder, listContentFiles, readText } from './content-folder.ts';

test('files are listed at any depth, in one order, without hidden ones', () => {
  const folder = temporaryFolder({
    'b.md': '',
    'learn/x/a.md': '',
    'learn/B.md': '',
    '.hidden.md': '',
    '.git/config': '',
    'learn/.DS_Store': '',
  });
  expect(listContentFiles(folder)).toEqual(['b.md', 'learn/B.md', 'learn/x/a.md']);
});

test('links are followed, but never in a circle', () => {
  const folder = temporaryFolder({ 'real/a.md': 'A' });
  symlinkSync(join(folder, 'real'), join(folder, 'linked'));
  symlinkSync(join(folder, 'real/a.md'), join(folder, 'b.md'));
  symlinkSync(join(folder, 'nothing.md'), join(folder, 'broken.md'));
  mkdirSync(join(folder, 'deep'));
  symlinkSync(folder, join(folder, 'deep/loop'));
  expect(listContentFiles(folder)).toEqual(['b.md', 'broken.md', 'linked/a.md', 'real/a.md']);
  expect(readText(folder, 'linked/a.md')).toBe('A');
  expect(readText(folder, 'broken.md')).toBeUndefined();
});

test('a file that is no UTF-8 has no text', () => {
  const folder = temporaryFolder({ 'a.md': 'Größe', 'b.md': new Uint8Array([0x47, 0xf6, 0x21]) });
  expect(readText(folder, 'a.md')).toBe('Größe');
  expect(readText(folder, 'b.md')).toBeUndefined();
});

test('files and folders are told apart, and both from nothing', () => {
  const folder = temporaryFolder({ 'a.md': '' });
  const places = [folder, join(folder, 'a.md'), join(folder, 'b.md')];
  expect(places.map(isFolder)).toEqual([true, false, false]);
  expect(places.map(isFile)).toEqual([false, true, false]);
});
