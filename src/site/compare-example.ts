import { type Score, type Scorecard, tidied } from '#contracting/scorecard.ts';

/** Three invented offers, with which the scorecard is explained: one misses a must-have, one answer is missing. */
export const exampleScorecard: Scorecard = tidied({
  providers: [
    { id: 'a', name: 'Offer A' },
    { id: 'b', name: 'Offer B' },
    { id: 'c', name: 'Offer C' },
  ],
  criteria: [
    { id: 'own/cost', title: 'Cost of three years, with all extras', weight: 6 },
    { id: 'own/security', title: 'Security of the provider itself', weight: 4 },
    { id: 'own/exit', title: 'Our data back when we leave', weight: 5, must: true },
    { id: 'own/morning', title: 'A person answers at 7:30', weight: 3 },
    { id: 'own/references', title: 'References of our size', weight: 2 },
  ],
  cells: {
    'own/cost': row([4, 'Cheapest by a third'], [2, ''], [3, '']),
    'own/security': row([3, ''], [4, 'Report of an audit, seen'], [1, 'Policies, no audit']),
    'own/exit': row([0, '“We never lose customers”'], [3, 'Clause 14, with a price'], [3, '']),
    'own/morning': row([2, ''], [3, 'Roster shown'], [3, '']),
    'own/references': row([3, ''], [3, 'Two calls made'], undefined),
  },
});

function row(...cells: readonly (readonly [Score, string] | undefined)[]) {
  return Object.fromEntries(
    cells.map((cell, at) => ['abc'[at] ?? '', cell ? { score: cell[0], note: cell[1] } : {}]),
  );
}
