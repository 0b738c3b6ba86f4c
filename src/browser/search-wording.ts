import type { SearchAnswer } from '#search/engine.ts';

/** How many pages are shown where none answers: a page full of them would say that some do. */
export const mostNearest = 3;

/** How many, in words: "No results", "1 result", "1,024 results". */
export function countOf(total: number): string {
  return `${total === 0 ? 'No' : total.toLocaleString('en')} ${total === 1 ? 'result' : 'results'}`;
}

/** One sentence on what was found; results that do not answer the question are not presented as its answer. */
export function summaryOf(
  { query, corrected, total, confidence }: SearchAnswer,
  { isFiltered = false } = {},
): string {
  // What is not on the site is named as the reader named it: the correction is a guess that did not help.
  const asked = `“${confidence === 'none' ? query : (corrected ?? query)}”`;
  const filtered = isFiltered ? ' with these filters' : '';
  if (total === 0) return `No results for ${asked}${filtered}`;
  if (confidence === 'confident') return `${countOf(total)} for ${asked}`;
  if (confidence === 'weak') return `Nothing fits ${asked} exactly${filtered}. The nearest pages:`;
  return `This site does not seem to answer ${asked}${filtered}. The nearest pages:`;
}

/** What was made of a query, in the words of {@link noteOf}: for screen readers, which hear it with the summary. */
export function spokenNoteOf({ query, corrected, expanded }: SearchAnswer): string {
  return [
    ...(corrected === null ? [] : [`You typed “${query}”.`]),
    ...(expanded.length === 0 ? [] : [`Also searched for: ${expanded.join(', ')}.`]),
  ].join(' ');
}

/**
 * What was made of a query, and how to undo it; empty where it was asked as it was typed. `way` makes what asks the query
 * again, with the words as they were typed or not.
 */
export function noteOf(
  { query, corrected, expanded }: SearchAnswer,
  isVerbatim: boolean,
  way: (text: string, to: { readonly isVerbatim: boolean }) => HTMLElement,
): (string | HTMLElement)[] {
  if (isVerbatim)
    return [
      'Only your words were searched for. ',
      way('Search more widely', { isVerbatim: false }),
    ];
  const note: (string | HTMLElement)[] = [];
  if (corrected !== null)
    note.push(
      'Showing results for ',
      strong(corrected),
      '. ',
      way(`Search instead for ${query}`, { isVerbatim: true }),
    );
  if (expanded.length === 0) return note;
  if (note.length > 0) note.push(' · ');
  note.push('Also searched for: ', strong(expanded.join(', ')));
  if (corrected === null) note.push('. ', way('Only my words', { isVerbatim: true }));
  return note;
}

function strong(text: string): HTMLElement {
  const element = document.createElement('strong');
  element.textContent = text;
  return element;
}
