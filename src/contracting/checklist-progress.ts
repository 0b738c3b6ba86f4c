import {
  type Checklist,
  type ItemNotes,
  isBlank,
  isInContract,
  itemsOf,
  notesOf,
  type Outline,
  type OutlineItem,
  type PromiseMade,
} from './checklist.ts';

/** How far a pillar or a whole blueprint is. `settled` counts what is done and what is not needed. */
export interface Progress {
  readonly settled: number;
  readonly notNeeded: number;
  readonly total: number;
}

/** A promise with the item at which it was made. */
export interface PromiseAt {
  readonly item: OutlineItem;
  readonly promise: PromiseMade;
}

/** How far these items are. Notes on others count for nothing. */
export function progressOf(list: Checklist, items: readonly Pick<OutlineItem, 'id'>[]): Progress {
  const statuses = items.map(({ id }) => notesOf(list, id).status);
  return {
    settled: statuses.filter((status) => status !== 'open').length,
    notNeeded: statuses.filter((status) => status === 'not-needed').length,
    total: items.length,
  };
}

/** In the order of the blueprint; those at items that are gone come last and are never left out. */
export function promisesNotInContract(list: Checklist, outline: Outline): PromiseAt[] {
  return promisesOf(list, outline).filter(({ promise }) => !isInContract(promise));
}

export function promisesOf(list: Checklist, outline: Outline): PromiseAt[] {
  return notedItems(list, outline).flatMap(({ item, notes }) =>
    (notes.promises ?? []).map((promise) => ({ item, promise })),
  );
}

/** The items whose answer worries the reader, in the same order. */
export function redFlagsOf(list: Checklist, outline: Outline): NotedItem[] {
  return notedItems(list, outline).filter(({ notes }) => notes.flag);
}

export interface NotedItem {
  readonly item: OutlineItem;
  readonly notes: ItemNotes;
}

/** Every item with notes: the blueprint’s in its order, then those that are gone from it. */
export function notedItems(list: Checklist, outline: Outline): NotedItem[] {
  return [...itemsOf(outline), ...goneItems(list, outline)]
    .map((item) => ({ item, notes: notesOf(list, item.id) }))
    .filter(({ notes }) => !isBlank(notes));
}

/** What the reader knows of, or has notes on, and the blueprint no longer holds. */
export function goneItems(list: Checklist, outline: Outline): OutlineItem[] {
  const held = new Set(itemsOf(outline).map(({ id }) => id));
  const known = new Set([...Object.keys(list.seen), ...Object.keys(list.items)]);
  return [...known]
    .filter((id) => !held.has(id))
    .map((id) => ({ id, title: (Object.hasOwn(list.seen, id) && list.seen[id]) || id }));
}
