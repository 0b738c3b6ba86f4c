/**
 * What two writers made of the same state, joined: what only one of them changed is taken from that one; where both changed
 * the same field, `mine` stands, which is the later. Fields are taken apart down to single values; of lists, those whose
 * entries all have an `id` of their own are joined by it, any other list is one field.
 */
export function mergeStates<T>(base: T, theirs: T, mine: T): T {
  // Joins values of the shape of T field by field.
  return mergeValues(base, theirs, mine) as T;
}

/** Whether two values of JSON say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, at) => isSame(value, other[at]));
  if (!isFields(one) || !isFields(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  );
}

function mergeValues(base: unknown, theirs: unknown, mine: unknown): unknown {
  if (isSame(base, theirs) || isSame(theirs, mine)) return mine;
  if (isSame(base, mine)) return theirs;
  if (isFields(theirs) && isFields(mine))
    return mergeFields(isFields(base) ? base : {}, theirs, mine);
  const lists = [base ?? [], theirs, mine].map(entriesById);
  const [before, their, my] = lists;
  return before && their && my ? mergeEntries(before, their, my) : mine;
}

type FieldsByName = Readonly<Record<string, unknown>>;
type Entries = ReadonlyMap<string, unknown>;

function mergeFields(base: FieldsByName, theirs: FieldsByName, mine: FieldsByName): FieldsByName {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const merged = [...names].flatMap((name) => {
    const value = mergeValues(own(base, name), own(theirs, name), own(mine, name));
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(merged);
}

/** In the order of the one who reordered, mine where both did; what the other one added goes behind what it was put behind. */
function mergeEntries(base: Entries, theirs: Entries, mine: Entries): unknown[] {
  const shared = (entries: Entries) =>
    [...entries.keys()].filter((id) => base.has(id) && theirs.has(id) && mine.has(id));
  const isMineReordered = !isSame(shared(base), shared(mine));
  const [lead, other] = isMineReordered ? [mine, theirs] : [theirs, mine];
  const order = [...lead.keys()];
  let former: string | undefined;
  for (const id of other.keys()) {
    if (!lead.has(id)) order.splice(former === undefined ? 0 : order.indexOf(former) + 1, 0, id);
    former = id;
  }
  return order.flatMap((id) => {
    const value = mergeValues(base.get(id), theirs.get(id), mine.get(id));
    return value === undefined ? [] : [value];
  });
}

function own(fields: FieldsByName, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function isFields(value: unknown): value is FieldsByName {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entriesById(value: unknown): Entries | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries = new Map<string, unknown>();
  for (const entry of value) {
    if (!isFields(entry) || typeof entry['id'] !== 'string') return undefined;
    entries.set(entry['id'], entry);
  }
  return entries.size === value.length ? entries : undefined;
}
