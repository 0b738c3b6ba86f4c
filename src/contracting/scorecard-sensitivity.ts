import { bestScore, type Criterion, cellOf, type Provider, type Scorecard } from './scorecard.ts';
import { isRunning, resultOf, type Standing, totalWeight } from './scorecard-result.ts';

/**
 * How the result hangs on the weight of one criterion, while the others keep their proportions to one another. A provider wins
 * at a share where it is the winner of `resultOf`: it has more than every other one whatever the missing answers turn out to
 * be, no must-have is open, and less than half of the weight is unknown to it. Each of these is a linear inequality in the
 * share, so a provider wins in one stretch, or nowhere.
 */
export interface Sensitivity {
  readonly criterion: Criterion;
  /** Its weight among all, now: 1,000,000 is the whole. */
  readonly sharePpm: number;
  /** From the smallest share up; never overlapping. */
  readonly stretches: readonly Stretch[];
}

export interface Stretch {
  readonly winner: Provider;
  /** In whole per cent, both included; absent where no whole per cent lies in it. */
  readonly percent: { readonly from: number; readonly to: number } | undefined;
  /** Where it begins and ends, exactly, neither included; absent where it goes on to 0 or 100 % and includes it. */
  readonly after: Fraction | undefined;
  readonly before: Fraction | undefined;
}

/** Of whole numbers, `below` above zero. */
export interface Fraction {
  readonly above: number;
  readonly below: number;
}

/** One for each criterion that has a weight; none where only one has, or fewer than two providers are in the running. */
export function sensitivitiesOf(card: Scorecard): Sensitivity[] {
  const total = totalWeight(card);
  const running = resultOf(card).standings.filter(isRunning);
  if (running.length < 2) return [];
  return card.criteria
    .filter(({ weight }) => weight > 0 && weight < total)
    .map((criterion) => ({
      criterion,
      sharePpm: Math.round((criterion.weight * 1_000_000) / total),
      stretches: running
        .flatMap((one) => stretchOf(one, rulesOf(card, criterion, one, running)))
        .toSorted((one, other) => compare(startOf(one), startOf(other))),
    }));
}

/** Something linear in the share, that must be above zero: its value, on any scale, at a share of 0 and of 1. */
interface Rule {
  readonly none: number;
  readonly whole: number;
}

function rulesOf(
  card: Scorecard,
  criterion: Criterion,
  one: Standing,
  running: readonly Standing[],
): Rule[] {
  if (one.unsure.length > 0) return [];
  const { weight, id } = criterion;
  const others = totalWeight(card) - weight;
  const ends = (standing: Standing) => {
    const { score } = cellOf(card, id, standing.provider.id);
    return {
      low: score ?? 0,
      high: score ?? bestScore,
      unknown: score === undefined ? 1 : 0,
    };
  };
  const own = ends(one);
  return [
    ...running
      .filter((other) => other !== one)
      .map((other) => {
        const its = ends(other);
        return {
          none: one.low - own.low * weight - (other.high - its.high * weight),
          whole: (own.low - its.high) * others,
        };
      }),
    // Less than half unknown.
    {
      none: others - 2 * (one.unknownWeight - own.unknown * weight),
      whole: (1 - 2 * own.unknown) * others,
    },
  ];
}

function stretchOf({ provider, unsure }: Standing, rules: readonly Rule[]): Stretch[] {
  if (unsure.length > 0) return [];
  let after: Fraction | undefined;
  let before: Fraction | undefined;
  for (const { none, whole } of rules) {
    if (none <= 0 && whole <= 0) return [];
    // Where the line crosses zero: none · (1 − share) + whole · share = 0.
    if (none <= 0) after = laterOf(after, { above: -none, below: whole - none });
    if (whole <= 0) before = earlierOf(before, { above: none, below: none - whole });
  }
  if (after && before && compare(after, before) >= 0) return [];
  const from = after ? Math.floor((after.above * 100) / after.below) + 1 : 0;
  const to = before ? Math.ceil((before.above * 100) / before.below) - 1 : 100;
  return [{ winner: provider, percent: from <= to ? { from, to } : undefined, after, before }];
}

function startOf({ after }: Stretch): Fraction {
  return after ?? { above: -1, below: 1 };
}

function laterOf(one: Fraction | undefined, other: Fraction): Fraction {
  return one && compare(one, other) > 0 ? one : other;
}

function earlierOf(one: Fraction | undefined, other: Fraction): Fraction {
  return one && compare(one, other) < 0 ? one : other;
}

/** Below zero where the first one is smaller. Whole numbers, far from the limit of exactness. */
function compare(one: Fraction, other: Fraction): number {
  return one.above * other.below - other.above * one.below;
}
