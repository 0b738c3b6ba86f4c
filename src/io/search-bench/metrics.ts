/** What an engine answered to a query that has an answer. */
export interface Ranked {
  /** Addresses, the best first. */
  readonly found: readonly string[];
  readonly good: readonly string[];
}

/** Shares and means from 0 to 1. Any good page counts as much as the target. */
export interface Quality {
  readonly queries: number;
  /** A good page is the first, or among the first five. */
  readonly first: number;
  readonly firstFive: number;
  /** Mean of one over the place of the first good page, 0 beyond the tenth. */
  readonly reciprocalRank: number;
  /** Normalised discounted cumulative gain of the first ten, each good page with gain 1. */
  readonly gain: number;
  readonly noResult: number;
}

export function qualityOf(answers: readonly Ranked[]): Quality {
  const mean = (value: (answer: Ranked) => number) =>
    answers.length === 0
      ? 0
      : answers.reduce((total, answer) => total + value(answer), 0) / answers.length;
  return {
    queries: answers.length,
    first: mean((answer) => Number(placeOf(answer) === 1)),
    firstFive: mean((answer) => Number(placeOf(answer) <= 5)),
    reciprocalRank: mean((answer) => (placeOf(answer) <= 10 ? 1 / placeOf(answer) : 0)),
    gain: mean(normalisedGain),
    noResult: mean(({ found }) => Number(found.length === 0)),
  };
}

/** The place of the first good page, from 1; infinite where there is none. */
export function placeOf({ found, good }: Ranked): number {
  const at = found.findIndex((address) => good.includes(address));
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

function normalisedGain({ found, good }: Ranked): number {
  const discount = (place: number) => 1 / Math.log2(place + 2);
  const gained = found
    .slice(0, 10)
    .reduce((total, address, place) => total + (good.includes(address) ? discount(place) : 0), 0);
  const best = good.slice(0, 10).reduce((total, _, place) => total + discount(place), 0);
  return best === 0 ? 0 : gained / best;
}

/** The value below which a share of the values lie, by the nearest rank; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** How an engine judged its own answer. */
export interface Certainty {
  /** Whether the query has an answer at all. */
  readonly isAnswerable: boolean;
  /** Whether the engine said that it has no confident answer. */
  readonly isUnsure: boolean;
  /** Whether the page that it put forward as the answer is a good one; `undefined` where it put none forward. */
  readonly isBestRight: boolean | undefined;
}

/** Counts, so that shares of few are not taken for more than they are. */
export interface Judgement {
  readonly answerable: number;
  readonly unanswerable: number;
  /** Answers put forward, and how many of these were right; those to unanswerable queries are wrong. */
  readonly best: number;
  readonly bestRight: number;
  /** Unanswerable queries recognised as such, and answerable ones taken for such. */
  readonly recognised: number;
  readonly falseAlarms: number;
}

export function judgementOf(answers: readonly Certainty[]): Judgement {
  const count = (fits: (answer: Certainty) => boolean) => answers.filter(fits).length;
  return {
    answerable: count(({ isAnswerable }) => isAnswerable),
    unanswerable: count(({ isAnswerable }) => !isAnswerable),
    best: count(({ isBestRight }) => isBestRight !== undefined),
    bestRight: count(({ isBestRight }) => isBestRight === true),
    recognised: count(({ isAnswerable, isUnsure }) => !isAnswerable && isUnsure),
    falseAlarms: count(({ isAnswerable, isUnsure }) => isAnswerable && isUnsure),
  };
}
