import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openKnowledgeBase } from '#io/knowledge-base.ts';
import { dayOf } from './entries.ts';
import { hashesIn, move } from './moving.ts';
import { temporaryFolder } from './temporary-folder.ts';

const today = dayOf('2026-11-22');
const seedFile = 'learn/business-and-management/how-should-a-provider-keep-its-promises.md';
const seed = readFileSync(resolve(import.meta.dirname, `fixtures/seed-format/${seedFile}`), 'utf8');
const term = '---\ntitle: Backlog\ndefinition: What waits.\n---\nText.\n';

function question(text: string, fields = ''): string {
  return `---\ntitle: What now?\ndate: 2026-01-02\n${fields}---\n${text}\n`;
}

function textIn(content: string, file: string): string {
  return readFileSync(join(content, file), 'utf8');
}

/** Every way of writing a reference, and how it is written when the term is called `b` and the case study lies elsewhere. */
const written: [string, string, string][] = [
  ['a link', '[a](/glossary/a)', '[a](/glossary/b)'],
  ['a link with an anchor', '[a](/glossary/a#x "T")', '[a](/glossary/b#x "T")'],
  ['a link with a query', '[a](</glossary/a?q=1#x>)', '[a](</glossary/b?q=1#x>)'],
  ['a link on a phone', '[a [b]\n  c](/glossary/a)', '[a [b]\n  c](/glossary/b)'],
  ['a link to the twin', '[a](/glossary/a.md)', '[a](/glossary/b.md)'],
  ['a link by file', '[a](../../glossary/a.md#x)', '[a](../../glossary/b.md#x)'],
  ['a definition', '[a]\n\n[a]: /glossary/a "T"', '[a]\n\n[a]: /glossary/b "T"'],
  ['HTML', '<a class=x href="/glossary/a">a</a>', '<a class=x href="/glossary/b">a</a>'],
  ['a quotation', '> See [a](/glossary/a).', '> See [a](/glossary/b).'],
  ['a list', '- 1\n\n      [a](/glossary/a)', '- 1\n\n      [a](/glossary/a)'],
  ['code', '`[a](/glossary/a)` x', '`[a](/glossary/a)` x'],
  ['a block of code', '```\n[a](/glossary/a)\n```', '```\n[a](/glossary/a)\n```'],
  ['code by indentation', 'x\n\n    [a](/glossary/a)', 'x\n\n    [a](/glossary/a)'],
  ['a comment', '<!-- [a](/glossary/a) -->', '<!-- [a](/glossary/a) -->'],
  ['no link', '\\[a](/glossary/a) /glossary/a', '\\[a](/glossary/a) /glossary/a'],
  [
    'another address',
    '[a](/glossary/ab) [b](/x/glossary/a)',
    '[a](/glossary/ab) [b](/x/glossary/a)',
  ],
  ['another site', '[a](//x.org/glossary/a)', '[a](//x.org/glossary/a)'],
];

describe('a move', () => {
  test.each(written)('rewrites %s where it is a reference', (_what, before, after) => {
    const content = temporaryFolder({
      'glossary/a.md': term,
      'learn/s/q.md': question(before),
      'learn/s/crlf.md': `\uFEFF${question(before)}`.replaceAll('\n', '\r\n'),
    });
    const hashes = hashesIn(content);
    move(content, ['/glossary/a', '/glossary/b']);
    expect(textIn(content, 'learn/s/q.md')).toBe(question(after));
    expect(textIn(content, 'learn/s/crlf.md')).toBe(
      `\uFEFF${question(after)}`.replaceAll('\n', '\r\n'),
    );
    move(content, ['/glossary/b', '/glossary/a']);
    expect(hashesIn(content)).toEqual(hashes);
  });

  test('rewrites the fields of every kind, in their own spelling', () => {
    const before = {
      'learn/s/q.md': question(
        'x',
        'related: [ "/glossary/a", \'/glossary/c\' ] # of old\ncanonical:   /glossary/a  \n',
      ),
      'blueprints/p.mdx':
        '---\ntitle: B\npillars:\n  - items:\n      - { id: x, question: /glossary/a }\n---\n<Note title="/glossary/a">x</Note> [y](/glossary/a)\n',
      'decisions/d.yaml':
        'nodes:\n  x:\n    links:\n    - >-\n      /glossary/a\n    - /glossary/a#x\n',
      'redirects.yaml':
        '# old\n- from: /old\n  to: /glossary/a\n- { from: [/x], to: "/glossary/a" }\n',
      'site.yaml': 'banner:\n  text: Read /glossary/a\n  link: { title: T, url: /glossary/a }\n',
    };
    const content = temporaryFolder({ 'glossary/a.md': term, 'glossary/c.md': term, ...before });
    const hashes = hashesIn(content);
    move(content, ['glossary/a.md', 'glossary/long-name.md']);
    for (const [file, text] of Object.entries(before)) {
      const expected = text.replaceAll('/glossary/a', '/glossary/long-name');
      const kept = expected.replace('Read /glossary/long-name', 'Read /glossary/a');
      expect(textIn(content, file)).toBe(kept);
    }
    move(content, ['/glossary/long-name', '/glossary/a']);
    expect(hashesIn(content)).toEqual(hashes);
  });

  test('takes the queries along by which search is measured', () => {
    const rows = '# /glossary/a\nwhat waits\tquestion\t/glossary/a\t/x /glossary/a\tdev\n';
    const content = temporaryFolder({ 'glossary/a.md': term, 'search-queries.tsv': rows });
    move(content, ['/glossary/a', '/glossary/b']);
    expect(textIn(content, 'search-queries.tsv')).toBe(
      '# /glossary/a\nwhat waits\tquestion\t/glossary/b\t/x /glossary/b\tdev\n',
    );
  });

  test('keeps the relative links of the moved file, going about as they did', () => {
    const text =
      '[1](near.md) [2](./near.md#x) [3](../s/near.md) [4](../../glossary/a.md) [5](#x) [6](q.md)';
    const content = temporaryFolder({
      'glossary/a.md': term,
      'learn/s/near.md': question('[q](q.md)'),
      'learn/s/q.md': question(text),
    });
    const hashes = hashesIn(content);
    move(content, ['learn/s/q.md', 'learn/t/r.md']);
    expect(textIn(content, 'learn/t/r.md')).toContain(
      '[1](../s/near.md) [2](./../s/near.md#x) [3](../../learn/s/near.md) [4](../../glossary/a.md) [5](#x) [6](r.md)',
    );
    expect(textIn(content, 'learn/s/near.md')).toContain('[q](../t/r.md)');
    move(content, ['learn/t/r.md', 'learn/s/q.md']);
    expect(hashesIn(content)).toEqual(hashes);
  });

  test.each([
    ['as it is', seed],
    ['with a byte order mark and line ends of Windows', `\uFEFF${seed.replaceAll('\n', '\r\n')}`],
    [
      'with a subject that its folder does not tell',
      seed.replace(
        'subject: Business and Management\nfile',
        'subject: "Business and  management"\nfile',
      ),
    ],
    [
      'with a link in its answer',
      seed.replace('Write it down', '[Write](/glossary/a#x) `[w](/glossary/a)` it'),
    ],
  ])('takes a question in the long spelling along, %s', (_what, source) => {
    const content = temporaryFolder({ [seedFile]: source, 'glossary/a.md': term });
    const hashes = hashesIn(content);
    const errors = () =>
      openKnowledgeBase({ content, today })
        .knowledgeBase.issues.map(({ code }) => code)
        .sort();
    const before = errors();
    const now = '/learn/criminal-or-civil-law/questions/what-is-kept';
    const old = '/learn/business-and-management/questions/how-should-a-provider-keep-its-promises';
    move(content, [old, now], ['/glossary/a', '/glossary/b']);
    const text = textIn(content, 'learn/criminal-or-civil-law/what-is-kept.md');
    const sources = text.replaceAll('\r\n', '\n');
    expect(sources).toMatch(/^subject: "?Criminal or Civil Law"?$/m);
    expect(sources).toContain('\nfile_name: what-is-kept.md\n');
    expect(sources).toContain(`\nurl: ${now}\n`);
    expect(sources.includes('[Write](/glossary/b#x) `[w](/glossary/a)`')).toBe(
      source.includes('[Write]'),
    );
    expect(errors()).toEqual(before);
    move(content, [now, old], ['/glossary/b', '/glossary/a']);
    expect(hashesIn(content)).toEqual(hashes);
  });

  test('leads every old address of a way to its end, and none in a circle', () => {
    const content = temporaryFolder({ 'glossary/a.md': term });
    const redirects = () => {
      const { library, issues } = openKnowledgeBase({ content, today }).knowledgeBase;
      expect(issues).toEqual([]);
      return library.redirects.map(({ from, to }) => `${from} ${to}`).sort();
    };
    move(content, ['/glossary/a', '/glossary/b']);
    move(content, ['/glossary/b', '/glossary/c']);
    expect(redirects()).toEqual(['/glossary/a /glossary/c', '/glossary/b /glossary/c']);
    move(content, ['/glossary/c', '/glossary/a']);
    expect(redirects()).toEqual(['/glossary/b /glossary/a', '/glossary/c /glossary/a']);
  });

  test('makes room where two entries change places', () => {
    const content = temporaryFolder({
      'glossary/a.md': term,
      'glossary/b.md':
        '---\ntitle: B\ndefinition: B.\nrelated: [/glossary/a]\n---\n[B](/glossary/b)\n',
    });
    const hashes = hashesIn(content);
    move(content, ['/glossary/a', '/glossary/b'], ['/glossary/b', '/glossary/a']);
    expect(textIn(content, 'glossary/b.md')).toBe(term);
    expect(textIn(content, 'glossary/a.md')).toContain(
      'related: [/glossary/b]\n---\n[B](/glossary/a)',
    );
    move(content, ['/glossary/a', '/glossary/b'], ['/glossary/b', '/glossary/a']);
    expect(hashesIn(content)).toEqual(hashes);
  });

  test('moves a whole subject with its title, its page and those who name it', () => {
    const content = temporaryFolder({
      'subjects.yaml': '- slug: s # first\n  title: Support\n- slug: t\n  title: T\n',
      'learn/s/q.md': question('[all](/learn/s) [next](r.md)'),
      'learn/s/r.md': question('x', 'related:\n  - /learn/s/questions/q\n'),
      'learn/t/u.md': question('[s](/learn/s)', 'subjects: [Support]\n'),
    });
    const hashes = hashesIn(content);
    const issues = () => openKnowledgeBase({ content, today }).knowledgeBase.issues.length;
    const before = issues();
    move(content, ['/learn/s', '/learn/help']);
    expect(textIn(content, 'subjects.yaml')).toMatch(/^- slug: help # first\n {2}title: Support\n/);
    expect(textIn(content, 'redirects.yaml')).toBe('- from: /learn/s\n  to: /learn/help\n');
    expect(textIn(content, 'learn/t/u.md')).toContain('[s](/learn/help)');
    expect(textIn(content, 'learn/help/q.md')).toContain('[next](r.md)');
    expect(issues()).toBe(before);
    move(content, ['learn/help/', 'learn/s']);
    expect(hashesIn(content)).toEqual(hashes);
  });

  test('leads the page of a subject that loses its last question to where that went', () => {
    const content = temporaryFolder({
      'learn/s/q.md': question('x'),
      'learn/t/u.md': question('[s](/learn/s)'),
    });
    const hashes = hashesIn(content);
    move(content, ['/learn/s/questions/q', '/learn/t']);
    const { library, issues } = openKnowledgeBase({ content, today }).knowledgeBase;
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(library.redirects.map(({ from, to }) => `${from} ${to}`)).toContain('/learn/s /learn/t');
    move(content, ['/learn/t/questions/q', '/learn/s']);
    expect(hashesIn(content)).toEqual(hashes);
  });
});
