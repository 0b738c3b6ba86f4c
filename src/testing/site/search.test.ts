import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../built-site.ts';
import { siteFolder } from '../site-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const out = ['--out', siteFolder()];

test('a query is answered in words, with what it cost', () => {
  const { status, stdout, stderr } = runScript('search', [...out, 'what does SLA mean']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /^Also asked for: .*service level agreement.*\n\nService-level agreement: .+\n/,
  );
  expect(stdout).toMatch(/\n1\. .+\n {3}\/\S+ {2}\(.+\)\n {3}.+\n/);
  expect(stdout).toMatch(
    /\n\d+ pages for “what does SLA mean”; \d+ requests?, \d+ kB, \d+ ms\.\n$/,
  );
});

test('a query is answered as JSON, with as many results as are wanted', () => {
  const { status, stdout } = runScript('search', [...out, '--json', '--limit', '2', 'service']);
  expect(status).toBe(0);
  const { results, ...rest } = JSON.parse(stdout);
  expect(results).toHaveLength(2);
  for (const { url, title, kind, ...more } of results) {
    expect(url).toMatch(/^\/[a-z]/);
    expect(url).not.toMatch(/\.html$|\/$/);
    expect(title).not.toBe('');
    expect(kind).toMatch(
      /^(question|guide|case-study|blueprint|term|decision|report|service-levels|tool)$/,
    );
    expect(more).toEqual({});
  }
  expect(rest).toMatchObject({ query: 'service', corrected: null, expanded: [] });
  expect([rest.requests, rest.bytes, rest.ms].every((figure) => figure > 0)).toBe(true);
});

test.each([
  ['calculator for the deadline of a call', '/service-levels/deadline'],
  ['scorecard for offers', '/compare'],
  ['questionnaire for a request for proposals', '/tender'],
  ['stories of customers like us', '/case-studies/like-you'],
])('“%s” finds a tool among the first three', (query, address) => {
  const { stdout } = runScript('search', [...out, '--json', '--limit', '3', query]);
  expect(JSON.parse(stdout).results).toContainEqual({
    url: address,
    title: expect.any(String),
    kind: 'tool',
  });
});

test('a file of queries is answered line by line, each as the first of a fresh page', () => {
  const file = join(temporaryFolder(), 'queries.txt');
  writeFileSync(file, 'service\n\nqqqqxyzzy\nservice\n');
  const { stdout } = runScript('search', [...out, '--queries', file]);
  const [first, none, again] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect([none.query, none.results]).toEqual(['qqqqxyzzy', []]);
  expect({ ...again, ms: 0 }).toEqual({ ...first, ms: 0 });
});

test('without an index one sentence says so, and the exit code is 1', () => {
  const { status, stdout, stderr } = runScript('search', ['--out', temporaryFolder(), 'service']);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^There is no search index in .+\. Run: npm run build\n$/);
});

test.each([
  [[]],
  [['two', 'queries']],
  [['--limit', '0', 'service']],
  [['--limit', 'ten', 'service']],
  [['--queries', 'no-such-file.txt']],
  [['--queries', 'package.json', 'service']],
  [['--page', '2', 'service']],
])('wrong usage %j is told in one line, and the exit code is 2', (args) => {
  const { status, stdout, stderr } = runScript('search', [...out, ...args]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^[^\n]+\n$/);
});
