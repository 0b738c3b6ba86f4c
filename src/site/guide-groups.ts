/** Neighbours in a list that begin with the same word. */
export interface GuideGroup<T> {
  /** The word, as it stands in the margin; absent where titles have little in common. */
  readonly word: string | undefined;
  readonly entries: readonly T[];
}

/**
 * Cuts a sorted list into runs of titles with the same first word: "Can", "How", "What". Where more than
 * two thirds of the titles would begin a run the list stays whole.
 */
export function guideGroups<T extends { readonly title: string }>(
  entries: readonly T[],
): GuideGroup<T>[] {
  const runs: { word: string; entries: T[] }[] = [];
  for (const entry of entries) {
    const word = entry.title.split(/\s+/)[0] ?? '';
    const run = runs.at(-1);
    if (run?.word === word) run.entries.push(entry);
    else runs.push({ word, entries: [entry] });
  }
  const isTelling = runs.length > 1 && runs.length * 3 <= entries.length * 2;
  if (isTelling) return runs;
  return entries.length === 0 ? [] : [{ word: undefined, entries }];
}
