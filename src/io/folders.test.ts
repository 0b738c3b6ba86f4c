import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '#testing/temporary-folder.ts';
import { measureFolder, replaceFolder, workFolder } from './folders.ts';

/** A number that no process has. */
const goneProcess = 2 ** 22 + 1;

function textOf(...parts: string[]): string {
  return readFileSync(join(...parts), 'utf8');
}

describe('replacing a folder', () => {
  test('leaves the finished one in its place, whole, and nothing beside it', () => {
    const folder = temporaryFolder({ 'dist/old.html': 'old', 'work/a/new.html': 'new' });
    replaceFolder(join(folder, 'work'), join(folder, 'dist'));
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(readdirSync(join(folder, 'dist'))).toEqual(['a']);
    expect(textOf(folder, 'dist/a/new.html')).toBe('new');
  });

  test('makes the place where there is none', () => {
    const folder = temporaryFolder({ 'work/new.html': 'new' });
    replaceFolder(join(folder, 'work'), join(folder, 'deep/er/dist'));
    expect(textOf(folder, 'deep/er/dist/new.html')).toBe('new');
  });

  test('copies where the two lie on different file systems', () => {
    const folder = temporaryFolder({ 'dist/old.html': 'old', 'work/a/new.html': 'new' });
    const renames: string[] = [];
    const work = join(folder, 'work');
    replaceFolder(work, join(folder, 'dist'), (from, to) => {
      renames.push(String(from));
      if (from === work) throw Object.assign(new Error('cross-device'), { code: 'EXDEV' });
      renameSync(from, to);
    });
    expect(renames).toHaveLength(3);
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(textOf(folder, 'dist/a/new.html')).toBe('new');
  });

  test('throws what else goes wrong and keeps the old folder', () => {
    const folder = temporaryFolder({ 'dist/old.html': 'old', 'work/new.html': 'new' });
    const refuse = () => {
      throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
    };
    expect(() => replaceFolder(join(folder, 'work'), join(folder, 'dist'), refuse)).toThrow(
      'not permitted',
    );
    expect(textOf(folder, 'dist/old.html')).toBe('old');
  });

  test('puts the old folder back where the new one cannot be put in', () => {
    const folder = temporaryFolder({ 'dist/old.html': 'old', 'work/new.html': 'new' });
    const dist = join(folder, 'dist');
    let toDist = 0;
    const failOnce: typeof renameSync = (from, to) => {
      if (to === dist && toDist++ === 0) throw new Error('disk full');
      renameSync(from, to);
    };
    expect(() => replaceFolder(join(folder, 'work'), dist, failOnce)).toThrow('disk full');
    expect(textOf(dist, 'old.html')).toBe('old');
  });

  test('clears away what killed processes left, and nothing of those that run', () => {
    const folder = temporaryFolder({
      'dist/old.html': 'old',
      'work/new.html': 'new',
      [`.dist.new-${goneProcess}/half.html`]: '',
      [`.dist.old-${goneProcess}/older.html`]: '',
      [`.dist.new-${process.pid}/half.html`]: '',
      [`.dist.new-${process.ppid}/running.html`]: '',
      '.dist.new-notes/mine.txt': '',
      '.other.new-1/mine.txt': '',
    });
    replaceFolder(join(folder, 'work'), join(folder, 'dist'));
    expect(readdirSync(folder).sort()).toEqual([
      `.dist.new-${process.ppid}`,
      '.dist.new-notes',
      '.other.new-1',
      'dist',
    ]);
    expect(readdirSync(join(folder, 'dist'))).toEqual(['new.html']);
  });

  test('first puts back what a process that was killed in between had taken away', () => {
    const folder = temporaryFolder({
      [`.dist.old-${goneProcess}/old.html`]: 'old',
      'work/new.html': 'new',
    });
    const refuse = () => {
      throw new Error('disk full');
    };
    const dist = join(folder, 'dist');
    expect(() => replaceFolder(join(folder, 'work'), dist, refuse)).toThrow('disk full');
    expect(textOf(dist, 'old.html')).toBe('old');
  });
});

describe('a work folder', () => {
  test('is this process’s own, and goes when it is removed', () => {
    const project = temporaryFolder();
    const work = workFolder(project, 'build');
    mkdirSync(work.path);
    writeFileSync(join(work.path, 'half.html'), '');
    expect(work.path).toBe(join(project, '.cache', `build-${process.pid}`));
    work.remove();
    expect(existsSync(work.path)).toBe(false);
  });

  test('begins empty, and clears away those of killed processes', () => {
    const project = temporaryFolder({
      [`.cache/build-${goneProcess}/half.html`]: '',
      [`.cache/build-${process.pid}/half.html`]: '',
      [`.cache/build-${process.ppid}/running.html`]: '',
      [`.cache/bench-${goneProcess}/other.html`]: '',
    });
    const { path } = workFolder(project, 'build');
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(join(project, '.cache')).sort()).toEqual([
      `bench-${goneProcess}`,
      `build-${process.ppid}`,
    ]);
  });
});

test('a folder is measured with everything below it', () => {
  const folder = temporaryFolder({ 'a.html': '12345', 'b/c.html': '123', 'b/d.css': '1' });
  expect(measureFolder(folder)).toEqual({ files: 3, bytes: 9, pages: 2 });
});
