import type { Entry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';

/** A term that a text uses, as it stands in the margin. */
export interface TermNote {
  readonly address: string;
  readonly title: string;
  readonly abbreviations: readonly string[];
  readonly definition: string;
}

const mostNotes = 5;

/** The terms to which an entry’s text links, in its order, then those that it names as related. */
export function termNotesOf({ library, textOf }: KnowledgeBase, entry: Entry): TermNote[] {
  const linked = textOf(entry).links.map(({ href }) => library.entryAt(href.split('#')[0] ?? ''));
  const terms = new Set([...linked, ...library.relatedOf(entry)]);
  return [...terms]
    .flatMap((term) => (term?.kind === 'term' && !term.isUnlisted && term !== entry ? [term] : []))
    .slice(0, mostNotes)
    .map(({ address, title, data }) => ({
      address,
      title,
      abbreviations: (data.abbreviations ?? []).filter((short) => short !== title),
      definition: data.definition,
    }));
}
