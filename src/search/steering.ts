import type { Abbreviation } from './abbreviations.ts';

/** What the editors say about a page, besides what stands on it. */
export interface PageKnowledge {
  /** Other wordings under which readers look for it. */
  readonly asked?: readonly string[];
  readonly keywords?: readonly string[];
  readonly description?: string | undefined;
  /** Searches of exactly these words are answered by this page first. */
  readonly pins?: readonly string[];
  /** What it is called: a search for one of these is answered by this page, unless another has the same name. */
  readonly names?: readonly string[];
  /** The day of its last change, YYYY-MM-DD. */
  readonly changed?: string | undefined;
  /** The address of the page that it repeats. */
  readonly canonical?: string | undefined;
}

/** What the editors tell the search. */
export interface SearchKnowledge {
  /** By address. */
  readonly pages: ReadonlyMap<string, PageKnowledge>;
  /** Wordings that mean the same: a term and its other words, synonyms. */
  readonly synonyms: readonly (readonly string[])[];
  readonly abbreviations: readonly Abbreviation[];
  /** Words that say nothing on this site, besides those of the language. */
  readonly stopWords: readonly string[];
}

export const noKnowledge: SearchKnowledge = {
  pages: new Map(),
  synonyms: [],
  abbreviations: [],
  stopWords: [],
};
