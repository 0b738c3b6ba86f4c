import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  FieldIndexMaker,
  inAsked,
  inHeading,
  inTitle,
  readShard,
  timesInText,
} from './field-index.ts';
import { shardOf } from './shards.ts';

const word = fc.stringMatching(/^[a-z]{1,6}$/);
const places = fc.record({
  times: fc.integer({ min: 0, max: 40 }),
  fields: fc.constantFrom(0, inTitle, inHeading, inAsked, inAsked | inTitle),
  wordings: fc
    .uniqueArray(fc.nat(200), { minLength: 1, maxLength: 60 })
    .map((numbers) => numbers.sort((a, b) => a - b)),
});

it('an index is read as it was written, whatever the number of its files', () => {
  const pages = fc.array(fc.dictionary(word, places), { maxLength: 30 });
  fc.assert(
    fc.property(pages, fc.integer({ min: 1, max: 9 }), (written, count) => {
      const maker = new FieldIndexMaker();
      for (const page of written) maker.add(new Map(Object.entries(page)));
      const shards = maker.shards(count).map(readShard);
      for (const form of new Set(written.flatMap((page) => Object.keys(page)))) {
        const postings = shards[shardOf(form, count)]?.(form);
        const expected = written.flatMap((page, i) => (Object.hasOwn(page, form) ? [i] : []));
        expect(postings?.pages).toEqual(expected);
        for (const [i, page] of expected.entries()) {
          const { times = 0, fields = 0, wordings = [] } = written[page]?.[form] ?? {};
          const found = postings?.places[i] ?? 0;
          expect(found & (inTitle | inHeading | inAsked)).toBe(fields);
          expect(postings?.wordings[i]).toEqual((fields & inAsked) > 0 ? wordings : []);
          expect(timesInText(found) === 0).toBe(times === 0);
        }
      }
    }),
  );
});

it('a word that no page has is not there', () => {
  const maker = new FieldIndexMaker();
  maker.add(new Map([['exit', { times: 1, fields: 0, wordings: [] }]]));
  expect(readShard(maker.shards(1)[0] ?? new Uint8Array())('plan')).toBeUndefined();
});

it('a file that was cut off is refused', () => {
  const maker = new FieldIndexMaker();
  maker.add(new Map([['exit', { times: 1, fields: 0, wordings: [] }]]));
  const [shard = new Uint8Array()] = maker.shards(1);
  expect(() => readShard(shard.slice(0, -1))).toThrow('ends too early');
});

it('everyday words lie in the file of what stands for them', () => {
  expect(shardOf('firm', 512)).toBe(shardOf('compani', 512));
});
