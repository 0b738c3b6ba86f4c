import { expect, it } from 'vitest';
import { plainPhrases, plainPhrasesFrom } from './plain-phrases.ts';
import { indexFormOf } from './words.ts';

it('each line has phrases before the colon and words behind it, in lower case, no phrase twice', () => {
  const phrases = plainPhrases.flatMap((line) => {
    expect(line).toMatch(/^[a-z ]+(?:, [a-z ]+)*: [a-z]+(?: [a-z]+)*$/);
    return line.replace(/:.*/, '').split(', ');
  });
  expect(new Set(phrases).size).toBe(phrases.length);
});

it('a phrase of small words stands for words of the trade', () => {
  const out = plainPhrasesFrom(indexFormOf('get')).find(({ words }) => words[1] === 'out');
  expect(out?.others).toContain(indexFormOf('terminate'));
  expect(plainPhrasesFrom('xyzzy')).toEqual([]);
});
