import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashesIn, move } from '#testing/moving.ts';
import { temporaryFolder } from '#testing/temporary-folder.ts';
import { UsageError } from '../command-line.ts';
import { MoveProblem } from './problem.ts';
import { requestsIn } from './requests.ts';

const project = resolve(import.meta.dirname, '../../..');
const term = '---\ntitle: A\ndefinition: D.\n---\n';

function run(content: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/move.ts', '--content', content, ...args],
    { cwd: project, encoding: 'utf8' },
  );
  return { status, stdout: stdout.replaceAll(content, 'C'), stderr };
}

describe('npm run move', { timeout: 30_000 }, () => {
  const files = {
    'glossary/a.md': `${term.replace('D.', '"A thing: this"')}[b](/glossary/b)\n`,
    'glossary/b.md': term,
    'glossary/broken.md': '---\ntitle: [\n---\n',
    'guides/g.md':
      '---\ntitle: G\ndate: 2026-01-02\naliases: [/guides/old]\n---\n[a](/glossary/a)\n',
    'case-studies/c.mdx':
      '---\ntitle: C\ndate: 2026-01-02\norigin: public\nsource: { title: T, url: "https://x.example" }\ncustomer: { name: Tamsin Retail, anonymous_as: A shop }\nindustry: retail\nemployees: 4\nregion: Wales\nservices: [A]\nproblems: [B]\n---\nText.\n',
    'redirects.yaml': '- from: /short\n  to: /glossary/a\n',
    'list.txt': '',
  };

  test('moves, tells what it changed, and undoes it', () => {
    const content = temporaryFolder(files);
    const hashes = hashesIn(content);
    expect(run(content, '/glossary/a', join(content, 'glossary/z.md'))).toEqual({
      status: 0,
      stderr: '',
      stdout: `Moved 1 file:
  C/glossary/a.md → C/glossary/z.md (/glossary/a → /glossary/z)
Rewrote 2 references in 2 files:
  C/guides/g.md: 1 reference
  C/redirects.yaml: 1 reference
The old address redirects to the new one.
`,
    });
    expect(run(content, 'glossary/z.md', '/glossary/a').stdout).toContain(
      'This undoes an earlier move: /glossary/z leads nowhere now.\n',
    );
    expect(hashesIn(content)).toEqual(hashes);
  });

  test('exits with 2 where it is asked for what cannot be', () => {
    const content = temporaryFolder(files);
    expect(run(content, '/service', '/glossary/x')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'There is no entry /service.\n',
    });
  });

  test('only tells what it would change, where it is asked to', () => {
    const content = temporaryFolder(files);
    const hashes = hashesIn(content);
    expect(run(content, '--dry-run', '/glossary/a', '/glossary/z').stdout).toMatch(/^Would move 1/);
    expect(hashesIn(content)).toEqual(hashes);
  });

  test.each([
    [2, '/glossary/nope', '/glossary/x', 'There is no entry /glossary/nope.'],
    [2, '/glossary/aa', '/glossary/x', 'Did you mean /glossary/a?'],
    [2, '/guides/old', '/guides/x', '/guides/old is an old address, which guides/g.md names'],
    [2, '/glossary/a', '/glossary/b', '/glossary/b is taken: glossary/b.md lies there.'],
    [2, '/glossary/a', '/glossary/a', 'glossary/a.md lies there already.'],
    [2, '/glossary/a', '/guides/a', 'is a term and cannot become a guide'],
    [2, '/glossary/a', '/glossary/x y', 'is no place for a term'],
    [2, '/glossary/a', '/short', 'is no place for a term'],
    [2, '/learn/x', '/learn/y', 'There is no entry /learn/x.'],
    [1, '/glossary/broken', '/glossary/x', 'glossary/broken.md cannot move before'],
    [1, '/case-studies/c', '/case-studies/tamsin-retail', 'The customer’s name is typed in'],
  ])(
    'refuses with exit code %d, in one sentence, to move %s → %s',
    (status, old, now, sentence) => {
      const content = temporaryFolder(files);
      const hashes = hashesIn(content);
      const refusal = status === 2 ? UsageError : MoveProblem;
      const thrown = caught(() => move(content, [old, now]));
      expect(thrown).toBeInstanceOf(refusal);
      expect(String(thrown)).toContain(sentence);
      expect(String(thrown)).not.toContain('\n');
      expect(hashesIn(content)).toEqual(hashes);
    },
  );

  test('takes a list, and refuses a line that is no pair', () => {
    const list = '# moves\n/glossary/a /glossary/x\n\n/glossary/b\t/glossary/a\r\n';
    const content = temporaryFolder({ ...files, 'list.txt': list });
    expect(run(content, '--list', join(content, 'list.txt')).stdout).toMatch(/^Moved 2 files/);
    expect(() => requestsIn('/a /b\n/c\n', 'l.txt')).toThrow('Line 2 of l.txt takes');
  });

  test('puts everything back where a file cannot be written', () => {
    const content = temporaryFolder(files);
    const hashes = hashesIn(content);
    mkdirSync(join(content, 'guides/in-the-way.md'));
    const result = run(content, '/guides/g', '/guides/in-the-way');
    expect(result).toMatchObject({ status: 1, stdout: '' });
    expect(result.stderr).toMatch(
      /^The changes could not be written \(.*\)\. Nothing was changed\.\n$/,
    );
    expect(hashesIn(content)).toEqual(hashes);
  });
});

function caught(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
