import type { Entry } from '#kb/entry.ts';
import { type Kind, kinds } from '#kb/kinds.ts';
import { type EntryLink, linkTo } from './entry-link.ts';

/** Entries of one kind that refer to a page. */
export interface ReferenceGroup {
  readonly kind: Kind;
  /** "Questions", "Guide" */
  readonly title: string;
  readonly entries: readonly EntryLink[];
}

/** What takes a reader furthest comes first. */
export const kindOrder: readonly Kind[] = [
  'guide',
  'blueprint',
  'decision',
  'service-levels',
  'question',
  'case-study',
  'report',
  'term',
];

/** Entries grouped by kind, in the order in which they help most. */
export function referenceGroups(entries: readonly Entry[]): ReferenceGroup[] {
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  return kindOrder.flatMap((kind) => {
    const own = byKind.get(kind) ?? [];
    if (own.length === 0) return [];
    const title = own.length === 1 ? kinds[kind].label : kinds[kind].plural;
    return [{ kind, title, entries: own.map(linkTo) }];
  });
}
