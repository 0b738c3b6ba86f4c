import { expect, test } from 'vitest';
import { readingTime } from './reading-time.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

test.each([
  [[''], undefined],
  [[words(100)], undefined],
  [[words(120)], '1 minute to read'],
  [[words(220), ` ${words(220)}\n`], '2 minutes to read'],
  [[words(5000)], '23 minutes to read'],
])('what takes less than half a minute is not worth saying; texts are added: %#', (texts, time) => {
  expect(readingTime(texts)).toBe(time);
});
