import { type BuiltSite, buildSite } from '#io/build.ts';
import {
  contentFolder,
  contentOptions,
  dayFromOption,
  outputFolder,
  readOptions,
  runCommand,
  UsageError,
} from '#io/command-line.ts';
import { count, countOf, formatReport } from '#io/reporters.ts';

const usage = 'npm run build -- [--content DIR] [--out DIR] [--site URL] [--today YYYY-MM-DD]';

await runCommand(async () => {
  const values = readOptions(usage, {
    ...contentOptions,
    out: { type: 'string', default: 'dist' },
    site: { type: 'string' },
  });
  const site = values.site?.replace(/\/+$/, '');
  if (site !== undefined && !/^https?:\/\/[^/]/.test(site))
    throw new UsageError(
      `--site takes an address such as https://kb.example.com; found ${values.site}.`,
    );
  const content = contentFolder(values.content);
  const { report, built } = await buildSite({
    content,
    out: outputFolder(values.out, content),
    site,
    today: dayFromOption(values.today),
    onPhase: (phase) => process.stdout.write(`${phase} …\n`),
  });
  if (!built) {
    process.stderr.write(formatReport(report, 'text'));
    process.stderr.write(
      `No site was built: ${count(countOf(report.issues, 'error'), 'error')}. What stood in ${values.out} stands there still.\n`,
    );
    return 1;
  }
  process.stdout.write(summaryOf(built, values.out, countOf(report.issues, 'warning')));
  return 0;
});

function summaryOf(built: BuiltSite, out: string, warnings: number): string {
  const phases = built.phases
    .map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`)
    .join(', ');
  const hint =
    warnings > 0 ? `${count(warnings, 'warning')} in the content: npm run check tells.\n` : '';
  const size = `${count(built.pages, 'page')}, ${count(built.files, 'file')}, ${(built.bytes / 1e6).toFixed(1)} MB`;
  return `${hint}${out}: ${size}; ${phases}.\n`;
}
