import { expect, it } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { checkSearchWords } from './search-words.ts';

const found = (a: readonly string[], b: readonly string[]) => {
  const { library } = smallKnowledgeBase({
    files: {
      'learn/levels/a.md': { title: 'A', search_words: a },
      'learn/levels/b.md': { title: 'B', search_words: b },
    },
  });
  return checkSearchWords(library.listed).map(({ code, file, message }) => [code, file, message]);
};

it('two entries cannot be pinned to the same search, in whatever order and case its words are', () => {
  expect(found(['way out', 'exit'], ['leave', 'Out  way'])).toEqual([
    [
      'search/pinned-twice',
      'learn/levels/b.md',
      '“Out  way” is already pinned by learn/levels/a.md.',
    ],
  ]);
});

it('nor one entry twice', () => {
  expect(found(['way out', 'way out'], [])).toEqual([
    ['search/pinned-twice', 'learn/levels/a.md', '“way out” is already pinned by this entry.'],
  ]);
});

it('different searches are no problem', () => {
  expect(found(['way out'], ['way in'])).toEqual([]);
});
