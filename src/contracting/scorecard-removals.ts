import { mergeStates } from './merge.ts';
import { mostCriteria, mostProviders, type Scorecard, tidied } from './scorecard.ts';

/** A provider or a criterion that was taken out of a scorecard, and could come back. */
export interface Removal {
  readonly id: string;
  /** What it was called. */
  readonly name: string;
  readonly before: Scorecard;
  readonly after: Scorecard;
}

/**
 * The scorecard with what was removed in its former place, with its weight and its answers; what was changed since stays.
 * The same scorecard where there is no room for it.
 */
export function withRemovedBack(card: Scorecard, { id, before, after }: Removal): Scorecard {
  // Another provider has its letter now.
  if (card.providers.some((one) => one.id === id)) return card;
  const back = tidied(mergeStates(after, card, before));
  const hasRoom = back.providers.length <= mostProviders && back.criteria.length <= mostCriteria;
  return hasRoom ? back : card;
}

/** Providers’ letters that a new one does not take, so that it is not mixed up with one that comes back. */
export function sparedLetters(removals: readonly Removal[]): string[] {
  return removals.map(({ id }) => id).filter((id) => /^[a-e]$/.test(id));
}
