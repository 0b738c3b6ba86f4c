import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSame, mergeStates } from './merge.ts';

const a = { id: 'a', ask: 'A?' };
const b = { id: 'b', ask: 'B?' };
const c = { id: 'c', ask: 'C?' };

describe('two writers of one state', () => {
  test.each<[string, unknown, unknown, unknown, unknown]>([
    ['keep both fields', { x: 1, y: 1 }, { x: 2, y: 1 }, { x: 1, y: 2 }, { x: 2, y: 2 }],
    ['let the later stand in the same field', { x: 1 }, { x: 2 }, { x: 3 }, { x: 3 }],
    ['keep what each adds', {}, { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
    ['take away what one took away', { a: 1, b: 1 }, { b: 1 }, { a: 1, b: 2 }, { b: 2 }],
    ['keep what one changed and the other took away', { a: 1 }, {}, { a: 2 }, { a: 2 }],
    ['keep both entries of a list', [a], [a, b], [a, c], [a, c, b]],
    ['keep an order and an addition', [a, b], [b, a], [a, b, c], [b, c, a]],
    ['keep my order and their addition', [a, b], [a, b, c], [b, a], [b, c, a]],
    ['keep an edit and a removal', [a, b], [b], [a, { ...b, ask: '!' }], [{ ...b, ask: '!' }]],
    ['take a list without ids as one field', { x: [1] }, { x: [2] }, { x: [3] }, { x: [3] }],
  ])('%s', (_, base, theirs, mine, merged) => {
    expect(mergeStates(base, theirs, mine)).toEqual(merged);
  });

  const lists = fc
    .uniqueArray(fc.record({ id: fc.constantFrom(...'abcdef'), n: fc.nat(3) }), {
      selector: ({ id }) => id,
    })
    .map((entries) => ({ entries }));
  const states = fc.oneof(
    lists,
    fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }),
  );

  test('leave nothing to join where only one of them wrote', () => {
    fc.assert(
      fc.property(states, states, (base, next) => {
        expect(isSame(mergeStates(base, next, base), next)).toBe(true);
        expect(isSame(mergeStates(base, base, next), next)).toBe(true);
        expect(isSame(mergeStates(base, next, next), next)).toBe(true);
      }),
    );
  });

  test('never have an entry twice', () => {
    fc.assert(
      fc.property(lists, lists, lists, (base, theirs, mine) => {
        const ids = mergeStates(base, theirs, mine).entries.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
