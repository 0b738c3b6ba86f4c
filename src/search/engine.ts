import type { AskOptions, SearchAnswer, SearchOptions } from './answer.ts';
import type { FilterCounts, Filters } from './facets.ts';
import { fieldSearch } from './field-search.ts';
import { openFields } from './field-source.ts';
import type { SearchIndex } from './index-port.ts';
import { createPlainSearch } from './plain-search.ts';
import { allRules } from './rules.ts';

export type {
  AskOptions,
  BestAnswer,
  Confidence,
  SearchAnswer,
  SearchOptions,
  SearchResult,
} from './answer.ts';
export { addressOfIndexed } from './page-address.ts';

export interface Search {
  /** Rejects where the index cannot be read. A query without a word has no results. */
  ask(query: string, options?: AskOptions): Promise<SearchAnswer>;
  /** How many pages each filter's values would leave. Apart from `ask`, since most questions do not need it. */
  count(
    query: string,
    filters?: Filters,
    options?: Pick<AskOptions, 'verbatim'>,
  ): Promise<FilterCounts>;
}

/**
 * A search over an index and the files beside it that make it better. Where these are missing or broken, the index alone
 * answers: less well, but it answers.
 */
export function createSearch(index: SearchIndex, { rules = {} }: SearchOptions = {}): Search {
  const plain = createPlainSearch(index);
  const open = async () => {
    if (!index.file) throw new Error('The index has no files beside it.');
    return fieldSearch(await openFields(index.file), index, { ...allRules, ...rules });
  };
  let opened: ReturnType<typeof open> | undefined;
  let failures = 0;
  /** What the better search answers; where it cannot, what the index alone does. */
  const answer = async <T>(
    better: (search: Awaited<ReturnType<typeof open>>) => Promise<T>,
    otherwise: () => Promise<T>,
  ): Promise<T> => {
    if (failures < mostFailures) {
      try {
        opened ??= open();
        const answered = await better(await opened);
        failures = 0;
        return answered;
      } catch {
        opened = undefined;
      }
    }
    const answered = await otherwise();
    // Only now is it sure that the files are at fault and not the connection.
    failures += 1;
    return answered;
  };
  return {
    ask: (query, options = {}) =>
      answer(
        (search) => search.ask(query, options),
        () => plain.ask(query, options),
      ),
    count: (query, filters = {}, { verbatim = false } = {}) =>
      answer(
        (search) => search.count(query, filters, verbatim),
        () => plain.count(query, filters),
      ),
  };
}

// After so many answers without them the files are not asked for any more.
const mostFailures = 2;
