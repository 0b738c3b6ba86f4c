import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuiltSite, buildSite } from '#io/build.ts';
import {
  contentFolder,
  contentOptions,
  dayFromOption,
  readCommandLine,
  runCommand,
  UsageError,
} from '#io/command-line.ts';
import { buildFloor } from '#io/floor.ts';
import { medianQuestion, type PageWeight, weighPageOf } from '#io/page-weight.ts';
import { measureRelations, type RelationFigures } from '#io/relations-bench.ts';
import { benchRules, benchSearch } from '#io/search-bench/bench-search.ts';
import { readJudgedQueries } from '#io/search-bench/read-queries.ts';
import { tellAblation, tellSearch } from '#io/search-bench/report.ts';
import { syntheticAddress, writeSyntheticContent } from '#io/synthetic-content.ts';
import { searchQueriesFile } from '#kb/kinds.ts';

const usage =
  'npm run bench -- [--size N] [--content DIR] [--today YYYY-MM-DD] [--json], or npm run bench -- search [--queries FILE] [--ablation] [--content DIR | --out DIR] [--json]';
/** Articles of the small site with which a large one is compared. */
const smallSize = 62;

/** What one build was measured to take. */
interface Figures extends Omit<BuiltSite, 'entries'> {
  readonly seconds: number;
  /** Peak memory of the process, in bytes. */
  readonly peakMemory: number;
  /** Seconds of the least that any generator must do with the same content. */
  readonly floorSeconds: number;
  readonly relations: RelationFigures;
  /** Of an article page; absent where there is none. */
  readonly weight: PageWeight | undefined;
  /** Of the same page on a small site, where a size was asked for. */
  readonly weightOnSmallSite: PageWeight | undefined;
}

await runCommand(async () => {
  const { values, positionals } = readCommandLine(usage, {
    ...contentOptions,
    queries: { type: 'string' },
    ablation: { type: 'boolean' },
    size: { type: 'string' },
    json: { type: 'boolean' },
    // Each part is measured in a process of its own, so that memory is its own.
    part: { type: 'string' },
    out: { type: 'string', default: '' },
  });
  if (positionals[0] === 'search' && positionals.length === 1) return measureSearch(values);
  if (positionals.length > 0)
    throw new UsageError(`Unexpected argument ${positionals[0]}. Usage: ${usage}`);
  if (values.part === 'build') return measureBuild(values.content, values.out, values.today);
  if (values.part === 'relations')
    return print(JSON.stringify(measureRelations(values.content, dayFromOption(values.today))));
  if (values.part === 'floor') return print(String(buildFloor(values.content, values.out)));
  if (values.size !== undefined && !/^[1-9]\d*$/.test(values.size))
    throw new UsageError(`--size takes a whole number above 0; found ${values.size}.`);

  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const content =
      values.size === undefined ? contentFolder(values.content) : join(folder, 'content');
    if (values.size !== undefined) writeSyntheticContent(content, Number(values.size));
    const day = values.today === undefined ? [] : ['--today', values.today];
    const floorSeconds = Number(runPart('floor', content, join(folder, 'floor'), day));
    const site = join(folder, 'site');
    const built = JSON.parse(runPart('build', content, site, day));
    const page = values.size === undefined ? medianQuestion(site) : syntheticAddress(0);
    const figures: Figures = {
      ...built,
      floorSeconds,
      relations: JSON.parse(runPart('relations', content, '', day)),
      weight: page && (await weighPageOf(site, page)),
      weightOnSmallSite: values.size === undefined ? undefined : await weighOnSmallSite(folder),
    };
    return print(values.json ? JSON.stringify(figures, null, 2) : tell(figures));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Asks the queries of a file of the site that is built from the content, or of the one in `out`. */
async function measureSearch(values: {
  readonly content: string;
  readonly queries: string | undefined;
  readonly ablation: boolean;
  readonly today: string | undefined;
  readonly out: string;
  readonly json: boolean;
}): Promise<number> {
  const content = contentFolder(values.content);
  const queries = readJudgedQueries(values.queries ?? join(content, searchQueriesFile));
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const site = values.out === '' ? join(folder, 'site') : values.out;
    const day = values.today === undefined ? [] : ['--today', values.today];
    if (values.out === '') runPart('build', content, site, day);
    if (values.ablation) {
      const rules = await benchRules(site, queries);
      return print(
        values.json ? JSON.stringify(rules, null, 2) : rules.map(tellAblation).join('\n\n'),
      );
    }
    const sets = await benchSearch(site, queries);
    return print(values.json ? JSON.stringify(sets, null, 2) : tellSearch(sets));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first synthetic article is the same whatever the size of the site. */
async function weighOnSmallSite(folder: string): Promise<PageWeight> {
  const content = join(folder, 'small-content');
  const site = join(folder, 'small-site');
  writeSyntheticContent(content, smallSize);
  runPart('build', content, site, []);
  return await weighPageOf(site, syntheticAddress(0));
}

function runPart(part: string, content: string, out: string, day: readonly string[]): string {
  const args = [import.meta.filename, '--part', part, '--content', content, '--out', out, ...day];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0)
    throw new UsageError(
      'The content has errors, so there is nothing to measure: npm run check tells which.',
    );
  return stdout;
}

async function measureBuild(
  content: string,
  out: string,
  today: string | undefined,
): Promise<number> {
  const { built } = await buildSite({ content, out, today: dayFromOption(today) });
  if (!built) return 1;
  const seconds = built.phases.reduce((total, phase) => total + phase.seconds, 0);
  const peakMemory = process.resourceUsage().maxRSS * 1024;
  return print(JSON.stringify({ ...built, seconds, peakMemory }));
}

function tell(figures: Figures): string {
  const { pages, files, bytes, phases, seconds, floorSeconds, peakMemory } = figures;
  const { weight, weightOnSmallSite } = figures;
  const rows: [string, string][] = [
    ['pages', `${pages} (${files} files, ${megabytes(bytes)})`],
    [
      'seconds',
      `${seconds.toFixed(1)}, ${(seconds / floorSeconds).toFixed(1)} times the floor of ${floorSeconds.toFixed(2)} (read, parse, write bare pages)`,
    ],
    ...phases.map(({ name, seconds: s }): [string, string] => [
      `  ${name}`,
      `${s.toFixed(1)}, ${Math.round((100 * s) / seconds)} %`,
    ]),
    ['peak memory', `${megabytes(peakMemory)} (of Node; the indexer is a process of its own)`],
  ];
  rows.push(['related entries', tellRelations(figures.relations, floorSeconds)]);
  if (weight) rows.push(['an article page', `${tellWeight(weight)} (${weight.page})`]);
  if (weightOnSmallSite) rows.push([`  of ${smallSize} articles`, tellWeight(weightOnSmallSite)]);
  return rows.map(([name, text]) => `${name.padEnd(18)} ${text}`).join('\n');
}

function tellRelations(
  { entries, seconds, secondsAfterEdit }: RelationFigures,
  floorSeconds: number,
): string {
  return `${seconds.toFixed(2)} seconds of the processor for ${entries}, ${(seconds / floorSeconds).toFixed(1)} times the floor; ${secondsAfterEdit.toFixed(2)} after an edit`;
}

function tellWeight({ requests, bytes, scriptBytes, fontBytes, shift }: PageWeight): string {
  const kilobytes = (size: number) => (size / 1e3).toFixed(1);
  return `${requests} requests, ${kilobytes(bytes)} kB gzip, of which script ${kilobytes(scriptBytes)} kB; with fonts ${kilobytes(bytes + fontBytes)} kB; layout shift ${shift.toFixed(3).replace(/^0\.000$/, '0')}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}
