import type { Entry } from '#kb/entry.ts';
import { type Kind, kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { numberText } from '#kb/quantities.ts';
import { type EntryLink, linkTo } from './entry-link.ts';
import { memo } from './memo.ts';
import { mostReferenced } from './most-referenced.ts';
import { kindOrder } from './reference-groups.ts';

/** Where texts use a term. */
export interface TermUse {
  readonly groups: readonly TermUseGroup[];
  /** Where to find what is not listed, in words; `undefined` where all is. */
  readonly further: { readonly address: string; readonly text: string } | undefined;
}

/** Entries of one kind that use a term. */
export interface TermUseGroup {
  /** "Questions", "Guide" */
  readonly title: string;
  /** The first ones, and those that are shown when the reader asks. */
  readonly entries: readonly EntryLink[];
  readonly more: readonly EntryLink[];
}

const mostOpen = 5;
const mostListed = 40;

/** The listed entries whose text uses a term, marked or linked. */
export function usersOf(kb: KnowledgeBase, term: Entry): readonly Entry[] {
  return users(kb).get(term.address) ?? [];
}

/** Those of them that are not named as referring to the term, by kind, the most referenced first. */
export function termUseOf(kb: KnowledgeBase, term: Entry): TermUse {
  const { library } = kb;
  const referring = new Set(library.referencedBy(term).map(({ from }) => from));
  const using = usersOf(kb, term).filter((entry) => !referring.has(entry));
  const byKind = Map.groupBy(using, ({ kind }) => kind);
  const groups = kindOrder.flatMap((kind) => {
    const own = mostReferenced(library, byKind.get(kind) ?? []);
    return own.length === 0 ? [] : [groupOf(kind, own)];
  });
  const listed = groups.reduce((n, { entries, more }) => n + entries.length + more.length, 0);
  const further = using.length > listed && {
    address: `/search?q=${encodeURIComponent(term.title)}`,
    text: `Search for the ${numberText(using.length - listed)} others`,
  };
  return { groups, further: further || undefined };
}

function groupOf(kind: Kind, entries: readonly Entry[]): TermUseGroup {
  return {
    title: entries.length === 1 ? kinds[kind].label : kinds[kind].plural,
    entries: entries.slice(0, mostOpen).map(linkTo),
    more: entries.slice(mostOpen, mostListed).map(linkTo),
  };
}

const users = memo(({ library, textOf }: KnowledgeBase): ReadonlyMap<string, readonly Entry[]> => {
  const using = new Map<string, Entry[]>();
  for (const entry of library.listed)
    for (const term of textOf(entry).terms)
      if (term !== entry.address) {
        const entries = using.get(term) ?? [];
        if (entries.push(entry) === 1) using.set(term, entries);
      }
  return using;
});
