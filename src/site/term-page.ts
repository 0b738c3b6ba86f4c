import type { TermEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { type EntryPage, entryPage } from './entry-page.ts';
import { type TermUse, termUseOf } from './term-use.ts';

export interface TermPage extends EntryPage {
  readonly definition: string;
  readonly abbreviations: readonly string[];
  /** Other words for it. */
  readonly also: readonly string[];
  readonly use: TermUse;
}

export function termPage(kb: KnowledgeBase, entry: TermEntry): TermPage {
  const page = entryPage(kb, entry);
  const { definition, abbreviations = [], also = [], source } = entry.data;
  return {
    ...page,
    definition,
    abbreviations,
    also,
    use: termUseOf(kb, entry),
    sources: source ? [source, ...page.sources] : page.sources,
  };
}
