import type { Entry } from '#kb/entry.ts';
import type { Library } from '#kb/library.ts';
import { compareTitles } from '#kb/subjects.ts';

/** Entries by how many others refer to them, the most first; equals by title. */
export function mostReferenced<E extends Entry>(library: Library, entries: readonly E[]): E[] {
  const counted = entries.map((entry) => ({
    entry,
    count: library.referencedBy(entry).length,
  }));
  counted.sort((a, b) => b.count - a.count || compareTitles(a.entry.title, b.entry.title));
  return counted.map(({ entry }) => entry);
}
