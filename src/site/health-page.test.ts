import { expect, test } from 'vitest';
import type { Issue } from '#kb/issue.ts';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { healthPage } from './health-page.ts';

const issue = (file: string): Issue => ({
  code: 'title/repeated',
  severity: 'warning',
  file,
  position: { line: 3, column: 1 },
  message: 'The title is taken.',
  hint: undefined,
});

test('problems stand by file, with what they mean', () => {
  const issues = [issue('a.md'), issue('a.md'), issue('b.md')];
  const page = healthPage(smallKnowledgeBase({ issues }));
  expect(page.issues.count).toBe('3 problems');
  expect(page.issues.shown.map(({ file, issues: own }) => [file, own.length])).toEqual([
    ['a.md', 2],
    ['b.md', 1],
  ]);
  expect(page.issues.shown[0]?.issues[0]?.explanation).toMatch(/same title/);
  expect(page.head.isIndexed).toBe(false);
});

test('a long list is cut, and says by how much', () => {
  const issues = Array.from({ length: 205 }, (_, i) => issue(`${i}.md`));
  const page = healthPage(smallKnowledgeBase({ issues }));
  expect(page.issues.shown).toHaveLength(200);
  expect(page.issues.hidden).toBe('5 more problems');
});
