import type { AskOptions, SearchAnswer } from './answer.ts';
import { type FilterCounts, type Filters, facetsOf } from './facets.ts';
import type { IndexedPage, Match, SearchIndex } from './index-port.ts';
import { memory } from './memory.ts';
import { isExact, placesOf, type RankedPage, rank, type TermMatches } from './ranking.ts';
import { resultOf } from './result.ts';
import { stopWordTerms, type Term, termsOf } from './terms.ts';
import { normalise } from './words.ts';

/** A search that asks the index alone. */
export interface PlainSearch {
  ask(query: string, options?: AskOptions): Promise<SearchAnswer>;
  count(query: string, filters?: Filters): Promise<FilterCounts>;
}

/**
 * A search over an index. Its terms are asked for one by one and their scores joined, since an index that wants all words
 * of a question on one page finds nothing for most questions; stop words are not asked for at all.
 */
export function createPlainSearch(index: SearchIndex): PlainSearch {
  const remember = memory();
  const pages = () =>
    remember('pages', async () => (await index.search(null)).results.map(({ id }) => id));
  const facets = () => remember('facets', async () => facetsOf(index, await pages()));
  const ranked = async (query: string) => {
    const matches = (term: Term) =>
      remember(`term ${term.isPhrase} ${term.text}`, () => matchesOf(index, term));
    const [found, { length }] = await Promise.all([matchesOfQuery(query, matches), pages()]);
    return rank(found, length);
  };
  return {
    async ask(query, { filters = {}, limit = 10 } = {}) {
      const isFiltered = Object.values(filters).some((values) => values.length > 0);
      const [found, known] = await Promise.all([ranked(query), isFiltered ? facets() : undefined]);
      const passing = known ? found.filter(({ id }) => known.passes(id, filters)) : found;
      const results = passing
        .slice(0, limit)
        .map(async (page) => resultOf(await dataOf(page), placesOf(page)));
      return {
        query,
        results: await Promise.all(results),
        total: passing.length,
        corrected: null,
        expanded: [],
        confidence: passing.length === 0 ? 'none' : 'confident',
        best: undefined,
        subjects: [],
      };
    },
    async count(query, filters = {}) {
      const [found, known] = await Promise.all([ranked(query), facets()]);
      return known.countsOf(
        found.map(({ id }) => id),
        filters,
      );
    },
  };
}

async function matchesOfQuery(
  query: string,
  matches: (term: Term) => Promise<readonly Match[]>,
): Promise<TermMatches[]> {
  const terms = termsOf(query);
  if (terms.length > 0)
    return Promise.all(terms.map(async (term) => ({ term, matches: await matches(term) })));
  for (const term of stopWordTerms(query)) {
    const found = await matches(term);
    if (found.length > 0) return [{ term, matches: found }];
  }
  return [];
}

/**
 * The pages that hold a term. A word that no page holds matches as its longest known beginning: "importanse" as
 * "importan", which is what was meant, but "artery" as "art", which is not.
 */
async function matchesOf(index: SearchIndex, term: Term): Promise<readonly Match[]> {
  const { text } = term;
  if (isExact(term)) return (await index.search(`"${text}"`)).results;
  const { results } = await index.search(text);
  const [first] = results;
  if (first === undefined) return [];
  const words = (await first.data()).content.split(/[^\S\uFEFF]+/);
  if (first.words.some((at) => isLike(normalise(words[at] ?? ''), text))) return results;
  const exactly = await index.search(`"${text}"`);
  return exactly.results.length > 0 ? results : [];
}

/** Whether a word of a page is a form or a misspelling of the one asked for: more than half of it is the same. */
function isLike(word: string, asked: string): boolean {
  const most = Math.max(3, Math.ceil(asked.length * 0.55));
  return (
    word.includes(asked) || word.replace(/^[^\p{L}\p{N}]+/u, '').startsWith(asked.slice(0, most))
  );
}

/** All matches of a page give the same data. */
function dataOf({ id, matches: [first] }: RankedPage): Promise<IndexedPage> {
  if (first === undefined) throw new Error(`Page ${id} was ranked without a match.`);
  return first.match.data();
}
