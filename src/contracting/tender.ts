import type { StateFormat } from './tool-state.ts';
import { also, list, type RecordOf, record, text, textLike } from './validators.ts';

const itemFields = {
  /** The address of the entry and the name of the card in it, or `own-…`; it stays whatever is edited. */
  id: text({ most: 300 }),
  /** The heading under which it stands. */
  group: text({ most: 200 }),
  ask: text({ most: 4000 }),
  /** Empty where there is none, as with the others. */
  goodAnswer: text({ most: 4000 }),
  redFlag: text({ most: 4000 }),
  /** On what it rests, in words. */
  source: text({ most: 1000 }),
  /** The page that it comes from. */
  page: text({ most: 300 }),
  // It becomes a link: nothing but a path of this site.
  address: textLike(/^(\/(?!\/)[^\s\\]{0,300})?$/, 'an address of this site'),
};

/** A question to be put to every provider. */
export type TenderItem = RecordOf<typeof itemFields>;

/** The questions in their order; those of one group may stand apart and are shown together. */
export interface TenderList {
  readonly items: readonly TenderItem[];
}

export const mostQuestions = 500;
export const emptyTender: TenderList = { items: [] };

export const tenderFormat: StateFormat<TenderList> = {
  tool: 'tender',
  version: 1,
  shape: also(record({ items: list(record(itemFields), { most: mostQuestions }) }), ({ items }) =>
    new Set(items.map(({ id }) => id)).size === items.length
      ? undefined
      : 'a question stands twice',
  ),
};

export interface TenderGroup {
  readonly title: string;
  readonly items: readonly TenderItem[];
}

/** The groups in the order in which their first questions stand. */
export function groupsOf({ items }: TenderList): TenderGroup[] {
  return [...Map.groupBy(items, ({ group }) => group)].map(([title, own]) => ({
    title,
    items: own,
  }));
}

export function hasGroup({ items }: TenderList, title: string): boolean {
  return items.some(({ group }) => group === title);
}

export function has({ items }: TenderList, id: string): boolean {
  return items.some((item) => item.id === id);
}

/** Whether the reader has worded a question of the list otherwise than its card on the site does. */
export function hasOwnWords({ items }: TenderList, card: TenderItem): boolean {
  const item = items.find(({ id }) => id === card.id);
  return item !== undefined && wordsOf.some((field) => item[field] !== card[field]);
}

const wordsOf = ['ask', 'goodAnswer', 'redFlag'] as const;

/** Puts at the end what is not there yet, as far as there is room. */
export function withItems(tender: TenderList, added: readonly TenderItem[]): TenderList {
  const items = new Map(tender.items.map((item) => [item.id, item]));
  for (const item of added)
    if (!items.has(item.id) && items.size < mostQuestions) items.set(item.id, item);
  return { items: [...items.values()] };
}

export function withoutItem({ items }: TenderList, id: string): TenderList {
  return { items: items.filter((item) => item.id !== id) };
}

export function withEdited(
  { items }: TenderList,
  id: string,
  change: Partial<Omit<TenderItem, 'id'>>,
): TenderList {
  return { items: items.map((item) => (item.id === id ? { ...item, ...change } : item)) };
}

/** Moves a question before or behind its neighbour of the same group; at the edge it stays. */
export function withMoved(tender: TenderList, id: string, by: -1 | 1): TenderList {
  const group = groupsOf(tender).find(({ items }) => items.some((item) => item.id === id));
  const order = group?.items ?? [];
  const at = order.findIndex((item) => item.id === id);
  return swapped(tender, order[at], order[at + by]);
}

/** Moves a group before or behind the next one; at the edge it stays. */
export function withGroupMoved(tender: TenderList, title: string, by: -1 | 1): TenderList {
  const groups = groupsOf(tender);
  const at = groups.findIndex((group) => group.title === title);
  const [group, other] = [groups[at], groups[at + by]];
  if (!group || !other) return tender;
  return {
    items: groups
      .with(at, other)
      .with(at + by, group)
      .flatMap(({ items }) => items),
  };
}

/** A group that gets the title of another one is joined to it. */
export function withGroupRenamed({ items }: TenderList, title: string, next: string): TenderList {
  return {
    items: items.map((item) => (item.group === title ? { ...item, group: next } : item)),
  };
}

function swapped(
  tender: TenderList,
  one: TenderItem | undefined,
  other: TenderItem | undefined,
): TenderList {
  if (!one || !other) return tender;
  return {
    items: tender.items.map((item) => (item === one ? other : item === other ? one : item)),
  };
}

/** Leaves out what the page with all cards knows anyhow, so that a link stays short. */
export function packed(tender: TenderList, known: ReadonlyMap<string, TenderItem>): TenderList {
  return {
    items: tender.items.map((item) => {
      const card = known.get(item.id);
      const isKnown = card && restOf.every((field) => item[field] === card[field]);
      return isKnown ? { ...item, ...asOnTheSite } : item;
    }),
  };
}

/** Fills in what `packed` left out. */
export function unpacked(tender: TenderList, known: ReadonlyMap<string, TenderItem>): TenderList {
  return {
    items: tender.items.map((item) => {
      if (item.goodAnswer !== asOnTheSite.goodAnswer) return item;
      const card = known.get(item.id);
      const rest = { goodAnswer: '', redFlag: '', source: '', page: '', address: '' };
      for (const field of restOf) rest[field] = card?.[field] ?? '';
      return { ...item, ...rest };
    }),
  };
}

const restOf = ['goodAnswer', 'redFlag', 'source', 'page', 'address'] as const;
/** Nobody writes the control character that stands for “as on the site”. */
const asOnTheSite = { goodAnswer: '\u0001', redFlag: '', source: '', page: '', address: '' };
