import type { Confidence } from '#search/engine.ts';

/** A search that is measured. */
export interface Engine {
  readonly name: string;
  /** A page that was just opened: nothing has been fetched yet. */
  visit(): EngineVisit;
  /**
   * Whether a visit fetches only what a question needs. One that fetches everything first is opened anew for a few queries
   * only, since each opening costs the same.
   */
  readonly isLazy: boolean;
}

export interface EngineVisit {
  ask(query: string): Promise<EngineAnswer>;
  /** Bytes fetched so far, compressed as a host serves them. */
  bytes(): number;
}

export interface EngineAnswer {
  /** Addresses of pages, the best first, each once. */
  readonly found: readonly string[];
  /** How sure the engine is; absent where it does not say. */
  readonly confidence?: Confidence;
  /** The page put forward as the answer itself. */
  readonly best?: string | undefined;
}

/** How many results a search page shows and its engine fetches. */
export const resultsWanted = 10;
