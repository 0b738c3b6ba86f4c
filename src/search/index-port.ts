/** A page in the index that holds what was asked for. */
export interface Match {
  /** The same for the same page in every answer of one index. */
  readonly id: string;
  readonly score: number;
  /** Where the words stand, counted in words of the page's content from 0. */
  readonly words: readonly number[];
  /** Fetches what the index keeps about the page. */
  data(): Promise<IndexedPage>;
}

/** What the index keeps about a page. */
export interface IndexedPage {
  /** As the indexer saw it: `/glossary/sla.html`. */
  readonly url: string;
  /** Plain text; words are separated by white space. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly Anchor[];
}

/** An element with an `id`, where it stands in the content. */
export interface Anchor {
  readonly element: string;
  readonly id: string;
  readonly text?: string;
  readonly location: number;
}

/** Names of filters and the values that a page must have all of. */
export type IndexFilters = Readonly<Record<string, readonly string[]>>;

/**
 * What the search needs of an index; Pagefind 1.6 has this shape. A text asks for pages with all of its words (each also
 * as the beginning of a longer one), in quotation marks for exactly these words side by side; `null` for every page.
 */
export interface SearchIndex {
  search(
    text: string | null,
    options?: { readonly filters?: IndexFilters },
  ): Promise<{ readonly results: readonly Match[] }>;
  /** Every filter with its values and the number of pages that have them. */
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  /** Reads a file that lies beside the index, as it was written; rejects where there is none. */
  readonly file?: (path: string) => Promise<Uint8Array>;
}

/**
 * How an index is to be opened, in Node and in the browser alike. Weights as measured on known-item queries; no worker,
 * since a question asks for a few small pieces and the worker's script is as long as Pagefind's own.
 */
export const indexOptions = {
  noWorker: true,
  ranking: { termSimilarity: 6, metaWeights: { title: 1.5 } },
} as const;

/** What Pagefind says of an index in which no page was found; there is nothing to search then, and nothing is broken. */
export function isEmptyIndex(error: unknown): boolean {
  return error instanceof Error && error.message.includes('No language indexes found');
}

/** An index without a page. */
export const emptyIndex: SearchIndex = {
  search: async () => ({ results: [] }),
  filters: async () => ({}),
};
