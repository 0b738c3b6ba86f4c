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

/** Where what is planned stands on a page; of a wording of several words only where they stand together. */
export function hitsOn(forms: PageForms, { wants }: Plan): Hit[] {
  const known = new Map<string, Omit<Hit, 'at'>>();
  const together: { readonly forms: readonly string[]; readonly hit: Omit<Hit, 'at'> }[] = [];
  for (const [want, { alternatives }] of wants.entries())
    for (const { forms: words, weight } of alternatives) {
      const [only = ''] = words;
      if (words.length > 1) together.push({ forms: words, hit: { want, weight } });
      else if (!known.has(only)) known.set(only, { want, weight });
    }
  const firsts = new Set(together.flatMap(({ forms: words }) => words));
  return forms.flatMap((words, at) => {
    const alone = words.map((word) => known.get(word)).find((hit) => hit !== undefined);
    if (alone) return [{ at, ...alone }];
    const word = words.find((one) => firsts.has(one));
    if (word === undefined) return [];
    const found = together.find(
      (wording) => wording.forms.includes(word) && areTogether(wording.forms, forms, at),
    );
    return found ? [{ at, ...found.hit }] : [];
  });
}

/** Whether all of some words stand around a place, small words between them. */
function areTogether(words: readonly string[], forms: PageForms, at: number): boolean {
  const around = new Set(forms.slice(Math.max(0, at - words.length), at + words.length + 1).flat());
  return words.every((word) => around.has(word));
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
