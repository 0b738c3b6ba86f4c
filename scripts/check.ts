import {
  contentFolder,
  contentOptions,
  dayFromOption,
  readOptions,
  runCommand,
  UsageError,
} from '#io/command-line.ts';
import { checkExternal } from '#io/external-check.ts';
import { openKnowledgeBase } from '#io/knowledge-base.ts';
import { count, countOf, formatReport, type ReportFormat, reportFormats } from '#io/reporters.ts';
import { compareIssues } from '#kb/issue.ts';

const usage =
  'npm run check -- [--content DIR] [--external] [--format text|json|github|sarif] [--max-warnings N] [--today YYYY-MM-DD]';

await runCommand(async () => {
  const values = readOptions(usage, {
    ...contentOptions,
    external: { type: 'boolean' },
    format: { type: 'string', default: 'text' },
    'max-warnings': { type: 'string' },
  });
  const format = formatFrom(values.format);
  const mostWarnings = numberFrom(values['max-warnings']);
  const content = contentFolder(values.content);
  const { knowledgeBase, files } = openKnowledgeBase({
    content,
    today: dayFromOption(values.today),
  });
  const external = values.external ? await checkExternal(content, knowledgeBase) : [];
  const issues = [...knowledgeBase.issues, ...external].sort(compareIssues);
  process.stdout.write(formatReport({ folder: content, files, issues }, format));
  if (countOf(issues, 'error') > 0) return 1;
  const warnings = countOf(issues, 'warning');
  if (warnings <= mostWarnings) return 0;
  process.stderr.write(
    `Found ${count(warnings, 'warning')}; at most ${mostWarnings} are allowed.\n`,
  );
  return 1;
});

function formatFrom(text: string): ReportFormat {
  const format = reportFormats.find((name) => name === text);
  if (!format) throw new UsageError(`--format takes ${reportFormats.join(', ')}; found ${text}.`);
  return format;
}

function numberFrom(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(text))
    throw new UsageError(`--max-warnings takes a whole number; found ${text}.`);
  return Number(text);
}
