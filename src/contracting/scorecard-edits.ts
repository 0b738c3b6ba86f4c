import {
  type Cell,
  type Criterion,
  fewestProviders,
  mostCriteria,
  mostProviders,
  type Provider,
  type Scorecard,
  tidied,
  usualWeight,
} from './scorecard.ts';

/** One more provider, without a name; none beyond the most that there may be. A spared letter is the last to be taken. */
export function withProvider(card: Scorecard, spared: readonly string[] = []): Scorecard {
  const taken = new Set(card.providers.map(({ id }) => id));
  const free = [...'abcde'].filter((letter) => !taken.has(letter));
  const id = free.find((letter) => !spared.includes(letter)) ?? free[0];
  if (id === undefined || card.providers.length >= mostProviders) return card;
  return { ...card, providers: [...card.providers, { id, name: '' }] };
}

/** Without a provider and what was said of it; the fewest that there may be remain. */
export function withoutProvider(card: Scorecard, id: string): Scorecard {
  if (card.providers.length <= fewestProviders) return card;
  return tidied({ ...card, providers: card.providers.filter((one) => one.id !== id) });
}

export function withProviderChanged(
  card: Scorecard,
  id: string,
  change: Partial<Provider>,
): Scorecard {
  const providers = card.providers.map((one) => (one.id === id ? { ...one, ...change, id } : one));
  return { ...card, providers };
}

/** One more criterion, unless it is there already or there is no room. */
export function withCriterion(
  card: Scorecard,
  { id, title }: Pick<Criterion, 'id' | 'title'>,
): Scorecard {
  if (card.criteria.some((one) => one.id === id) || card.criteria.length >= mostCriteria)
    return card;
  return { ...card, criteria: [...card.criteria, { id, title, weight: usualWeight }] };
}

/** Without a criterion and all that was said to it. */
export function withoutCriterion(card: Scorecard, id: string): Scorecard {
  return tidied({ ...card, criteria: card.criteria.filter((one) => one.id !== id) });
}

/** With a criterion so many places further down, or up where `by` is negative; at either end it stays. */
export function withCriterionMoved(card: Scorecard, id: string, by: number): Scorecard {
  const from = card.criteria.findIndex((one) => one.id === id);
  const to = Math.max(0, Math.min(card.criteria.length - 1, from + by));
  const moved = card.criteria[from];
  if (!moved || to === from) return card;
  return tidied({ ...card, criteria: card.criteria.toSpliced(from, 1).toSpliced(to, 0, moved) });
}

export function withWeight(card: Scorecard, id: string, weight: number): Scorecard {
  return changeCriterion(card, id, (one) => ({ ...one, weight }));
}

export function withMust(card: Scorecard, id: string, isMust: boolean): Scorecard {
  return changeCriterion(card, id, ({ must: _, ...one }) =>
    isMust ? { ...one, must: true } : one,
  );
}

/** With what one provider has to say to one criterion; an absent score is not known. */
export function withCell(
  card: Scorecard,
  criterion: string,
  provider: string,
  cell: Cell,
): Scorecard {
  const row = Object.hasOwn(card.cells, criterion) ? card.cells[criterion] : {};
  return tidied({
    ...card,
    cells: { ...card.cells, [criterion]: { ...row, [provider]: cell } },
  });
}

function changeCriterion(
  card: Scorecard,
  id: string,
  change: (one: Criterion) => Criterion,
): Scorecard {
  return { ...card, criteria: card.criteria.map((one) => (one.id === id ? change(one) : one)) };
}
