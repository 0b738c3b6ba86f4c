import type { FieldMatch } from './field-ranking.ts';
import type { IndexedPage } from './index-port.ts';
import type { Place } from './passage.ts';
import type { Plan } from './plan.ts';
import { indexFormOf, normalise, wordsOf } from './words.ts';

/** Where on a page something asked for stands: a place in the content, and the number of what is wanted. */
export interface Hit {
  readonly at: number;
  readonly want: number;
  /** How near to what was asked: 1 for the word itself. */
  readonly weight: number;
}

/** The forms of the words at each place of a page's content (words between white space). */
export type PageForms = readonly (readonly string[])[];

/** A match with its page and the places of what was asked for. */
export interface Looked {
  readonly match: FieldMatch;
  readonly page: IndexedPage;
  readonly hits: readonly Hit[];
  readonly rarities: readonly number[];
  readonly score: number;
}

// Pagefind counts words between white space in which a zero-width no-break space is none.
export function formsOfPage({ content }: IndexedPage): PageForms {
  return content
    .split(/[^\S\uFEFF]+/)
    .map((word) => wordsOf(normalise(word)).map((part) => indexFormOf(part)));
}

/** Where what is planned stands on a page. */
export function hitsOn(forms: PageForms, { wants }: Plan): Hit[] {
  const known = new Map<string, Omit<Hit, 'at'>>();
  for (const [i, { alternatives }] of wants.entries())
    for (const alternative of alternatives)
      for (const form of alternative.forms)
        if (!known.has(form)) known.set(form, { want: i, weight: alternative.weight });
  return forms.flatMap((words, at) => {
    const found = words.map((word) => known.get(word)).find((hit) => hit !== undefined);
    return found ? [{ at, ...found }] : [];
  });
}

/** The largest share of what is wanted that stands within so many words, each want counted by its weight. */
export function closeness(hits: readonly Hit[], weights: readonly number[], within = 8): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const counts = new Map<number, number>();
  let from = 0;
  let inside = 0;
  let best = 0;
  for (const { at, want } of hits) {
    const before = counts.get(want) ?? 0;
    counts.set(want, before + 1);
    if (before === 0) inside += weights[want] ?? 0;
    for (let first = hits[from]; first && at - first.at > within; first = hits[from]) {
      const left = (counts.get(first.want) ?? 1) - 1;
      counts.set(first.want, left);
      if (left === 0) inside -= weights[first.want] ?? 0;
      from += 1;
    }
    best = Math.max(best, inside);
  }
  return all === 0 ? 0 : best / all;
}

/** Hits as places of a passage. */
export function placesOfHits(hits: readonly Hit[], weights: readonly number[]): Place[] {
  return hits.map(({ at, want, weight }) => ({ at, weight: weight * (weights[want] ?? 1) }));
}
