import { readFileSync } from 'node:fs';
import { readCommandLine, runCommand, UsageError } from '#io/command-line.ts';
import { count } from '#io/reporters.ts';
import { openIndexedSite, type Transfer, type Visit } from '#io/search-in-node.ts';
import { kindNames, kinds } from '#kb/kinds.ts';
import type { SearchAnswer } from '#search/engine.ts';

const usage =
  'npm run search -- [--out DIR] [--limit N] [--json] "QUERY", or --queries FILE in place of the query';

await runCommand(async () => {
  const { values, positionals } = readCommandLine(usage, {
    out: { type: 'string', default: 'dist' },
    limit: { type: 'string', default: '10' },
    json: { type: 'boolean' },
    queries: { type: 'string' },
  });
  const limit = limitFrom(values.limit);
  const queries =
    values.queries === undefined ? [queryFrom(positionals)] : queriesIn(values.queries);
  if (values.queries !== undefined && positionals.length > 0)
    throw new UsageError(`A query and --queries exclude each other. Usage: ${usage}`);
  const site = await openIndexedSite(values.out);
  if (!site) {
    process.stderr.write(`There is no search index in ${values.out}. Run: npm run build\n`);
    return 1;
  }
  for (const query of queries) {
    const asked = await ask(site.visit(), query, limit);
    const isJson = values.json || values.queries !== undefined;
    process.stdout.write(isJson ? `${JSON.stringify(asJson(asked))}\n` : asText(asked));
  }
  return 0;
});

interface Asked {
  readonly answer: SearchAnswer;
  readonly transfer: Transfer;
  /** Milliseconds, with everything fetched anew. */
  readonly time: number;
}

function limitFrom(text: string): number {
  if (!/^[1-9]\d*$/.test(text))
    throw new UsageError(`--limit takes a whole number from 1; found ${text}.`);
  return Number(text);
}

function queryFrom([query, ...rest]: readonly string[]): string {
  if (query === undefined || rest.length > 0)
    throw new UsageError(`Expected one query, in quotation marks. Usage: ${usage}`);
  return query;
}

/** A query a line; empty lines are none. */
function queriesIn(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '');
  } catch {
    throw new UsageError(`--queries takes a file with a query a line; ${file} cannot be read.`);
  }
}

async function ask(visit: Visit, query: string, limit: number): Promise<Asked> {
  const start = performance.now();
  const answer = await visit.ask(query, { limit });
  return { answer, transfer: visit.transfer(), time: performance.now() - start };
}

function asJson({ answer, transfer, time }: Asked) {
  const { query, results, corrected, expanded, total, confidence, best } = answer;
  return {
    query,
    results: results.map(({ url, title, kind }) => ({ url, title, kind: kindNamed(kind) })),
    corrected,
    expanded,
    confidence,
    best: best?.url ?? null,
    total,
    ...transfer,
    ms: Math.round(time * 10) / 10,
  };
}

/** The name of a kind that the index calls by its label: also "tool" and "list", which are no kinds of entries. */
function kindNamed(label: string): string {
  return kindNames.find((name) => kinds[name].label === label) ?? label.toLowerCase();
}

function asText({ answer, transfer, time }: Asked): string {
  const { results, total, query, corrected, expanded, confidence, best } = answer;
  const head = [
    ...(corrected === null ? [] : [`Asked for: ${corrected}`]),
    ...(expanded.length === 0 ? [] : [`Also asked for: ${expanded.join(', ')}`]),
    ...(confidence === 'confident' ? [] : ['Nothing fits well; the nearest:']),
    ...(best === undefined ? [] : [`${best.title}: ${best.text}`]),
  ].map((line) => `${line}\n\n`);
  const found = results.map(({ title, url, kind, subjects, label, excerpt }, i) => {
    const place = [kind, ...subjects, ...(label === undefined ? [] : [label])].join(', ');
    const text = excerpt.map((segment) => segment.text).join('');
    return `${i + 1}. ${title}\n   ${url}${place && `  (${place})`}\n   ${text}\n`;
  });
  const size = `${count(transfer.requests, 'request')}, ${(transfer.bytes / 1000).toFixed(0)} kB, ${time.toFixed(0)} ms`;
  return `${head.join('')}${found.join('')}${count(total, 'page')} for “${query}”; ${size}.\n`;
}
