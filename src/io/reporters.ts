import { join } from 'node:path';
import { type Issue, issueCodes, type Severity } from '#kb/issue.ts';
import { issueAsJson } from '#kb/issue-json.ts';

/** What a check found, ready to be told. */
export interface CheckReport {
  /** The content folder as it was named. */
  readonly folder: string;
  /** How many files were read. */
  readonly files: number;
  readonly issues: readonly Issue[];
}

export const reportFormats = ['text', 'json', 'github', 'sarif'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The report as text, in one of the formats; ends with a line break unless it is empty. */
export function formatReport(report: CheckReport, format: ReportFormat): string {
  return formatters[format](report);
}

/** How many issues there are of a severity. */
export function countOf(issues: readonly Issue[], severity: Severity): number {
  return issues.filter((issue) => issue.severity === severity).length;
}

const formatters: Record<ReportFormat, (report: CheckReport) => string> = {
  text: ({ folder, files, issues }) =>
    [...issues.map((issue) => `${textLine(folder, issue)}\n`), `${summary(files, issues)}\n`].join(
      '',
    ),
  json: ({ files, issues }) => json({ files, issues: issues.map(issueAsJson) }),
  github: ({ folder, issues }) => issues.map((issue) => `${annotation(folder, issue)}\n`).join(''),
  sarif: ({ folder, issues }) => json(sarif(folder, issues)),
};

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** `content/guides/a.md:3:1  warning  title/repeated  The title …`: terminals make a link of the place. */
function textLine(folder: string, issue: Issue): string {
  const { code, severity } = issue;
  const parts = [shownPlace(folder, issue), severity, code, sentenceOf(issue)];
  // What is wrong without more ado is an error.
  return parts.filter((part) => part !== 'error').join('  ');
}

/** `content/guides/a.md:3:1`, the path as people in this folder write it. */
export function shownPlace(folder: string, { file, position }: Issue): string {
  const place = position ? `:${position.line}:${position.column}` : '';
  return `${shownPath(folder, file)}${place}`;
}

/** The file's path as people in this folder write it. */
function shownPath(folder: string, file: string): string {
  return join(folder, file).replaceAll('\\', '/');
}

/** Message and hint on one line. */
export function sentenceOf({ message, hint }: Issue): string {
  const sentence = /[.!?…:]$/.test(message) ? message : `${message}.`;
  return (hint === undefined ? sentence : `${sentence} ${hint}`).replace(/\s*\n\s*/g, ' ');
}

function summary(files: number, issues: readonly Issue[]): string {
  const errors = countOf(issues, 'error');
  const warnings = countOf(issues, 'warning');
  const infos = countOf(issues, 'info');
  const notes = infos > 0 ? `, ${count(infos, 'note')}` : '';
  return `${count(files, 'file')} checked: ${count(errors, 'error')}, ${count(warnings, 'warning')}${notes}.`;
}

/** `1 file`, `2 files`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** A workflow command of GitHub, which it shows beside the line. */
function annotation(folder: string, issue: Issue): string {
  const { code, severity, file, position } = issue;
  const place = position ? `,line=${position.line},col=${position.column}` : '';
  const properties = `file=${escapeProperty(shownPath(folder, file))}${place},title=${escapeProperty(code)}`;
  return `::${levels[severity]} ${properties}::${escapeData(sentenceOf(issue))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** SARIF 2.1.0, as code hosts take it. */
function sarif(folder: string, issues: readonly Issue[]) {
  const codes = [...new Set(issues.map(({ code }) => code))];
  const rules = codes.map((id) => ({ id, fullDescription: { text: issueCodes[id].explanation } }));
  const results = issues.map((issue) => sarifResult(folder, issue));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'groundwork-check', rules } }, results }],
  };
}

function sarifResult(folder: string, issue: Issue) {
  const { code, severity, file, position } = issue;
  const region = position && { startLine: position.line, startColumn: position.column };
  return {
    ruleId: code,
    level: severity === 'info' ? 'note' : severity,
    message: { text: sentenceOf(issue) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(shownPath(folder, file)) },
          ...(region && { region }),
        },
      },
    ],
  };
}
