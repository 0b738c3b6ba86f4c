/** What a customer makes of several offers. Plain JSON, to be kept, shared and exported; made canonical by `tidied`. */
export interface Scorecard {
  readonly providers: readonly Provider[];
  readonly criteria: readonly Criterion[];
  /** By criterion, then by provider. What says nothing is not kept. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
}

export interface Provider {
  readonly id: string;
  /** May still be empty. */
  readonly name: string;
}

export interface Criterion {
  /** Of a blueprint’s item "contracting-an-msp/scope", of one’s own "own/…". */
  readonly id: string;
  readonly title: string;
  /** From 0 to 10; with 0 it counts nothing, but may be a must-have. */
  readonly weight: number;
  /** Whoever misses it is out. */
  readonly must?: true;
}

/** What one provider has to say to one criterion. */
export interface Cell {
  /** Absent while it is not known. */
  readonly score?: Score;
  /** What the score rests on: a clause, a mail, what a reference said. */
  readonly note?: string;
}

export const scores = [0, 1, 2, 3, 4] as const;
export type Score = (typeof scores)[number];
export const scoreLabels: Readonly<Record<Score, string>> = {
  0: 'No',
  1: 'Poor',
  2: 'Acceptable',
  3: 'Good',
  4: 'Excellent',
};
export const bestScore = 4;
/** With less a must-have is missed. */
export const leastOfMust = 2;

export const mostWeight = 10;
export const usualWeight = 5;
export const fewestProviders = 2;
export const mostProviders = 5;
export const mostCriteria = 60;
/** Characters. */
export const mostOf = { name: 60, title: 160, note: 1000, id: 160 } as const;

export const emptyScorecard: Scorecard = {
  providers: [
    { id: 'a', name: '' },
    { id: 'b', name: '' },
  ],
  criteria: [],
  cells: {},
};

/** What it is called where it stands: its name, or "Provider C" while it has none. */
export function nameOf({ id, name }: Provider): string {
  return name.trim() || `Provider ${id.toUpperCase()}`;
}

export function cellOf({ cells }: Scorecard, criterion: string, provider: string): Cell {
  const row = Object.hasOwn(cells, criterion) ? cells[criterion] : undefined;
  return (row && Object.hasOwn(row, provider) ? row[provider] : undefined) ?? {};
}

/** Without what says nothing, and without what was said of a provider or criterion that is gone. */
export function tidied({ providers, criteria, cells }: Scorecard): Scorecard {
  const rows = criteria.flatMap(({ id }) => {
    const row = providers.flatMap((provider) => {
      const { score, note = '' } = cellOf({ providers, criteria, cells }, id, provider.id);
      const cell = {
        ...(score === undefined ? {} : { score }),
        ...(note.trim() === '' ? {} : { note }),
      };
      return Object.keys(cell).length > 0 ? [[provider.id, cell] as const] : [];
    });
    return row.length > 0 ? [[id, Object.fromEntries(row)] as const] : [];
  });
  return { providers, criteria, cells: Object.fromEntries(rows) };
}
