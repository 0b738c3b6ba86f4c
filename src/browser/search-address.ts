/** What a reader asks on the search page, as its address says it. */
export interface Asked {
  readonly query: string;
  /** Chosen values by group; no group is empty. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** What readers narrow a search by; the names are those of the index. */
export const filterGroups = ['kind', 'subject', 'stage', 'industry'] as const;

const longest = 300;

/** What the part of an address from the question mark on asks. */
export function askedIn(search: string): Asked {
  const parameters = new URLSearchParams(search);
  return askedFrom(parameters.get('q') ?? '', (group) => parameters.getAll(group));
}

/** What the fields of the search form ask. */
export function askedBy(form: FormData): Asked {
  return askedFrom(String(form.get('q') ?? ''), (group) => form.getAll(group).map(String));
}

/** The address of the search page that asks this. */
export function addressOf({ query, filters }: Asked): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const group of filterGroups)
    for (const value of filters[group] ?? []) parameters.append(group, value);
  const text = parameters.toString();
  return text === '' ? '/search' : `/search?${text}`;
}

function askedFrom(query: string, valuesOf: (group: string) => readonly string[]): Asked {
  const groups = filterGroups.map((group) => {
    const values = valuesOf(group).filter((value) => value !== '');
    return [group, [...new Set(values)]] as const;
  });
  return {
    query: query.trim().replace(/\s+/g, ' ').slice(0, longest),
    filters: Object.fromEntries(groups.filter(([, values]) => values.length > 0)),
  };
}
