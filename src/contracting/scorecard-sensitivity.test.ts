import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyScorecard, scorecardOf } from '#testing/scorecards.ts';
import type { Scorecard } from './scorecard.ts';
import { resultOf } from './scorecard-result.ts';
import { sensitivitiesOf } from './scorecard-sensitivity.ts';
import { sensitivitySentence, turningPoints } from './scorecard-words.ts';

describe('how the result hangs on a weight', () => {
  test.each([
    // A 4 on price, B 4 on security: level where both weigh the same.
    [
      { price: ['6', '42'], security: ['4', '24'] },
      [
        'B wins if “price” weighs 49% or less; A if it weighs 51% or more.',
        'A wins if “security” weighs 49% or less; B if it weighs 51% or more.',
      ],
      ['50%'],
    ],
    [
      { price: ['5', '32'], security: ['5', '33'], exit: ['5', '43'] },
      [
        'A stays ahead whatever the weight of “price”.',
        'A stays ahead whatever the weight of “security”, short of 100%.',
        'A stays ahead whatever the weight of “exit”.',
      ],
      [],
    ],
    [
      { price: ['5', '3?'], security: ['5', '33'], exit: ['5', '43'] },
      [
        'A wins if “price” weighs 33% or less. Elsewhere nobody wins for sure.',
        'Whatever the weight of “security”, nobody wins before more is known.',
        'A wins if “exit” weighs 34% or more. Elsewhere nobody wins for sure.',
      ],
      ['33.3%'],
    ],
    [
      { price: ['5', '33'], exit: ['5', '22'] },
      [
        'Whatever the weight of “price”, nobody is ahead alone.',
        'Whatever the weight of “exit”, nobody is ahead alone.',
      ],
      [],
    ],
  ] as const)('of %j is %j', (rows, sentences, points) => {
    const card = scorecardOf(rows);
    const hasUnknown = resultOf(card).unknown.length > 0;
    const all = sensitivitiesOf(card);
    expect(all.map((one) => sensitivitySentence(one, hasUnknown))).toEqual(sentences);
    expect(all[0] && turningPoints(all[0])).toEqual(points);
  });

  test('is not asked where one criterion carries all the weight, or one provider is left', () => {
    expect(sensitivitiesOf(scorecardOf({ price: ['5', '43'], exit: ['0', '34'] }))).toEqual([]);
    expect(sensitivitiesOf(scorecardOf({ price: ['5!', '41'], exit: ['3', '34'] }))).toEqual([]);
  });

  test('agrees, at every whole per cent, with the result reckoned anew at that share', () => {
    let turns = 0;
    fc.assert(
      fc.property(anyScorecard(), (card) => {
        for (const { criterion, stretches } of sensitivitiesOf(card)) {
          turns += stretches.length > 1 ? 1 : 0;
          for (let percent = 0; percent <= 100; percent++) {
            const said = stretches.filter(
              (one) => one.percent && one.percent.from <= percent && percent <= one.percent.to,
            );
            const winner = winnerAt(card, criterion.id, percent, 100);
            expect(said.map((one) => one.winner.id)).toEqual(winner === undefined ? [] : [winner]);
          }
        }
      }),
      { numRuns: 150 },
    );
    // Enough that the test means something; chance decides how many.
    expect(turns).toBeGreaterThan(5);
  }, 30_000);

  test('turns exactly where it says: just inside of each end the provider wins, at the end it does not', () => {
    fc.assert(
      fc.property(anyScorecard(), (card) => {
        for (const { criterion, stretches } of sensitivitiesOf(card))
          for (const { winner, after, before } of stretches) {
            const at = (above: number, below: number) => winnerAt(card, criterion.id, above, below);
            if (after) {
              expect(at(after.above, after.below)).not.toBe(winner.id);
              expect(at(after.above * finely + 1, after.below * finely)).toBe(winner.id);
            } else expect(at(0, 1)).toBe(winner.id);
            if (before) {
              expect(at(before.above, before.below)).not.toBe(winner.id);
              expect(at(before.above * finely - 1, before.below * finely)).toBe(winner.id);
            } else expect(at(1, 1)).toBe(winner.id);
          }
      }),
    );
  });
});

/** Finer than any two ends lie apart. */
const finely = 1_000_000;

/** Who wins if the criterion has this share and the others keep their proportions: by `resultOf`, with other weights. */
function winnerAt(card: Scorecard, id: string, above: number, below: number): string | undefined {
  const others = card.criteria.reduce((sum, one) => sum + (one.id === id ? 0 : one.weight), 0);
  const criteria = card.criteria.map((one) => ({
    ...one,
    weight: one.id === id ? above * others : one.weight * (below - above),
  }));
  const { verdict } = resultOf({ ...card, criteria });
  return verdict.is === 'winner' ? verdict.winner.provider.id : undefined;
}
