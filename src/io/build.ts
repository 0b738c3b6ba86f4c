import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build as buildWithAstro } from 'astro';
import type { Day } from '#kb/day.ts';
import { compareIssues, type Issue } from '#kb/issue.ts';
import { type KnowledgeBase, provideKnowledgeBase } from '#kb/knowledge-base.ts';
import { writtenOut } from '#kb/link-target.ts';
import { checkBuiltLinks, fileOfBuiltFinding } from './built-links.ts';
import { type FolderSize, measureFolder, replaceFolder, workFolder } from './folders.ts';
import { openKnowledgeBase } from './knowledge-base.ts';
import { placeFindings } from './placing.ts';
import { publishFiles } from './public-files.ts';
import { type CheckReport, countOf } from './reporters.ts';
import { indexSite } from './search-index.ts';
import { searchKnowledgeOf } from './search-knowledge.ts';
import { makeSocialImages } from './social-images.ts';

export interface BuildOptions {
  readonly content: string;
  /** The folder that the finished site replaces. */
  readonly out: string;
  readonly site?: string | undefined;
  readonly today: Day;
  /** Told of each phase as it begins. */
  readonly onPhase?: ((phase: string) => void) | undefined;
}

export interface BuiltSite extends FolderSize {
  readonly pages: number;
  readonly entries: number;
  /** Seconds by phase, in order. */
  readonly phases: readonly { readonly name: string; readonly seconds: number }[];
}

export interface BuildResult {
  readonly report: CheckReport;
  /** Absent where errors kept the site from being built: the previous one is untouched. */
  readonly built: BuiltSite | undefined;
}

const projectFolder = resolve(import.meta.dirname, '../..');
const socialCache = join(projectFolder, '.cache/social');

/**
 * Checks the content, builds the site into a folder of its own and checks the links of its pages; only when it is whole
 * and sound does it replace `out`. Nothing of an earlier site is touched before.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { content, out, site, today, onPhase } = options;
  const phases: { name: string; seconds: number }[] = [];
  const phase = async <T>(name: string, run: () => Promise<T> | T): Promise<T> => {
    onPhase?.(name);
    const start = performance.now();
    const result = await run();
    phases.push({ name, seconds: (performance.now() - start) / 1000 });
    return result;
  };

  const { knowledgeBase, files } = await phase('read and check', () =>
    openKnowledgeBase({ content, today, siteUrl: site }),
  );
  const report = { folder: content, files, issues: knowledgeBase.issues };
  if (countOf(report.issues, 'error') > 0) return { report, built: undefined };

  provideKnowledgeBase(knowledgeBase);
  const work = workFolder(projectFolder, 'build');
  try {
    await phase('pages', () => renderPages(work.path, knowledgeBase.site.url));
    publishFiles(content, knowledgeBase.files.values(), work.path);
    await phase('social images', () => makeSocialImages(work.path, socialCache));
    const broken = await phase('links', () => builtIssues(work.path, knowledgeBase, options));
    if (broken.length > 0)
      return {
        report: { ...report, issues: [...report.issues, ...broken].sort(compareIssues) },
        built: undefined,
      };
    const { pages } = await phase('search index', () =>
      indexSite(work.path, searchKnowledgeOf(knowledgeBase)),
    );
    const size = await phase('put in place', () => {
      const measured = measureFolder(work.path);
      replaceFolder(work.path, resolve(out));
      return measured;
    });
    return { report, built: { ...size, pages: size.pages, entries: pages, phases } };
  } finally {
    work.remove();
  }
}

/** What the pages as they were built link to in vain, besides what the check of the content has told. */
function builtIssues(
  folder: string,
  { library, site, issues, textOf }: KnowledgeBase,
  { content, out }: BuildOptions,
): Issue[] {
  const findings = checkBuiltLinks(folder, {
    siteUrl: site.url,
    entryAt: library.entryAt,
    linksOf: (entry) =>
      [...textOf(entry).links, ...textOf(entry).pictures].map(({ href, line, column }) => ({
        href: writtenOut(href, entry.file) ?? href,
        line,
        column,
      })),
  });
  const placed = placeFindings(
    content,
    findings.map((finding) => ({ ...finding, file: fileOfBuiltFinding(finding, content, out) })),
  );
  const told = new Set(issues.map(placeOf));
  return placed.filter((issue) => issue.position === undefined || !told.has(placeOf(issue)));
}

function placeOf({ code, file, position }: Issue): string {
  return `${code} ${file}:${position?.line}:${position?.column}`;
}

/** Renders every page and the plain outputs with Astro. */
async function renderPages(outDir: string, site: string): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await buildWithAstro({ root: projectFolder, outDir, site, logLevel: 'error' });
  if (!existsSync(join(outDir, 'index.html')))
    throw new Error(`Astro left no site in ${dirname(outDir)}.`);
}
