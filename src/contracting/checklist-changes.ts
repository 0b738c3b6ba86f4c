import {
  type Checklist,
  isBlank,
  itemsOf,
  notesOf,
  type Outline,
  type OutlineItem,
  titlesOf,
} from './checklist.ts';
import { goneItems, type NotedItem } from './checklist-progress.ts';

/** How a blueprint differs from the one that the reader knows. Ticks need no moving: they hang on ids. */
export interface BlueprintChanges {
  readonly added: readonly OutlineItem[];
  /** `was` is the title that the reader knows. */
  readonly renamed: readonly { readonly item: OutlineItem; readonly was: string }[];
  /** Gone, with nothing noted on them. */
  readonly gone: readonly OutlineItem[];
  /** Gone, with notes, which stay. */
  readonly goneWithNotes: readonly NotedItem[];
}

export function changesSince(list: Checklist, outline: Outline): BlueprintChanges {
  const items = itemsOf(outline);
  const isFirstVisit = Object.keys(list.seen).length === 0;
  const isKnown = ({ id }: OutlineItem) => Object.hasOwn(list.seen, id);
  const gone = goneItems(list, outline).map((item) => ({ item, notes: notesOf(list, item.id) }));
  return {
    added: isFirstVisit ? [] : items.filter((item) => !isKnown(item)),
    renamed: items.flatMap((item) => {
      const was = isKnown(item) ? list.seen[item.id] : undefined;
      return was === undefined || was === item.title ? [] : [{ item, was }];
    }),
    gone: gone.filter(({ notes }) => isBlank(notes)).map(({ item }) => item),
    goneWithNotes: gone.filter(({ notes }) => !isBlank(notes)),
  };
}

/** Whether there is news: items gone with notes stay listed, and are none once the reader has seen them. */
export function hasNews({ added, renamed, gone }: BlueprintChanges): boolean {
  return added.length + renamed.length + gone.length > 0;
}

/** The checklist of a reader who has seen the changes. Titles of gone items with notes are kept. */
export function changesSeen(list: Checklist, outline: Outline): Checklist {
  const kept = changesSince(list, outline).goneWithNotes.map(
    ({ item }) => [item.id, item.title] as const,
  );
  return { ...list, seen: { ...titlesOf(outline), ...Object.fromEntries(kept) } };
}
