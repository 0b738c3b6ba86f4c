import type { Filters } from './facets.ts';
import type { Segment } from './passage.ts';
import type { Rules } from './rules.ts';

export interface SearchResult {
  /** The page's address: no `.html`, no trailing slash. */
  readonly url: string;
  readonly title: string;
  /** Kind of content; empty where the page names none. */
  readonly kind: string;
  readonly subjects: readonly string[];
  /** What has to stand beside the title: that a story is illustrative, that figures are a sample. */
  readonly label: string | undefined;
  /** The passage that fits best, as plain text in pieces. */
  readonly excerpt: readonly Segment[];
  /** Headings of the page below which the passages stand, with their addresses. */
  readonly sections: readonly { readonly title: string; readonly url: string }[];
}

/** The answer itself, where it is certain. The first result is its page. */
export interface BestAnswer {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  /** The first sentences of the page; for a term its definition. */
  readonly text: string;
}

/**
 * How sure it is that the results are about what was asked: `weak` ones hold too little of the query to be presented as
 * its answer; with `none`, what was asked is not on the site, and results, if any, are the nearest there is.
 */
export type Confidence = 'confident' | 'weak' | 'none';

export interface SearchAnswer {
  /** As it was typed. */
  readonly query: string;
  /** The best first, as many as were asked for. */
  readonly results: readonly SearchResult[];
  /** How many pages fit, the filters applied. */
  readonly total: number;
  /** The query that was asked instead, where a word was misspelt; `verbatim` asks for the words as they are. */
  readonly corrected: string | null;
  /** Wordings that were asked for besides those of the query: what an abbreviation stands for, other words of a term. */
  readonly expanded: readonly string[];
  readonly confidence: Confidence;
  readonly best: BestAnswer | undefined;
  /** The subjects in which most of the nearest pages lie, the likeliest first: where to look further after a dead end. */
  readonly subjects: readonly string[];
}

export interface AskOptions {
  readonly filters?: Filters;
  /** How many results are wanted. */
  readonly limit?: number;
  /** The words as they were typed: nothing corrected, nothing added. */
  readonly verbatim?: boolean;
}

export interface SearchOptions {
  /** Rules to leave out, to measure what they bring. */
  readonly rules?: Partial<Rules>;
}
