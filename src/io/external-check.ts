import { externalLinks } from '#kb/external-links.ts';
import type { Issue } from '#kb/issue.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { checkExternalLinks } from './external-links.ts';
import { linkCacheFile, openLinkCache } from './link-cache.ts';
import { linkProbe, type Probe } from './link-probe.ts';
import { placeFindings } from './placing.ts';
import { count } from './reporters.ts';

export interface ExternalCheckMeans {
  readonly probe?: Probe;
  /** Where results are kept between runs. */
  readonly cacheFile?: string;
  /** Where progress is told, a line at a time or in one line that changes. */
  readonly progress?: { readonly isTTY?: boolean; write(text: string): unknown };
}

/** Checks the external links of a knowledge base and tells how it goes; the report is the caller’s. */
export async function checkExternal(
  content: string,
  knowledgeBase: KnowledgeBase,
  means: ExternalCheckMeans = {},
): Promise<Issue[]> {
  const { cacheFile = linkCacheFile, progress = process.stderr } = means;
  const probe = means.probe ?? linkProbe({ userAgent: userAgentFor(knowledgeBase.site.url) });
  const cache = openLinkCache(cacheFile);
  const { findings, addresses, known, isOffline } = await checkExternalLinks(
    externalLinks(knowledgeBase),
    { probe, cache, onProgress: teller(progress) },
  );
  const before = known > 0 ? `, ${known} of them known from before` : '';
  progress.write(
    isOffline
      ? `${progress.isTTY ? '\n' : ''}No external link could be checked: nothing could be reached, so this machine seems to be offline.\n`
      : `${count(addresses, 'external link')} checked${before}; anchors on other sites, e-mail addresses and telephone numbers are not.\n`,
  );
  return placeFindings(content, findings);
}

/** The site for whose sake somebody is asked, so that they know whom to turn to. */
function userAgentFor(site: string): string {
  return `Groundwork-link-check (+${new URL(site).href})`;
}

/** On a terminal one line that changes, elsewhere a line for each tenth. */
function teller(progress: NonNullable<ExternalCheckMeans['progress']>) {
  let told = 0;
  return (done: number, all: number) => {
    const line = `Asking for external links … ${done} of ${all}`;
    if (progress.isTTY) progress.write(`\r${line}${done === all ? '\n' : ''}`);
    const tenth = Math.floor((10 * done) / all);
    if (!progress.isTTY && tenth > told) progress.write(`${line}\n`);
    told = tenth;
  };
}
