import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { auditPages, categories, type PageAudit } from '#io/audit.ts';
import { readOptions, runCommand, UsageError } from '#io/command-line.ts';
import { everyKindOfPage } from '#io/every-kind.ts';
import { fileAt } from '#io/site-files.ts';

const usage = 'npm run audit -- [--out DIR] [--page /ADDRESS] [--json]';
const columns = ['perf', 'access', 'best', 'seo', 'LCP ms', 'CLS', 'TBT ms', 'kB', 'requests'];

await runCommand(async () => {
  const values = readOptions(usage, {
    out: { type: 'string', default: 'dist' },
    page: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (!existsSync(join(values.out, 'index.html'))) {
    process.stderr.write(`There is no built site in ${values.out}. Run: npm run build\n`);
    return 1;
  }
  const { page } = values;
  if (page !== undefined && !(page.startsWith('/') && (await fileAt(values.out, page))))
    throw new UsageError(`--page takes the address of a page, such as /learn; found ${page}.`);

  const addresses = page === undefined ? everyKindOfPage(values.out) : [page];
  const width = Math.max(...addresses.map(({ length }) => length));
  const audits: PageAudit[] = [];
  if (!values.json) print(headline(width));
  for await (const audit of auditPages(values.out, addresses)) {
    audits.push(audit);
    if (!values.json) print(row(audit, width));
  }
  if (values.json) print(JSON.stringify(audits, null, 2));
  else print(conclusion(audits));
  return audits.every(hasFullMarks) ? 0 : 1;
});

function hasFullMarks({ scores }: PageAudit): boolean {
  return categories.every((category) => scores[category] === 100);
}

function headline(width: number): string {
  return [''.padEnd(width), ...columns].join('  ');
}

function row(audit: PageAudit, width: number): string {
  const { address, scores, largestPaint, shift, blocked, bytes, requests, faults } = audit;
  const figures = [
    ...categories.map((category) => String(scores[category])),
    String(largestPaint),
    shift.toFixed(3).replace(/^0\.000$/, '0'),
    String(blocked),
    (bytes / 1e3).toFixed(1),
    String(requests),
  ];
  const cells = figures.map((figure, i) => figure.padStart(columns[i]?.length ?? 0));
  return [
    [address.padEnd(width), ...cells].join('  '),
    ...faults.map((fault) => `    ${fault}`),
  ].join('\n');
}

function conclusion(audits: readonly PageAudit[]): string {
  const full = audits.filter(hasFullMarks).length;
  return `${full} of ${audits.length} pages have 100 in all four categories.`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
