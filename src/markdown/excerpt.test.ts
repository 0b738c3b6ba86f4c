import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainExcerpt } from './excerpt.ts';

describe('plainExcerpt', () => {
  test.each([
    ['a text that fits as it is', 'Short.  And\nsweet', 40, 'Short. And sweet'],
    [
      'up to the last sentence end that fits',
      'One is here. Two is here. Three is not.',
      30,
      'One is here. Two is here.',
    ],
    [
      'a sentence that ends with a quotation',
      'He said “no.” Then he left the room.',
      20,
      'He said “no.”',
    ],
    [
      'up to the last word where no sentence ends',
      'A very long sentence without any end',
      20,
      'A very long…',
    ],
    ['no comma before the ellipsis', 'First, second, third and fourth', 15, 'First, second…'],
    [
      'past an abbreviation',
      'Use e.g. Backups of every kind. Then rest.',
      35,
      'Use e.g. Backups of every kind.',
    ],
    ['a short answer', 'The answer is no. It never was.', 25, 'The answer is no.'],
    ['past a number', 'See No. 5 of the terms. Then sign.', 25, 'See No. 5 of the terms.'],
    [
      'past initials',
      'The U.S. Government decides. Nobody else.',
      30,
      'The U.S. Government decides.',
    ],
    [
      'past a decimal',
      'It is 99.95 per cent of a month. Not more.',
      35,
      'It is 99.95 per cent of a month.',
    ],
    [
      'past a full stop before a small letter',
      'See fn. below for it. Then stop reading.',
      25,
      'See fn. below for it.',
    ],
    ['a word that is too long in part', 'x'.repeat(30), 10, `${'x'.repeat(9)}…`],
  ])('gives %s', (_, text, max, excerpt) => {
    expect(plainExcerpt(text, max)).toBe(excerpt);
  });

  test('never gives more than asked for, nor half a character', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '.', ',', '\u{1F600}', 'B'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (given, max) => {
        const excerpt = plainExcerpt(given, max);
        expect(excerpt.length).toBeLessThanOrEqual(max);
        expect(excerpt.isWellFormed()).toBe(true);
      }),
    );
  });
});
