import { slugOf } from '../address.ts';

/** What is known of the spellings of subjects in the files that stay where they are. */
export interface SubjectSpellings {
  /** Titles in `subjects.yaml`, by slug. */
  readonly titles: ReadonlyMap<string, string>;
  /** The labels of the questions in a folder that do not move, by the folder. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
}

/** The label that a question which comes into the folder of a subject must carry, for the subject to be spelled one way. */
export function labelFor(slug: string, { titles, labels }: SubjectSpellings): string {
  const counts = new Map<string, number>();
  for (const label of labels.get(slug) ?? [])
    if (slugOf(label) === slug) counts.set(label, (counts.get(label) ?? 0) + 1);
  const commonest = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  return titles.get(slug) ?? commonest ?? titleFromSlug(slug);
}

const smallWords = new Set('a an and as at by for from in of on or the to with'.split(' '));

/** `criminal-or-civil-law` → `Criminal or Civil Law`. */
export function titleFromSlug(slug: string): string {
  const words = slug
    .split('-')
    .map((word, i) =>
      i > 0 && smallWords.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
  return words.join(' ');
}
