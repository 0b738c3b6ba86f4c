import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';
import { readPageTable, writePageTable } from './page-table.ts';

const page = fc.record({
  fragment: fc.stringMatching(/^en_[0-9a-f]{7}$/),
  titleLength: fc.integer({ min: 0, max: 255 }),
  textLength: fc.integer({ min: 0, max: 20_000 }),
  wordingLengths: fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 8 }),
  months: fc.integer({ min: 0, max: 255 }),
  original: fc.constant(0),
  filters: fc.dictionary(
    fc.constantFrom('kind', 'subject'),
    fc.uniqueArray(fc.constantFrom('Term', 'Guide', 'A, b'), { minLength: 1 }),
    { noNullPrototype: true },
  ),
});

it('a table of pages is read as it was written, lengths within 4 %', () => {
  fc.assert(
    fc.property(fc.array(page), (pages) => {
      const out = new ByteWriter();
      writePageTable(out, pages);
      const read = readPageTable(new ByteReader(out.written()));
      expect(read.map(({ textLength, ...rest }) => rest)).toEqual(
        pages.map(({ textLength, ...rest }) => rest),
      );
      for (const [i, { textLength }] of pages.entries())
        expect(Math.abs((read[i]?.textLength ?? 0) - textLength)).toBeLessThanOrEqual(
          0.04 * (textLength + 1),
        );
    }),
  );
});
