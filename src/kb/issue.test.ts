import { describe, expect, test } from 'vitest';
import { compareIssues, type Issue, type IssueCode, issueCodes } from './issue.ts';

describe('the table of codes', () => {
  test.each([
    ['relation/unresolved', 'warning'],
    ['relation/self', 'warning'],
    ['relation/drifted', 'warning'],
    ['relation/repeated', 'warning'],
    ['link/unresolved', 'error'],
    ['anchor/unresolved', 'error'],
    ['front-matter/syntax', 'error'],
    ['front-matter/field', 'error'],
    ['front-matter/changed', 'warning'],
    ['address/collision', 'error'],
    ['answer/twice', 'error'],
    ['mdx/code', 'error'],
    ['math/syntax', 'warning'],
    ['description/long', 'info'],
  ] satisfies [IssueCode, string][])('has %s, of severity %s', (code, severity) => {
    expect(issueCodes[code].severity).toBe(severity);
  });

  test.each(Object.entries(issueCodes))('explains %s in sentences', (code, { explanation }) => {
    expect(code).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
    expect(explanation).toMatch(/^(?:[A-Z`]).{20,}\.$/);
  });
});

test('issues are told by file and place, whatever their severity', () => {
  const issue = (file: string, line: number | undefined, code: IssueCode): Issue => ({
    code,
    severity: issueCodes[code].severity,
    file,
    position: line === undefined ? undefined : { line, column: 1 },
    message: '',
    hint: undefined,
  });
  const inOrder = [
    issue('B.md', 9, 'title/repeated'),
    issue('a.md', undefined, 'file/ignored'),
    issue('a.md', 2, 'description/long'),
    issue('a.md', 2, 'title/repeated'),
    issue('a.md', 10, 'front-matter/field'),
    issue('b.md', 1, 'front-matter/syntax'),
  ];
  expect([...inOrder].reverse().sort(compareIssues)).toEqual(inOrder);
});
