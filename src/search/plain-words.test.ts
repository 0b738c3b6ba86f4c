import { expect, it } from 'vitest';
import { plainWords } from './plain-word-groups.ts';
import { plainFormsOf } from './plain-words.ts';
import { indexFormOf } from './words.ts';

it('a group of everyday words has two or more that are not forms of one another, in lower case', () => {
  for (const words of plainWords) {
    expect(new Set(words.map(indexFormOf)).size, words.join(' ')).toBeGreaterThan(1);
    expect(words).toEqual(words.map((word) => word.toLowerCase()));
  }
});

it('an everyday word stands for those of all its groups, never for itself', () => {
  const forms = plainFormsOf('cancel');
  expect(forms).toContain('termin');
  expect(forms).not.toContain('cancel');
  expect(plainFormsOf('xyzzy')).toEqual([]);
});
