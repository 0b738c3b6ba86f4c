import { describe, expect, it } from 'vitest';
import type { Match } from './index-port.ts';
import { rank, type TermMatches } from './ranking.ts';

const match = (id: string, score: number): Match => ({
  id,
  score,
  words: [],
  data: () => Promise.reject(new Error('not asked for')),
});
const found = (
  text: string,
  scores: Readonly<Record<string, number>>,
  isPhrase = false,
): TermMatches => ({
  term: { text, isPhrase },
  matches: Object.entries(scores).map(([id, score]) => match(id, score)),
});
const order = (terms: readonly TermMatches[], pages = 100) =>
  rank(terms, pages).map(({ id }) => id);

describe('pages', () => {
  it('with all terms stand above one with a higher score for a single term', () => {
    expect(order([found('exit', { a: 3, b: 1 }), found('plan', { b: 1 })])).toEqual(['b', 'a']);
  });

  it('with a rare term stand above those with a common one of the same score', () => {
    const common = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`p${i}`, 1]));
    expect(order([found('service', common), found('escrow', { z: 1 })])[0]).toBe('z');
  });

  it('of the same score stand in the order of their ids', () => {
    expect(order([found('exit', { c: 1, a: 1, b: 1 })])).toEqual(['a', 'b', 'c']);
  });

  it('with an exact phrase have its rarity as score', () => {
    expect(order([found('level', { a: 1.2 }), found('grace period', { b: 1 }, true)])).toEqual([
      'b',
      'a',
    ]);
  });

  it('have the share of the query that they cover', () => {
    const [page] = rank([found('exit', { a: 1 }), found('unheard', {})], 10);
    expect(page?.coverage).toBeGreaterThan(0.3);
    expect(page?.coverage).toBeLessThan(0.5);
  });

  it('are ranked although every page holds the term', () => {
    expect(order([found('service', { a: 1, b: 2 })], 2)).toEqual(['b', 'a']);
  });
});
