import type { Entry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { plainExcerpt } from '#markdown/excerpt.ts';

/** How an entry is described in lists and to search engines: one or two sentences of at most 160 characters. */
export function descriptionOf(kb: KnowledgeBase, entry: Entry): string {
  return plainExcerpt(
    entry.description ?? ownSummary(entry) ?? (kb.textOf(entry).text || entry.title),
  );
}

/** What the kind itself says in short. */
function ownSummary(entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'term':
      return entry.data.definition;
    case 'report':
    case 'service-levels':
      return entry.data.summary;
    case 'decision': {
      const start = entry.data.nodes[entry.data.start];
      return start?.why ?? start?.question;
    }
    // The text of a real customer's story may say what they withdraw later: it does not go into lists and feeds.
    case 'case-study': {
      const { permission, customer, region, problems } = entry.data;
      return permission && `${customer.anonymous_as}, ${region}: ${problems.join('; ')}`;
    }
    default:
      return undefined;
  }
}
