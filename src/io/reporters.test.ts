import { describe, expect, test } from 'vitest';
import { type Issue, type IssueCode, issueCodes, type Position } from '#kb/issue.ts';
import { type CheckReport, count, countOf, formatReport } from './reporters.ts';

function issue(
  code: IssueCode,
  file: string,
  position: Position | undefined,
  message: string,
  hint?: string,
): Issue {
  return { code, severity: issueCodes[code].severity, file, position, message, hint };
}

const report: CheckReport = {
  folder: 'content',
  files: 3,
  issues: [
    issue(
      'front-matter/field',
      'guides/a b.md',
      { line: 3, column: 7 },
      'titel is no known field',
      'Did you mean title?',
    ),
    issue(
      'title/repeated',
      'guides/c.md',
      { line: 2, column: 1 },
      '100 % the same:\n  a, b.',
      'Change it.',
    ),
    issue('file/ignored', 'logo.svg', undefined, 'Not read.'),
    issue('description/long', 'guides/c.md', { line: 4, column: 1 }, 'Long', 'Cut it.'),
  ],
};
const nothing: CheckReport = { folder: 'content', files: 1, issues: [] };

test('as text each issue is a line that begins with its place', () => {
  expect(formatReport(report, 'text')).toBe(
    [
      'content/guides/a b.md:3:7  front-matter/field  titel is no known field. Did you mean title?',
      'content/guides/c.md:2:1  warning  title/repeated  100 % the same: a, b. Change it.',
      'content/logo.svg  warning  file/ignored  Not read.',
      'content/guides/c.md:4:1  info  description/long  Long. Cut it.',
      '3 files checked: 1 error, 2 warnings, 1 note.',
      '',
    ].join('\n'),
  );
  expect(formatReport(nothing, 'text')).toBe('1 file checked: 0 errors, 0 warnings.\n');
});

test('as JSON each issue has all keys, with null where there is nothing', () => {
  const { files, issues } = JSON.parse(formatReport(report, 'json'));
  expect(files).toBe(3);
  expect(issues).toHaveLength(4);
  expect(issues[0]).toEqual({
    code: 'front-matter/field',
    severity: 'error',
    file: 'guides/a b.md',
    line: 3,
    column: 7,
    message: 'titel is no known field',
    hint: 'Did you mean title?',
  });
  expect(issues[2]).toMatchObject({ line: null, column: null, hint: null });
});

test('for GitHub each issue is an annotation with what it takes for markup escaped', () => {
  expect(formatReport(report, 'github')).toBe(
    [
      '::error file=content/guides/a b.md,line=3,col=7,title=front-matter/field::titel is no known field. Did you mean title?',
      '::warning file=content/guides/c.md,line=2,col=1,title=title/repeated::100 %25 the same: a, b. Change it.',
      '::warning file=content/logo.svg,title=file/ignored::Not read.',
      '::notice file=content/guides/c.md,line=4,col=1,title=description/long::Long. Cut it.',
      '',
    ].join('\n'),
  );
  const odd = issue('title/repeated', 'a,b:c%.md', undefined, 'x');
  expect(formatReport({ ...nothing, issues: [odd] }, 'github')).toBe(
    '::warning file=content/a%2Cb%3Ac%25.md,title=title/repeated::x.\n',
  );
  expect(formatReport(nothing, 'github')).toBe('');
});

describe('as SARIF', () => {
  const [run] = JSON.parse(formatReport(report, 'sarif')).runs;

  test('each issue is a result with its place', () => {
    expect(run.results.map(({ ruleId, level }: Record<string, string>) => [ruleId, level])).toEqual(
      [
        ['front-matter/field', 'error'],
        ['title/repeated', 'warning'],
        ['file/ignored', 'warning'],
        ['description/long', 'note'],
      ],
    );
    expect(run.results[0].locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'content/guides/a%20b.md' },
          region: { startLine: 3, startColumn: 7 },
        },
      },
    ]);
    expect(run.results[2].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'content/logo.svg' },
    });
  });

  test('each code is a rule, once, with its explanation', () => {
    const { rules } = run.tool.driver;
    expect(rules).toHaveLength(4);
    expect(rules[0]).toEqual({
      id: 'front-matter/field',
      fullDescription: { text: issueCodes['front-matter/field'].explanation },
    });
  });
});

test('issues are counted by severity', () => {
  expect(countOf(report.issues, 'warning')).toBe(2);
  expect(count(1, 'page')).toBe('1 page');
  expect(count(0, 'page')).toBe('0 pages');
});
