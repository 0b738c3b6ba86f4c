import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '#testing/temporary-folder.ts';

const project = resolve(import.meta.dirname, '../..');

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/check.ts', '--today', '2026-06-15', ...args],
    { cwd: project, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const clean = 'src/testing/fixtures/clean';
const broken = 'src/testing/fixtures/broken';

describe('npm run check', () => {
  test('tells that all is well and exits with 0', () => {
    expect(check('--content', clean)).toEqual({
      status: 0,
      stdout: '16 files checked: 0 errors, 0 warnings.\n',
      stderr: '',
    });
  });

  test('exits with 1 where there are errors, and tells them as JSON', () => {
    const { status, stdout } = check('--content', broken, '--format', 'json');
    expect(status).toBe(1);
    const { files, issues } = JSON.parse(stdout);
    expect(files).toBeGreaterThan(50);
    expect(issues).toContainEqual({
      code: 'front-matter/field',
      severity: 'error',
      file: 'learn/support/what-is-first-line.md',
      line: 9,
      column: 1,
      message: 'date_fromat is no known field',
      hint: 'Did you mean date_format?',
    });
  });

  test('exits with 1 where there are more warnings than allowed', () => {
    const article = '---\ntitle: A\ndate: 2026-01-02\n---\nText.\n';
    const content = temporaryFolder({ 'learn/x/a.md': article });
    expect(check('--content', content, '--max-warnings', '1').status).toBe(0);
    expect(check('--content', content, '--max-warnings', '0')).toMatchObject({
      status: 1,
      stderr: 'Found 1 warning; at most 0 are allowed.\n',
    });
  });

  test('asks nobody but where --external is given, and then nobody on this machine', () => {
    const text = 'See [this](http://127.0.0.1:1/a).';
    const seo = 'seo: { page_description: About a. }';
    const content = temporaryFolder({
      'learn/x/a.md': `---\ntitle: A\ndate: 2026-01-02\n${seo}\n---\n${text}\n`,
    });
    const summary = '1 file checked: 0 errors, 0 warnings';
    expect(check('--content', content)).toEqual({ status: 0, stdout: `${summary}.\n`, stderr: '' });
    const { status, stdout, stderr } = check('--content', content, '--external');
    expect(status).toBe(0);
    expect(stdout).toContain(
      'learn/x/a.md:6:5  info  link/unchecked  http://127.0.0.1:1/a could not be checked: it lies on this machine or in a private network. Open it yourself to see whether it is still there.',
    );
    expect(stdout).toContain(`${summary}, 1 note.\n`);
    expect(stderr).toContain('1 external link checked; anchors on other sites');
  }, 20_000);

  test.each([
    [['--format', 'xml'], '--format takes text, json, github, sarif; found xml.\n'],
    [['--max-warnings', 'few'], '--max-warnings takes a whole number; found few.\n'],
    [
      ['--content', 'nowhere'],
      'There is no content folder nowhere. Name one with --content DIR.\n',
    ],
    [
      ['--today', '2026-02-30'],
      '--today takes a day that exists, written YYYY-MM-DD; found 2026-02-30.\n',
    ],
  ])('with %j exits with 2 and says how', (args, stderr) => {
    expect(check(...args)).toEqual({ status: 2, stdout: '', stderr });
  });
});
