import type { Entry } from '#kb/entry.ts';
import { foundPages } from '#kb/found-pages.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { PageKnowledge, SearchKnowledge } from '#search/steering.ts';

/** What the editors tell the search: in the entries, in the glossary and in `search.yaml`. */
export function searchKnowledgeOf({ library, search }: KnowledgeBase): SearchKnowledge {
  const terms = library.ofKind('term').filter(({ isUnlisted }) => !isUnlisted);
  return {
    pages: new Map([
      ...library.listed.map((entry) => [entry.address, pageKnowledgeOf(entry)] as const),
      ...foundPages(library).map(
        ({ address, title, alsoAsked, purpose }) =>
          [address, { asked: alsoAsked, description: purpose, names: [title] }] as const,
      ),
    ]),
    abbreviations: terms.flatMap(({ title, data }) =>
      (data.abbreviations ?? []).map((short) => ({ short, long: title })),
    ),
    synonyms: [
      ...terms.flatMap(({ title, data }) => (data.also ? [[title, ...data.also]] : [])),
      ...search.synonyms,
    ],
    stopWords: search.stop_words,
  };
}

function pageKnowledgeOf(entry: Entry): PageKnowledge {
  const { alsoAsked, keywords, description, searchWords, updated, date } = entry;
  const names =
    entry.kind === 'term' ? [...(entry.data.abbreviations ?? []), ...(entry.data.also ?? [])] : [];
  return {
    asked: [...alsoAsked, ...names],
    ...(entry.kind === 'term' && { names: [entry.title, ...names] }),
    keywords,
    description: entry.kind === 'term' ? entry.data.definition : description,
    pins: searchWords,
    changed: updated ?? date,
  };
}
