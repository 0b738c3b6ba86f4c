import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostWeight } from './scorecard.ts';
import { weightFault, weightOfText } from './scorecard-weight.ts';

test.each<[string, number | undefined]>([
  ['0', 0],
  ['10', 10],
  ['07', 7],
  ['11', undefined],
  ['100', undefined],
  ['-1', undefined],
  ['2.5', undefined],
  ['1e1', undefined],
  ['', undefined],
  ['five', undefined],
])('“%s” is the weight %s', (text, weight) => {
  expect(weightOfText(text)).toBe(weight);
});

test('a weight is whole and within its bounds, whatever was typed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.integer().map(String)), (text) => {
      const weight = weightOfText(text) ?? 0;
      expect(Number.isInteger(weight) && weight >= 0 && weight <= mostWeight).toBe(true);
    }),
  );
});

test('what is none is said with the weight that stands', () => {
  expect(weightFault(6)).toBe('A whole number from 0 to 10, please. It stays 6.');
});
