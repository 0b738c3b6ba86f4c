import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';
import { readVocabulary, writeVocabulary } from './vocabulary.ts';

function readBack(counts: ReadonlyMap<string, number>) {
  const out = new ByteWriter();
  writeVocabulary(out, counts);
  const input = new ByteReader(out.written());
  return { vocabulary: readVocabulary(input), isRead: input.isAtEnd };
}

describe('a vocabulary', () => {
  it('is read as it was written, the counts rounded', () => {
    const words = fc.dictionary(
      fc.stringMatching(/^[\p{L}\p{N}]{1,12}$/u),
      fc.integer({ min: 1, max: 40_000 }),
    );
    fc.assert(
      fc.property(words, (counts) => {
        const { vocabulary, isRead } = readBack(new Map(Object.entries(counts)));
        expect(isRead).toBe(true);
        for (const [word, count] of Object.entries(counts)) {
          expect(vocabulary.pagesWith(word) / count).toBeGreaterThan(0.8);
          expect(vocabulary.pagesWith(word) / count).toBeLessThan(1.5);
          expect(vocabulary.ofLength(word.length)).toContain(word);
          expect(vocabulary.beginningWith(word, 1000)).toContain(word);
        }
      }),
    );
  });

  it('knows no other words', () => {
    const { vocabulary } = readBack(new Map([['backup', 3]]));
    expect(vocabulary.pagesWith('back')).toBe(0);
    expect(vocabulary.ofLength(4)).toEqual([]);
  });

  it('gives the most frequent words with a beginning first', () => {
    const { vocabulary } = readBack(
      new Map(Object.entries({ price: 3, prize: 1, primary: 40, a: 9 })),
    );
    expect(vocabulary.beginningWith('pri', 2)).toEqual(['primary', 'price']);
  });
});
