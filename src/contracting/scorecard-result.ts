import {
  bestScore,
  type Criterion,
  cellOf,
  leastOfMust,
  type Provider,
  type Scorecard,
} from './scorecard.ts';

/** What a scorecard comes to. Numbers are exact: raw points are whole, all of the same `most`. */
export interface ScorecardResult {
  /** The most raw points that a provider can have: four for each unit of weight. */
  readonly most: number;
  /** In the order of the scorecard. */
  readonly standings: readonly Standing[];
  readonly verdict: Verdict;
  /** Answers that are missing of those who are not out. */
  readonly unknown: readonly UnknownAnswer[];
}

export interface Standing {
  readonly provider: Provider;
  /** Raw points if every missing answer turns out worst, and best. Equal where nothing that counts is missing. */
  readonly low: number;
  readonly high: number;
  /** Must-haves that it misses: with any of them it is out. */
  readonly missed: readonly Criterion[];
  /** Must-haves to which its answer is missing: it may still be out. */
  readonly unsure: readonly Criterion[];
  /** The weight of the criteria to which its answer is missing. */
  readonly unknownWeight: number;
  /** Half of the weight or more is unknown: too little to call it a winner. */
  readonly isThin: boolean;
  /** The best and the worst place that it can come to among those who are not out; absent where it is out. */
  readonly place?: { readonly best: number; readonly worst: number };
}

export interface UnknownAnswer {
  readonly provider: Provider;
  readonly criterion: Criterion;
}

export type Verdict =
  /** There is nothing to reckon yet. */
  | { readonly is: 'empty'; readonly lacks: 'criteria' | 'weights' | 'scores' }
  /** Everybody misses a must-have. */
  | { readonly is: 'nobody' }
  /** Whatever the missing answers turn out to be; ahead of the next by at least `lead` raw points, where there is a next one. */
  | { readonly is: 'winner'; readonly winner: Standing; readonly lead: number | undefined }
  /** Nothing that counts is missing, and these have the same. */
  | { readonly is: 'tie'; readonly tied: readonly Standing[] }
  /** The missing answers decide between these. */
  | { readonly is: 'open'; readonly between: readonly Standing[] }
  /** The one who is ahead cannot be called a winner. */
  | {
      readonly is: 'unproven';
      readonly ahead: Standing;
      readonly why: 'thin' | 'unsure';
    };

/** Points of 100 in parts per million of the most: 1,000,000 is all of them. */
export function ppmOf(raw: number, most: number): number {
  return most === 0 ? 0 : Math.round((raw * 1_000_000) / most);
}

export function totalWeight({ criteria }: Scorecard): number {
  return criteria.reduce((sum, { weight }) => sum + weight, 0);
}

export function resultOf(card: Scorecard): ScorecardResult {
  const total = totalWeight(card);
  const bare = card.providers.map((provider) => standingOf(card, provider, total));
  const running = bare.filter(isRunning);
  const standings = bare.map((one) =>
    isRunning(one) ? { ...one, place: placeOf(one, running) } : one,
  );
  return {
    most: total * bestScore,
    standings,
    verdict: verdictOf(card, total, standings),
    unknown: card.criteria.flatMap((criterion) =>
      criterion.weight === 0 && !criterion.must
        ? []
        : running
            .filter(({ provider }) => cellOf(card, criterion.id, provider.id).score === undefined)
            .map(({ provider }) => ({ provider, criterion })),
    ),
  };
}

/** Not out. */
export function isRunning({ missed }: Standing): boolean {
  return missed.length === 0;
}

/** From the first place down; those who are out come last. */
export function ranked(standings: readonly Standing[]): Standing[] {
  const place = ({ place: at }: Standing) => (at ? at.best : Number.MAX_SAFE_INTEGER);
  return standings.toSorted(
    (one, other) => place(one) - place(other) || other.low + other.high - one.low - one.high,
  );
}

function standingOf(card: Scorecard, provider: Provider, total: number): Standing {
  const answers = card.criteria.map((criterion) => ({
    criterion,
    score: cellOf(card, criterion.id, provider.id).score,
  }));
  const musts = answers.filter(({ criterion }) => criterion.must);
  const unknown = answers.filter(({ score }) => score === undefined);
  const low = answers.reduce((sum, { criterion, score = 0 }) => sum + criterion.weight * score, 0);
  const unknownWeight = unknown.reduce((sum, { criterion }) => sum + criterion.weight, 0);
  return {
    provider,
    low,
    high: low + unknownWeight * bestScore,
    missed: musts.flatMap(({ criterion, score }) =>
      score !== undefined && score < leastOfMust ? [criterion] : [],
    ),
    unsure: musts.flatMap(({ criterion, score }) => (score === undefined ? [criterion] : [])),
    unknownWeight,
    isThin: unknownWeight * 2 >= total,
  };
}

/** Who may still be out cannot push another one down for sure. */
function placeOf(one: Standing, running: readonly Standing[]): { best: number; worst: number } {
  const others = running.filter((other) => other !== one);
  return {
    best: 1 + others.filter(({ low, unsure }) => unsure.length === 0 && low > one.high).length,
    worst: 1 + others.filter(({ high }) => high > one.low).length,
  };
}

function verdictOf(card: Scorecard, total: number, standings: readonly Standing[]): Verdict {
  if (card.criteria.length === 0) return { is: 'empty', lacks: 'criteria' };
  if (total === 0) return { is: 'empty', lacks: 'weights' };
  const running = standings.filter(isRunning);
  if (running.length === 0) return { is: 'nobody' };
  if (
    standings.every(
      ({ low, high, missed }) => low === 0 && high === total * bestScore && missed.length === 0,
    )
  )
    return { is: 'empty', lacks: 'scores' };
  const ahead = running.find((one) => isAhead(one, running));
  if (ahead) {
    if (ahead.unsure.length > 0) return { is: 'unproven', ahead, why: 'unsure' };
    if (ahead.isThin) return { is: 'unproven', ahead, why: 'thin' };
    const next = Math.max(...running.filter((one) => one !== ahead).map(({ high }) => high));
    return {
      is: 'winner',
      winner: ahead,
      lead: running.length > 1 ? ahead.low - next : undefined,
    };
  }
  // Who may still be out sets no bar.
  const bar = Math.max(0, ...running.map(({ low, unsure }) => (unsure.length > 0 ? 0 : low)));
  const between = running.filter(({ high }) => high >= bar);
  const isSettled = between.every(({ low, high, unsure }) => low === high && unsure.length === 0);
  return isSettled ? { is: 'tie', tied: between } : { is: 'open', between };
}

/** Has more than any other one in the running, whatever the missing answers turn out to be. */
function isAhead(one: Standing, running: readonly Standing[]): boolean {
  return running.every((other) => other === one || one.low > other.high);
}
