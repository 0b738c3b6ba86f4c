/** What a reader of a blueprint has noted. Plain JSON, to be kept, shared and exported; made canonical by `withNotes`. */
export interface Checklist {
  /** The last part of the blueprint’s address. */
  readonly blueprint: string;
  /** By the item’s id, which never changes. What says nothing is not kept. */
  readonly items: Readonly<Record<string, ItemNotes>>;
  /** The titles, by id, of the items that the reader knows of: what else the blueprint holds is new to them. */
  readonly seen: Readonly<Record<string, string>>;
}

export interface ItemNotes {
  readonly status: ItemStatus;
  /** What the provider answered, or what there is to say. */
  readonly answer?: string;
  /** The answer worries the reader. */
  readonly flag?: true;
  readonly promises?: readonly PromiseMade[];
}

/** An assurance. Contracts end over those that were made in a mail or a talk and stand in no contract. */
export interface PromiseMade {
  /** Of its own among the promises of an item, so that two tabs may each add one. */
  readonly id: string;
  readonly what: string;
  readonly by: string;
  /** 2026-11-22 */
  readonly on?: string;
  /** Absent where the reader does not know, which is not in the contract. */
  readonly where?: WrittenIn;
  /** “Clause 4.2”, “mail of 3 March”. */
  readonly place?: string;
}

export const itemStatuses = ['open', 'done', 'not-needed'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

export const writtenIn = ['contract', 'offer', 'mail', 'minutes', 'talk'] as const;
export type WrittenIn = (typeof writtenIn)[number];

/** A blueprint as its checklist needs it. */
export interface Outline {
  /** The last part of its address. */
  readonly blueprint: string;
  readonly title: string;
  readonly pillars: readonly OutlinePillar[];
}

export interface OutlinePillar {
  readonly number: string;
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

export interface OutlineItem {
  readonly id: string;
  /** “2.4”; of no item that is gone. */
  readonly number?: string;
  readonly title: string;
}

/** What fields may hold, in characters and numbers. */
export const mostOf = {
  name: 200,
  title: 300,
  answer: 4000,
  what: 600,
  by: 120,
  place: 200,
  promises: 20,
} as const;

export const blankNotes: ItemNotes = { status: 'open' };

export function blankChecklist(blueprint: string): Checklist {
  return { blueprint, items: {}, seen: {} };
}

export function isInContract({ where }: PromiseMade): boolean {
  return where === 'contract';
}

export function notesOf({ items }: Checklist, id: string): ItemNotes {
  // `constructor` is a name that an item may have.
  return (Object.hasOwn(items, id) ? items[id] : undefined) ?? blankNotes;
}

/** The checklist with other notes on an item; from the first note on, the reader knows what the blueprint holds today. */
export function withNotes(
  list: Checklist,
  outline: Outline,
  id: string,
  notes: ItemNotes,
): Checklist {
  const others = Object.entries(list.items).filter(([other]) => other !== id);
  const own = tidied(notes);
  const items = Object.fromEntries(isBlank(own) ? others : [...others, [id, own]]);
  const isFirst = Object.keys(list.seen).length === 0;
  return { ...list, items, seen: isFirst ? titlesOf(outline) : list.seen };
}

/** Whether nothing has been noted. */
export function isBlank({ status, answer, flag, promises }: ItemNotes): boolean {
  return status === 'open' && !answer && !flag && !promises?.length;
}

export function itemsOf({ pillars }: Pick<Outline, 'pillars'>): OutlineItem[] {
  return pillars.flatMap(({ items }) => items);
}

/** The titles of a blueprint’s items by their ids. */
export function titlesOf(outline: Outline): Record<string, string> {
  return Object.fromEntries(itemsOf(outline).map(({ id, title }) => [id, title]));
}

/** Notes without what says nothing: empty texts, a flag that is down, promises of nobody for nothing. */
export function tidied({ status, answer, flag, promises }: ItemNotes): ItemNotes {
  const made = promises?.map(tidiedPromise).filter((one) => one.what || one.by || one.place) ?? [];
  return {
    status,
    ...(answer?.trim() && { answer: answer.trim() }),
    ...(flag && { flag }),
    ...(made.length > 0 && { promises: made }),
  };
}

function tidiedPromise({ id, what, by, on, where, place }: PromiseMade): PromiseMade {
  return {
    id,
    what: what.trim(),
    by: by.trim(),
    ...(on && { on }),
    ...(where && { where }),
    ...(place?.trim() && { place: place.trim() }),
  };
}
