import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyScorecard, scorecardOf } from '#testing/scorecards.ts';
import { bestScore, cellOf, leastOfMust, type Score, type Scorecard } from './scorecard.ts';
import { withCell } from './scorecard-edits.ts';
import { isRunning, ppmOf, resultOf } from './scorecard-result.ts';
import { resultSentences } from './scorecard-words.ts';

const sentenceOf = (card: Scorecard) => resultSentences(resultOf(card)).join(' ');

describe('the result', () => {
  test.each([
    [{}, 'Nothing to compare yet: choose what counts.'],
    [
      { price: ['0', '44'] },
      'Nothing to compare yet: give at least one criterion a weight above 0.',
    ],
    [{ price: ['5', '??'] }, 'Nothing to compare yet: no answer has a score.'],
    [{ price: ['5', '34'], exit: ['5', '33'] }, 'B leads by 12.5 points of 100.'],
    [{ price: ['5', '33'], exit: ['5', '22'] }, 'A and B are level at 62.5 points of 100.'],
    [
      { price: ['5', '34'], exit: ['5!', '41'] },
      'A is the only one left, with 87.5 points of 100. B is out: it misses a must-have, “exit”.',
    ],
    [
      { price: ['5', '3'], exit: ['0!', '10'] },
      'Nobody is left: every provider misses a must-have. A is out: it misses a must-have, “exit”. B is out: it misses a must-have, “exit”.',
    ],
    [
      { price: ['9', '04'], exit: ['1', '4?'] },
      'B leads by at least 80 points of 100. Still unknown: 1 answer. It cannot change the winner.',
    ],
    [
      { price: ['5', '34'], exit: ['5', '3?'] },
      'No winner yet: A has 75 and B has 50 to 100 points of 100. Still unknown: 1 answer. It can change the winner.',
    ],
    [
      { price: ['5', '14'], exit: ['0!', '4?'] },
      'No winner yet: B is ahead, but no answer is known to “exit”, a must-have. Still unknown: 1 answer. It can change the winner.',
    ],
    [
      { price: ['5', '04'], exit: ['5', '0?'] },
      'No winner yet: B is ahead, but half of its weight or more has no answer. Still unknown: 1 answer. It cannot change who is ahead, but ask before you rely on it.',
    ],
  ] as const)('of %j is “%s”', (rows, sentence) => {
    expect(sentenceOf(scorecardOf(rows))).toBe(sentence);
  });

  test('is in parts per million', () => {
    expect(ppmOf(1, 3)).toBe(333_333);
    expect(ppmOf(0, 0)).toBe(0);
  });

  test('agrees with every way in which the missing answers may turn out', () => {
    let open = 0;
    fc.assert(
      fc.property(anyScorecard({ mostCriteria: 3 }), (card) => {
        const { verdict, standings } = resultOf(card);
        const gaps = gapsOf(card);
        if (verdict.is === 'empty' || gaps.length > 6) return;
        const outcomes = completionsOf(card, gaps).map(outcomeOf);
        const firsts = new Set(outcomes.map((one) => one.first.join()));
        if (verdict.is === 'winner') expect([...firsts]).toEqual([verdict.winner.provider.id]);
        if (verdict.is === 'nobody') expect([...firsts]).toEqual(['']);
        if (verdict.is === 'tie')
          expect([...firsts]).toEqual([verdict.tied.map(({ provider }) => provider.id).join()]);
        if (verdict.is === 'open') {
          open += 1;
          expect(firsts.size).toBeGreaterThan(1);
          for (const { provider } of verdict.between)
            expect(outcomes.some(({ first }) => first.includes(provider.id))).toBe(true);
        }
        for (const { provider, place } of standings) {
          const places = outcomes.flatMap(({ placeOf }) => placeOf(provider.id) ?? []);
          expect(place === undefined).toBe(places.length === 0);
          if (!place) continue;
          const seen = { best: Math.min(...places), worst: Math.max(...places) };
          // An open must-have that turns out worst puts a provider out: it has no place then.
          if (standings.every(({ unsure }) => unsure.length === 0)) expect(place).toEqual(seen);
          expect(place.best).toBeLessThanOrEqual(seen.best);
          expect(place.worst).toBeGreaterThanOrEqual(seen.worst);
        }
      }),
      { numRuns: 300 },
    );
    expect(open).toBeGreaterThan(5);
  });

  test('never calls a winner who is out, whose must-have is open or of whom half is unknown', () => {
    fc.assert(
      fc.property(anyScorecard(), (card) => {
        const { verdict } = resultOf(card);
        if (verdict.is !== 'winner') return;
        const { id } = verdict.winner.provider;
        for (const { must, id: criterion } of card.criteria)
          if (must) expect(cellOf(card, criterion, id).score).toBeGreaterThanOrEqual(leastOfMust);
        const weights = card.criteria.map((one) => ({
          all: one.weight,
          known: cellOf(card, one.id, id).score === undefined ? 0 : one.weight,
        }));
        const sum = (key: 'all' | 'known') => weights.reduce((total, one) => total + one[key], 0);
        expect(sum('known') * 2).toBeGreaterThan(sum('all'));
      }),
    );
  });
});

type Gap = readonly [criterion: string, provider: string];

function gapsOf(card: Scorecard): Gap[] {
  const running = resultOf(card).standings.filter(isRunning);
  return card.criteria
    .filter(({ weight, must }) => weight > 0 || must)
    .flatMap(({ id }) =>
      running
        .filter(({ provider }) => cellOf(card, id, provider.id).score === undefined)
        .map(({ provider }): Gap => [id, provider.id]),
    );
}

/** The ends of the scale are enough: everything between lies between. */
function completionsOf(card: Scorecard, gaps: readonly Gap[]): Scorecard[] {
  const [gap, ...rest] = gaps;
  if (!gap) return [card];
  const ends: Score[] = [0, bestScore];
  return ends.flatMap((score) => completionsOf(withCell(card, gap[0], gap[1], { score }), rest));
}

/** Reckoned anew, plainly. */
function outcomeOf(card: Scorecard) {
  const left = card.providers.filter(({ id }) =>
    card.criteria.every(
      ({ must, id: criterion }) => !must || (cellOf(card, criterion, id).score ?? 4) >= leastOfMust,
    ),
  );
  const total = (id: string) =>
    card.criteria.reduce((sum, one) => sum + one.weight * (cellOf(card, one.id, id).score ?? 0), 0);
  const top = Math.max(...left.map(({ id }) => total(id)));
  return {
    first: left.filter(({ id }) => total(id) === top).map(({ id }) => id),
    placeOf: (id: string) =>
      left.some((one) => one.id === id)
        ? 1 + left.filter((one) => total(one.id) > total(id)).length
        : undefined,
  };
}
