import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyScorecard, scorecardOf } from '#testing/scorecards.ts';
import type { Scorecard } from './scorecard.ts';
import {
  withCell,
  withCriterion,
  withoutCriterion,
  withoutProvider,
  withProvider,
  withProviderChanged,
  withWeight,
} from './scorecard-edits.ts';
import { type Removal, sparedLetters, withRemovedBack } from './scorecard-removals.ts';

describe('what was removed from a scorecard', () => {
  const anyRemoval = anyScorecard().chain((before) =>
    fc.constantFrom(...before.providers, ...before.criteria).map(({ id }) => removalOf(before, id)),
  );

  test('comes back as it was', () => {
    fc.assert(
      fc.property(anyRemoval, (removal) => {
        expect(withRemovedBack(removal.after, removal)).toEqual(removal.before);
      }),
    );
  });

  test('comes back in steps, the last one first', () => {
    fc.assert(
      fc.property(anyRemoval, fc.nat(), (first, pick) => {
        const left = [...first.after.providers, ...first.after.criteria];
        const second = removalOf(first.after, left[pick % left.length]?.id ?? '');
        const back = withRemovedBack(withRemovedBack(second.after, second), first);
        expect(back).toEqual(first.before);
      }),
    );
  });

  const card = scorecardOf({ price: ['5', '123'], exit: ['5!', '3??'] });
  const b = removalOf(card, 'b');
  const exit = removalOf(card, 'own/exit');
  test.each<[string, Removal, (after: Scorecard) => Scorecard, (before: Scorecard) => Scorecard]>([
    [
      'a weight',
      b,
      (one) => withWeight(one, 'own/exit', 9),
      (one) => withWeight(one, 'own/exit', 9),
    ],
    [
      'an answer of another provider',
      b,
      (one) => withCell(one, 'own/price', 'a', { score: 4 }),
      (one) => withCell(one, 'own/price', 'a', { score: 4 }),
    ],
    [
      'a criterion that went too',
      b,
      (one) => withoutCriterion(one, 'own/price'),
      (one) => withoutCriterion(one, 'own/price'),
    ],
    [
      'the name of a provider',
      exit,
      (one) => withProviderChanged(one, 'a', { name: 'Acme' }),
      (one) => withProviderChanged(one, 'a', { name: 'Acme' }),
    ],
    [
      'nothing, where it was added again by hand',
      exit,
      (one) => withCriterion(one, { id: 'own/exit', title: 'exit' }),
      (one) => one,
    ],
  ])('comes back beside what was changed since: %s', (_, removal, change, expected) => {
    expect(withRemovedBack(change(removal.after), removal)).toEqual(expected(removal.before));
  });

  test('comes back beside a provider that was added since, which takes another letter', () => {
    const added = withProvider(b.after, sparedLetters([b, exit]));
    expect(added.providers.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    const back = withRemovedBack(added, b);
    expect(back.providers.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'A'],
      ['b', 'B'],
      ['c', 'C'],
      ['d', ''],
    ]);
    expect(back.cells).toEqual(card.cells);
  });

  test('stays away while there is no room for it', () => {
    let full = b.after;
    for (let i = 0; i < 9; i++) full = withProvider(full, sparedLetters([b]));
    // The last letter is taken though it was spared.
    expect(full.providers.map(({ id }) => id).join('')).toBe('acdeb');
    expect(withRemovedBack(full, b)).toBe(full);
    const roomy = withoutProvider(full, 'b');
    expect(
      withRemovedBack(roomy, b)
        .providers.map(({ id }) => id)
        .join(''),
    ).toBe('abcde');
  });
});

/** A provider by its letter, or a criterion by its id. */
function removalOf(before: Scorecard, id: string): Removal {
  const after = id.includes('/') ? withoutCriterion(before, id) : withoutProvider(before, id);
  return { id, name: id, before, after };
}
