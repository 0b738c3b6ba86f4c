import type { Entry } from './entry.ts';
import { kinds } from './kinds.ts';
import { storyIndexesOf } from './story-index.ts';
import type { Subject } from './subjects.ts';

/** Where a prospect finds stories like their own. */
export const storiesLikeYou = `${kinds['case-study'].list}/like-you`;

/** What a customer is asked for whose story is to be told, with the form on which they agree. */
export const takePart = `${kinds['case-study'].list}/take-part`;

/** Where deadlines are worked out. */
export const deadlineAddress = `${kinds['service-levels'].list}/deadline`;

/** What the parts of a performance report say, and how they are worked out. */
export const reportReading = `${kinds.report.list}/how-to-read`;

/** Where questions for providers are put together. */
export const tenderAddress = '/tender';

/** Where offers are compared on a scorecard. */
export const compareAddress = '/compare';

/** Where a reader works something out. */
const tools: readonly string[] = [deadlineAddress, compareAddress, tenderAddress];

/** Whether the address is a tool’s of the site’s own, to which an entry may point besides other entries. */
export function isTool(address: string): boolean {
  return tools.includes(address);
}

/** Pages that the site itself has, whatever the content. */
export const ownPages: readonly string[] = [
  ...[
    '/',
    '/search',
    '/health',
    '/404',
    storiesLikeYou,
    takePart,
    deadlineAddress,
    compareAddress,
    tenderAddress,
  ],
  reportReading,
  ...Object.values(kinds).map(({ list }) => list),
];

/** Files that the site itself has, whatever the content. */
const ownFiles: readonly string[] = [
  '/feed.xml',
  '/health.json',
  '/llms-full.txt',
  '/llms.txt',
  '/robots.txt',
  '/sitemap-index.xml',
];

/** Every address to which a link may lead: pages, and the files that accompany them. */
export function pagesOf(entries: readonly Entry[], subjects: readonly Subject[]): Set<string> {
  return new Set([
    ...ownPages,
    ...ownFiles,
    ...storyIndexesOf(entries).map(({ address }) => address),
    ...entries.flatMap((entry) => [entry.address, `${entry.address}.md`, ...stepsOf(entry)]),
    ...subjects.flatMap(({ address }) => [address, `${address}/feed.xml`]),
  ]);
}

/** The steps of a decision tree have pages of their own. */
function stepsOf(entry: Entry): string[] {
  if (entry.kind !== 'decision') return [];
  return Object.keys(entry.data.nodes).map((name) => `${entry.address}/${name}`);
}
