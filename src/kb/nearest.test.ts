import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, test } from 'vitest';
import { didYouMean, didYouMeanOneOf, nearest } from './nearest.ts';

const fields = ['title', 'date', 'id', 'related', 'seo', 'aliases'];

test.each([
  ['tilte', 'title'],
  ['Title', 'title'],
  ['relatd', 'related'],
  ['alias', 'aliases'],
  ['ib', 'id'],
  ['answer', undefined],
  ['x', undefined],
  ['ab', undefined],
])('the field nearest to %s is %s', (text, found) => {
  expect(nearest(text, fields)).toBe(found);
});

test('of equally near candidates the first is taken', () => {
  expect(nearest('cold', ['gold', 'bold'])).toBe('gold');
});

test('a long text may not differ in more than eight letters', () => {
  const long = 'a'.repeat(60);
  expect(nearest(long, ['b'.repeat(8) + long.slice(8)])).toBeDefined();
  expect(nearest(long, ['b'.repeat(9) + long.slice(9)])).toBeUndefined();
});

test('the hint is a question', () => {
  expect(didYouMean('tilte', fields)).toBe('Did you mean title?');
  expect(didYouMean('answer', fields)).toBeUndefined();
});

describe('looking among many', () => {
  const address = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 14 });

  test('finds a nearest one wherever one is within the limit', () => {
    fc.assert(
      fc.property(fc.uniqueArray(address), address, (candidates, text) => {
        const most = Math.min(6, text.length < 4 ? 1 : Math.max(2, Math.floor(text.length / 3)));
        const near = candidates
          .map((candidate) => ({ candidate, d: distance(text, candidate) }))
          .filter(({ d }) => d <= most)
          .sort((a, b) => a.d - b.d || (a.candidate < b.candidate ? -1 : 1))[0];
        expect(didYouMeanOneOf(candidates, 6)(text)).toBe(
          near && `Did you mean ${near.candidate}?`,
        );
      }),
    );
  });

  test('does not look at case', () => {
    expect(didYouMeanOneOf(['/learn/SLA'], 6)('/learn/sla')).toBe('Did you mean /learn/SLA?');
  });
});
