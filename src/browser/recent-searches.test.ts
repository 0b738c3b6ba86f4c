import { beforeEach, expect, test, vi } from 'vitest';
import { forgetSearch, forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
  return () => vi.unstubAllGlobals();
});

test('the latest search comes first, and the oldest goes', () => {
  for (const query of ['a', 'b', 'c', 'd', 'e', 'f']) rememberSearch(query);
  expect(recentSearches()).toEqual(['f', 'e', 'd', 'c', 'b']);
});

test('a search is kept once, in the letters it was typed in last', () => {
  for (const query of ['Exit plan', 'SLA', ' exit plan ']) rememberSearch(query);
  expect(recentSearches()).toEqual(['exit plan', 'SLA']);
});

test('nothing is no search', () => {
  rememberSearch('  ');
  expect(recentSearches()).toEqual([]);
});

test('one search is forgotten, and the others stay', () => {
  for (const query of ['a', 'b']) rememberSearch(query);
  forgetSearch('a');
  expect(recentSearches()).toEqual(['b']);
  forgetSearch('b');
  expect([...stored]).toEqual([]);
});

test('what was forgotten is gone', () => {
  rememberSearch('a');
  forgetSearches();
  expect([...stored]).toEqual([]);
});

test.each(['', '{', '{"0":"a"}', 'null', '[1,null,["a"]]'])(
  'what others put in its place is no search: %s',
  (text) => {
    stored.set('recent-searches', text);
    expect(recentSearches()).toEqual([]);
  },
);

test('a browser that keeps nothing has no recent searches', () => {
  vi.stubGlobal('localStorage', undefined);
  rememberSearch('a');
  expect(recentSearches()).toEqual([]);
});
