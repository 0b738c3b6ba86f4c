import { issueAsJson } from '#kb/issue-json.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { healthOf } from './health.ts';
import { feeds } from './outputs/feeds.ts';
import { hostFiles } from './outputs/host-files.ts';
import { llmsFull, llmsIndex } from './outputs/llms.ts';
import { redirectPages } from './outputs/redirect-pages.ts';
import { sitemap } from './outputs/sitemap.ts';
import { twinOf } from './outputs/twin.ts';

/** A file of the site that is no page: its path below the site's root, without a leading slash, and its text. */
export interface Output {
  readonly path: string;
  readonly body: string;
}

/** Every file of the site besides its pages, one after the other, so that a large site never stands in memory as a whole. */
export function* outputs(kb: KnowledgeBase): Generator<Output> {
  yield* hostFiles(kb);
  yield* sitemap(kb);
  yield* feeds(kb);
  yield healthFile(kb);
  yield llmsIndex(kb);
  yield* llmsFull(kb);
  yield* redirectPages(kb);
  // Unlisted entries have a twin too; nothing leads to it.
  for (const entry of kb.library.entries)
    yield { path: `${entry.address.slice(1)}.md`, body: twinOf(kb, entry) };
}

function healthFile(kb: KnowledgeBase): Output {
  const { issues, overdue, orphans, unnamed } = healthOf(kb);
  const health = { issues: issues.map(issueAsJson), overdue, orphans, unnamed };
  return { path: 'health.json', body: `${JSON.stringify(health, null, 2)}\n` };
}
