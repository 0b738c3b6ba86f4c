import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build as buildWithAstro } from 'astro';
import type { Day } from '#kb/day.ts';
import { provideKnowledgeBase } from '#kb/knowledge-base.ts';
import { type FolderSize, measureFolder, replaceFolder, workFolder } from './folders.ts';
import { openKnowledgeBase } from './knowledge-base.ts';
import { publishFiles } from './public-files.ts';
import { type CheckReport, countOf } from './reporters.ts';
import { indexSite } from './search-index.ts';
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
  /** Absent where errors in the content kept the site from being built: the previous one is untouched. */
  readonly built: BuiltSite | undefined;
}

const projectFolder = resolve(import.meta.dirname, '../..');
const socialCache = join(projectFolder, '.cache/social');

/**
 * Checks the content and builds the site into a folder of its own, which replaces `out` only when it is whole. Nothing of
 * an earlier site is touched before.
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
    const { pages } = await phase('search index', () => indexSite(work.path));
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

/** Renders every page and the plain outputs with Astro. */
async function renderPages(outDir: string, site: string): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await buildWithAstro({ root: projectFolder, outDir, site, logLevel: 'error' });
  if (!existsSync(join(outDir, 'index.html')))
    throw new Error(`Astro left no site in ${dirname(outDir)}.`);
}
