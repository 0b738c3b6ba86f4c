import type { Entry, TermEntry } from '#kb/entry.ts';
import { definitionId } from '#kb/glossary.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';

/** A term with its definition, as lists of terms show it. */
export interface TermNote {
  readonly address: string;
  readonly title: string;
  readonly abbreviations: readonly string[];
  readonly definition: string;
  /** Under which the text finds the definition. */
  readonly id: string;
}

const fewestNotes = 5;

/** The terms that an entry’s text uses, in its order; where they are few, then those that it names as related. */
export function termNotesOf({ library, textOf }: KnowledgeBase, entry: Entry): TermNote[] {
  const used = textOf(entry).terms.map((address) => library.entryAt(address));
  const related = library
    .relatedOf(entry)
    .filter(({ why }) => !why)
    .map((one) => one.entry);
  const terms = new Set<Entry | undefined>([...used, ...related]);
  terms.delete(entry);
  return [...terms]
    .filter((term) => term?.kind === 'term')
    .filter((term) => !term.isUnlisted)
    .slice(0, Math.max(fewestNotes, used.length))
    .map(termNote);
}

export function termNote({ address, title, data }: TermEntry): TermNote {
  return {
    address,
    title,
    abbreviations: (data.abbreviations ?? []).filter((short) => short !== title),
    definition: data.definition,
    id: definitionId(address),
  };
}
