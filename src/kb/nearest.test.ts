import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, test } from 'vitest';
import {
  didYouMean,
  didYouMeanAddressOf,
  nearest,
  nearestAddressOf,
  nearestOneOf,
} from './nearest.ts';

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
        expect(nearestOneOf(candidates, 6)(text)).toBe(near?.candidate);
      }),
    );
  });

  test('does not look at case', () => {
    expect(nearestOneOf(['/learn/SLA'], 6)('/learn/sla')).toBe('/learn/SLA');
  });
});

describe('the nearest address', () => {
  const addresses = ['/glossary', '/glossary/itil', '/glossary/order-form', '/guides/leaving'];

  test.each([
    ['/glossary/order-from', '/glossary/order-form'],
    ['/glosary/order-form', '/glossary/order-form'],
    ['/glossary/ITIL', '/glossary/itil'],
    ['/glossary/itl', '/glossary/itil'],
    ['/glossary/itil/', '/glossary/itil'],
    ['/guides/leaving.html', '/guides/leaving'],
    ['/glossary/', '/glossary'],
    // The shared folder makes them no more alike.
    ['/glossary/nope', undefined],
    ['/glossary/gone', undefined],
    ['/guides/living', '/guides/leaving'],
    ['/guides/paying', undefined],
  ])('to %s is %s', (text, found) => {
    expect(nearestAddressOf(addresses)(text)).toBe(found);
  });

  test('is asked as a question', () => {
    expect(didYouMeanAddressOf(addresses)('/glossary/itli')).toBe('Did you mean /glossary/itil?');
  });
});
