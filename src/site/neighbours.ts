import type { Entry } from '#kb/entry.ts';
import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { Library } from '#kb/library.ts';
import { compareTitles } from '#kb/subjects.ts';
import type { PageLink } from './frame.ts';
import { listTitles } from './lists.ts';
import { memo } from './memo.ts';

/** The entries before and after one in the list that it stands in. */
export interface Neighbours {
  /** The list: "Service levels", "Glossary". */
  readonly list: PageLink;
  readonly previous: PageLink | undefined;
  readonly next: PageLink | undefined;
}

/**
 * A question's neighbours in its own subject, a term's in the glossary; `undefined` for other kinds, for what no list
 * shows, and for what stands alone.
 */
export function neighboursOf({ library }: KnowledgeBase, entry: Entry): Neighbours | undefined {
  const { list, entries } = listHolding(library, entry) ?? {};
  const at = entries === undefined ? undefined : positions(entries).get(entry);
  if (!list || !entries || at === undefined || entries.length === 1) return undefined;
  return { list, previous: pageLinkTo(entries[at - 1]), next: pageLinkTo(entries[at + 1]) };
}

function listHolding(
  library: Library,
  entry: Entry,
): { readonly list: PageLink; readonly entries: readonly Entry[] } | undefined {
  if (entry.kind === 'term') {
    const list = { title: listTitles.term, address: kinds.term.list };
    return { list, entries: termsByTitle(library) };
  }
  if (entry.kind !== 'question') return undefined;
  const subject = subjectsBySlug(library).get(entry.subject);
  if (!subject) return undefined;
  return {
    list: { title: subject.title, address: subject.address },
    entries: subject.questions,
  };
}

/** The listed terms as the glossary orders them. */
export const termsByTitle = memo(({ ofKind }: Library) =>
  ofKind('term')
    .filter((term) => !term.isUnlisted)
    .sort((a, b) => compareTitles(a.title, b.title)),
);

const subjectsBySlug = memo(
  ({ subjects }: Library) => new Map(subjects.map((subject) => [subject.slug, subject])),
);

// A list of thousands is asked for by each of its entries.
const positions = memo(
  (entries: readonly Entry[]): ReadonlyMap<Entry, number> =>
    new Map(entries.map((entry, i) => [entry, i])),
);

function pageLinkTo(entry: Entry | undefined): PageLink | undefined {
  return entry && { title: entry.title, address: entry.address };
}
