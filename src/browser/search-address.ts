/** What a reader asks on the search page, as its address says it. */
export interface Asked {
  readonly query: string;
  /** Chosen values by group; no group is empty. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** The words as they were typed: nothing corrected, nothing added. */
  readonly isVerbatim: boolean;
  /** The results stand below their kinds. */
  readonly isGrouped: boolean;
}

/** What readers narrow a search by; the names are those of the index. */
export const filterGroups = ['kind', 'subject', 'stage', 'industry'] as const;

const longest = 300;
const verbatim = ['words', 'typed'] as const;
const grouped = ['view', 'kinds'] as const;

/** What the part of an address from the question mark on asks. */
export function askedIn(search: string): Asked {
  const parameters = new URLSearchParams(search);
  return askedFrom((name) => parameters.getAll(name));
}

/** What the fields of the search form ask. */
export function askedBy(form: FormData): Asked {
  return askedFrom((name) => form.getAll(name).map(String));
}

/** Asks for a query and nothing else. */
export function plainly(query: string): Asked {
  return { query, filters: {}, isVerbatim: false, isGrouped: false };
}

/** The address of the search page that asks this. */
export function addressOf({ query, filters, isVerbatim, isGrouped }: Asked): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const group of filterGroups)
    for (const value of filters[group] ?? []) parameters.append(group, value);
  if (isVerbatim) parameters.set(...verbatim);
  if (isGrouped) parameters.set(...grouped);
  const text = parameters.toString();
  return text === '' ? '/search' : `/search?${text}`;
}

function askedFrom(valuesOf: (name: string) => readonly string[]): Asked {
  const groups = filterGroups.map((group) => {
    const values = valuesOf(group).filter((value) => value !== '');
    return [group, [...new Set(values)]] as const;
  });
  const has = ([name, value]: readonly [string, string]) => valuesOf(name).includes(value);
  return {
    query: (valuesOf('q')[0] ?? '').trim().replace(/\s+/g, ' ').slice(0, longest),
    filters: Object.fromEntries(groups.filter(([, values]) => values.length > 0)),
    isVerbatim: has(verbatim),
    isGrouped: has(grouped),
  };
}
