import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { RelatedEntry } from '#kb/related.ts';
import { descriptionOf } from './description.ts';
import { type EntryLink, linkTo } from './entry-link.ts';

/** A related entry, what it is about, and why it is there. */
export interface RelatedLink extends EntryLink {
  readonly summary: string;
  /** "About the same terms: exit, data return"; absent where an editor chose the entry. */
  readonly why: string | undefined;
  /** The part of it that fits best. */
  readonly part: { readonly address: string; readonly title: string } | undefined;
}

/** Related entries as a page shows them. */
export function relatedLinks(
  kb: KnowledgeBase,
  related: readonly RelatedEntry[],
): readonly RelatedLink[] {
  return related.map(({ entry, why, part }) => ({
    ...linkTo(entry),
    summary: descriptionOf(kb, entry),
    why: why && why.terms.length > 0 ? whyText(why.terms) : undefined,
    part: part && { address: `${entry.address}#${part.anchor}`, title: part.title },
  }));
}

function whyText(terms: readonly string[]): string {
  return `About the same ${terms.length === 1 ? 'term' : 'terms'}: ${terms.join(', ')}`;
}
