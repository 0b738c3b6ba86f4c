import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';
import { correctionsOf, slipsBetween } from './correction.ts';
import { readVocabulary, writeVocabulary } from './vocabulary.ts';

const out = new ByteWriter();
writeVocabulary(
  out,
  new Map(
    Object.entries({
      managed: 60,
      manager: 9,
      services: 80,
      service: 90,
      agreement: 40,
      penalty: 7,
      costs: 30,
      cost: 40,
      host: 4,
      provider: 90,
      termination: 9,
      iso27001: 3,
      availability: 12,
      complain: 3,
      company: 90,
      plan: 20,
      work: 50,
      bool: 30,
      fire: 9,
      level: 30,
    }),
  ),
); // prettier-ignore
const vocabulary = readVocabulary(new ByteReader(out.written()));
const likeliest = (word: string) => correctionsOf(word, vocabulary)[0]?.word;

describe('a misspelt word', () => {
  it.each([
    ['manged', 'managed'],
    ['mangaed', 'managed'],
    ['servces', 'services'],
    ['agreemnet', 'agreement'],
    ['agrreement', 'agreement'],
    ['terminaton', 'termination'],
    ['availibilty', 'availability'],
    ['pebalty', 'penalty'],
    ['complane', 'complain'],
    ['pln', 'plan'],
    ['wrok', 'work'],
    ['plsn', 'plan'],
    ['leval', 'level'],
  ])('%s is %s', (word, expected) => {
    expect(likeliest(word)).toBe(expected);
  });

  it.each(['mgd', 'zzzzzz', 'iso27002', 'host1', 'qost', 'boil', 'fibre', 'coast', ''])(
    '%s is left as it is',
    (word) => {
      expect(correctionsOf(word, vocabulary)).toEqual([]);
    },
  );
});

const letters = fc.stringMatching(/^[a-f]{0,8}$/);

describe('the slips between two words', () => {
  it('are none for the same word, and the same both ways within the price of a doubled letter', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(slipsBetween(a, a, 2)).toBe(0);
        const [there, back] = [slipsBetween(a, b, 2), slipsBetween(b, a, 2)];
        if (Number.isFinite(there) && Number.isFinite(back))
          expect(Math.abs(there - back)).toBeLessThan(0.5);
      }),
    );
  });

  it('are never more than the most allowed, or infinite', () => {
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        const slips = slipsBetween(a, b, most);
        expect(slips <= most || slips === Number.POSITIVE_INFINITY).toBe(true);
      }),
    );
  });

  it.each([
    ['abcd', 'abdc', 0.8],
    ['cost', 'coost', 0.8],
    ['cost', 'cast', 1],
    ['cost', 'cpst', 0.8],
    ['cost', 'xcost', 1],
  ])('between %s and %s are %d', (a, b, slips) => {
    expect(slipsBetween(a, b, 2)).toBe(slips);
  });
});
