import { expect, test } from 'vitest';
import { addressOf, told } from '#testing/entries.ts';
import { checkAddress, checkAnswer } from './answers.ts';

const file = 'learn/sla/what-is-p1.md';
const address = addressOf('/learn/sla/questions/what-is-p1');

test.each<[{ url?: string; file_name?: string }, string[]]>([
  [{}, []],
  [{ url: address, file_name: 'what-is-p1.md' }, []],
  [
    { url: '/learn/sla/questions/p1' },
    [
      `${file} url address/mismatch: url is /learn/sla/questions/p1, but the file lies at ${address}. | Write ${address}, or move the file and name the old address in aliases.`,
    ],
  ],
  [
    { file_name: 'what-is-p1' },
    [
      `${file} file_name address/mismatch: file_name is what-is-p1, but the file is called what-is-p1.md. | Write what-is-p1.md, or rename the file.`,
    ],
  ],
])('what %j says of its place is told: %j', (data, lines) => {
  expect(told(checkAddress(file, address, data))).toEqual(lines);
});

test.each<[string | undefined, boolean, string[]]>([
  ['So.', true, []],
  [undefined, false, []],
  [
    'So.',
    false,
    [
      `${file} 9:1 answer/twice: There is text below the front matter, and an answer in it too. | Keep one of the two: move the text into answer, or remove answer.`,
    ],
  ],
  [
    undefined,
    true,
    [
      `${file} 9:1 answer/missing: There is no text: neither an answer in the front matter nor anything below it. | Write the text below the second line of three dashes.`,
    ],
  ],
])('an answer of %j above a body that is blank: %s is told: %j', (answer, isBlank, lines) => {
  expect(told(checkAnswer(file, answer, isBlank, 9))).toEqual(lines);
});
