import type { Match } from './index-port.ts';
import type { Place } from './passage.ts';
import type { Term } from './terms.ts';

/** A term and the pages that hold it. */
export interface TermMatches {
  readonly term: Term;
  readonly matches: readonly Match[];
}

/** A page that holds at least one of the terms. */
export interface RankedPage {
  readonly id: string;
  readonly score: number;
  /** The share of the query that the page holds, each term counted by how much it tells: 0 to 1. */
  readonly coverage: number;
  readonly matches: readonly WeighedMatch[];
}

/** What matched of a page, and how much the term tells. */
export interface WeighedMatch {
  readonly match: Match;
  readonly weight: number;
}

/**
 * Pages by the sum of the scores of their terms, multiplied by the square of their coverage: a page with all terms stands
 * above one that has a single term often. A term counts by its inverse document frequency (BM25's, over `pages`), so that
 * a rare word missing costs more than a common one; a word that no page holds costs most.
 */
export function rank(found: readonly TermMatches[], pages: number): RankedPage[] {
  const weighed = found.map((one) => ({ ...one, weight: idf(one.matches.length, pages) }));
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const byPage = new Map<string, { sum: number; covered: number; matches: WeighedMatch[] }>();
  for (const { term, matches, weight } of weighed)
    for (const match of matches) {
      const page = byPage.get(match.id) ?? { sum: 0, covered: 0, matches: [] };
      page.sum += isExact(term) ? 2 * weight : match.score;
      page.covered += weight;
      page.matches.push({ match, weight });
      byPage.set(match.id, page);
    }
  return [...byPage]
    .map(([id, { sum, covered, matches }]) => {
      const coverage = covered / all;
      return { id, score: sum * coverage ** 2, coverage, matches };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Where on the page what was asked for stands. */
export function placesOf({ matches }: Pick<RankedPage, 'matches'>): Place[] {
  return matches.flatMap(({ match, weight }) => match.words.map((at) => ({ at, weight })));
}

/** Pagefind gives every page with exactly these words the score 1, so that the term's rarity has to stand for it. */
export function isExact({ text, isPhrase }: Term): boolean {
  return isPhrase || text.length <= 2;
}

function idf(matches: number, pages: number): number {
  return Math.log(1 + (Math.max(pages, matches) - matches + 0.5) / (matches + 0.5));
}
