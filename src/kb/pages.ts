import type { Entry } from './entry.ts';
import { kinds } from './kinds.ts';
import type { Subject } from './subjects.ts';

/** Pages that the site itself has, whatever the content. */
export const ownPages: readonly string[] = [
  ...['/', '/search', '/health', '/404'],
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
    ...entries.flatMap((entry) => [entry.address, `${entry.address}.md`, ...stepsOf(entry)]),
    ...subjects.flatMap(({ address }) => [address, `${address}/feed.xml`]),
  ]);
}

/** The steps of a decision tree have pages of their own. */
function stepsOf(entry: Entry): string[] {
  if (entry.kind !== 'decision') return [];
  return Object.keys(entry.data.nodes).map((name) => `${entry.address}/${name}`);
}
