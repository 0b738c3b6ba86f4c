import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint, runScript } from '../built-site.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const clean = resolve(import.meta.dirname, '../fixtures/clean');
const day = ['--today', '2026-06-01'];

test('the same content on the same day gives the same bytes, and the folder it lies in does not matter', () => {
  const folder = temporaryFolder();
  cpSync(clean, join(folder, 'elsewhere'), { recursive: true });
  const first = runScript('build', ['--content', clean, '--out', join(folder, 'a'), ...day]);
  const second = runScript('build', [
    '--content',
    join(folder, 'elsewhere'),
    '--out',
    join(folder, 'b'),
    ...day,
  ]);
  expect([first.status, second.status], first.stderr + second.stderr).toEqual([0, 0]);
  expect(Object.keys(fingerprint(join(folder, 'a'))).length).toBeGreaterThan(10);
  expect(fingerprint(join(folder, 'b'))).toEqual(fingerprint(join(folder, 'a')));
});

test('errors in the content are all reported, exit with 1 and leave the previous site as it was', () => {
  const folder = temporaryFolder();
  const out = join(folder, 'site');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'the previous site');
  const before = fingerprint(out);
  mkdirSync(join(folder, 'content/learn/contracts'), { recursive: true });
  writeFileSync(
    join(folder, 'content/learn/contracts/no-date.md'),
    '---\ntitle: No date?\n---\n\nText.\n',
  );
  writeFileSync(
    join(folder, 'content/learn/contracts/no-text.md'),
    '---\ntitle: No text?\ndate: 2026-01-01\n---\n',
  );
  const { status, stderr } = runScript('build', [
    '--content',
    join(folder, 'content'),
    '--out',
    out,
    ...day,
  ]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/no-date\.md:\d+:\d+ {2}front-matter\/field/);
  expect(stderr).toMatch(/no-text\.md:\d+:\d+ {2}answer\/missing/);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(fingerprint(out)).toEqual(before);
  expect(readdirSync(folder).sort()).toEqual(['content', 'site']);
});

test('links that only the built pages show to be broken are told at their source and leave the previous site as it was', () => {
  const folder = temporaryFolder();
  const out = join(folder, 'site');
  const content = join(folder, 'content');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'the previous site');
  const before = fingerprint(out);
  cpSync(clean, content, { recursive: true });
  writeFileSync(
    join(content, 'glossary/finding.md'),
    '---\ntitle: finding\ndefinition: Where things are.\n---\n\nIn [the search](/search#none) and so on.\n',
  );
  const { status, stderr } = runScript('build', ['--content', content, '--out', out, ...day]);
  expect(status).toBe(1);
  expect(stderr.split('\n').filter((line) => line.includes('unresolved'))).toEqual([
    `${content}/glossary/finding.md:6:4  anchor/unresolved  The built page /search has nothing named #none. Only the built page shows it: open it, and copy the address of what is meant.`,
  ]);
  expect(fingerprint(out)).toEqual(before);
  expect(readdirSync(folder).sort()).toEqual(['content', 'site']);
});

test('a build that is killed half-way leaves the previous site as it was', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'site');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'the previous site');
  const script = resolve(import.meta.dirname, '../../../scripts/build.ts');
  const build = spawn(process.execPath, [script, '--content', clean, '--out', out, ...day]);
  const ended = new Promise((end) => build.on('exit', end));
  // The second phase has begun when its name is printed: the pages are being written.
  build.stdout.on('data', (text) => String(text).includes('pages') && build.kill('SIGKILL'));
  await ended;
  expect(build.signalCode).toBe('SIGKILL');
  expect(readdirSync(out)).toEqual(['index.html']);
  const again = runScript('build', ['--content', clean, '--out', out, ...day]);
  expect(again.status, again.stderr).toBe(0);
  expect(existsSync(join(out, 'sitemap-index.xml'))).toBe(true);
  expect(readdirSync(folder)).toEqual(['site']);
});

test('wrong usage is one line and exit code 2', () => {
  for (const args of [
    ['--outt', 'x'],
    ['--today', '2026-02-30'],
    ['--content', '/no/such/folder'],
    ['--site', 'example'],
  ]) {
    const { status, stderr } = runScript('build', args);
    expect(status, args.join(' ')).toBe(2);
    expect(stderr.trim().split('\n'), args.join(' ')).toHaveLength(1);
  }
});
