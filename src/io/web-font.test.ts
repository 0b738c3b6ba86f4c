import { expect, test } from 'vitest';
import { unicodeRange } from './web-font.ts';

test.each([
  ['a', 'U+61'],
  ['cab', 'U+61-63'],
  ['az', 'U+61, U+7A'],
  ['–€—', 'U+2013-2014, U+20AC'],
  ['', ''],
])('the range of %j is %s', (characters, range) => {
  expect(unicodeRange(characters)).toBe(range);
});
