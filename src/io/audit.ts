import { launch } from 'chrome-launcher';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { browserArguments, findBrowser } from './find-browser.ts';
import { fileAt } from './site-files.ts';
import { serveSite } from './site-server.ts';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of a page on a slow phone. */
export interface PageAudit {
  readonly address: string;
  /** From 0 to 100. */
  readonly scores: Readonly<Record<(typeof categories)[number], number>>;
  /** Milliseconds until the largest thing is painted, and for which the page does not answer. */
  readonly largestPaint: number;
  readonly blocked: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  readonly requests: number;
  /** As transferred. */
  readonly bytes: number;
  /** What costs points. */
  readonly faults: readonly string[];
}

/**
 * Runs Lighthouse on pages of a built site, one after the other. A page that does not have full marks for performance is
 * run three times, and the run in the middle counts: the machine may have been busy. Throws where there is no browser.
 */
export async function* auditPages(
  folder: string,
  addresses: readonly string[],
): AsyncGenerator<PageAudit> {
  const { executablePath, env } = await findBrowser();
  const site = await serveSite(folder, { port: 0, host: '127.0.0.1' });
  const browser = await launch({
    chromePath: executablePath,
    ...(env && { envVars: env }),
    chromeFlags,
    logLevel: 'silent',
  });
  try {
    for (const address of addresses) {
      const mayBeIndexed = await isIndexed(folder, address);
      const run = () => auditPage(site.url, address, browser.port, mayBeIndexed);
      const first = await run();
      if (first.scores.performance === 100) yield first;
      else yield middleOf([first, await run(), await run()]);
    }
  } finally {
    browser.kill();
    await site.close();
  }
}

const chromeFlags = [
  '--headless=new',
  ...browserArguments,
  // The sandbox does not start for root, as whom a container runs.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Pages that ask search engines to leave them out cannot have marks for being found. */
async function isIndexed(folder: string, address: string): Promise<boolean> {
  const file = await fileAt(folder, address);
  return !file?.content.includes('<meta name="robots" content="noindex"');
}

async function auditPage(
  site: string,
  address: string,
  port: number,
  mayBeIndexed: boolean,
): Promise<PageAudit> {
  const result = await lighthouse(site + address, {
    port,
    logLevel: 'silent',
    onlyCategories: [...categories],
    ...(!mayBeIndexed && { skipAudits: ['is-crawlable'] }),
  });
  const error = result?.lhr.runtimeError;
  if (!result || error)
    throw new Error(`Lighthouse could not look at ${address}: ${error?.message ?? 'no result'}`);
  return pageAudit(address, result.lhr);
}

function pageAudit(address: string, { audits, categories: found }: RunnerResult['lhr']): PageAudit {
  const scoreOf = (name: string) => Math.round((found[name]?.score ?? 0) * 100);
  const numberOf = (name: string) => audits[name]?.numericValue ?? 0;
  const requests = audits['network-requests']?.details;
  const costly = Object.values(found)
    .filter(({ score }) => Math.round((score ?? 0) * 100) < 100)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ weight }) => weight > 0)
    .flatMap(({ id }) => audits[id] ?? [])
    .filter(({ score }) => score !== null && score < 1);
  return {
    address,
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      seo: scoreOf('seo'),
    },
    largestPaint: Math.round(numberOf('largest-contentful-paint')),
    blocked: Math.round(numberOf('total-blocking-time')),
    shift: numberOf('cumulative-layout-shift'),
    requests: requests?.type === 'table' ? requests.items.length : 0,
    bytes: numberOf('total-byte-weight'),
    faults: costly.map(({ title, displayValue }) =>
      [title, displayValue].filter(Boolean).join(', '),
    ),
  };
}

function middleOf(audits: readonly PageAudit[]): PageAudit {
  const sorted = audits.toSorted((a, b) => a.scores.performance - b.scores.performance);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new RangeError('There is no middle of nothing.');
  return middle;
}
