import type { Day } from './day.ts';
import type { Entry } from './entry.ts';
import type { EntryText } from './entry-text.ts';
import type { Issue } from './issue.ts';
import type { Library } from './library.ts';
import type { PublicFile } from './public-files.ts';
import type { SearchSettings } from './schemas/search.ts';
import type { Site } from './schemas/settings.ts';

/** Everything that a page may show: the library, the settings, the texts, and what the editors should look after. */
export interface KnowledgeBase {
  readonly library: Library;
  readonly site: Site;
  /** Synonyms and words that search leaves out. */
  readonly search: SearchSettings;
  /** Titles of industries by slug. */
  readonly industries: ReadonlyMap<string, string>;
  /** The files that may be published as they are, by address: a build publishes these and no others. */
  readonly files: ReadonlyMap<string, PublicFile>;
  /** The day on which consent, notices, drafts and reviews are judged. */
  readonly today: Day;
  /** What the check says about the content. */
  readonly issues: readonly Issue[];
  /** The compiled text of an entry; compiled once. */
  textOf(entry: Entry): EntryText;
}

// Pages are bundled apart from the program that reads the content; the global registry of symbols is what both can see.
const key = Symbol.for('groundwork.knowledge-base');
const shared = globalThis as { [key]?: KnowledgeBase };

/** Hands the knowledge base to the pages of this process. */
export function provideKnowledgeBase(knowledgeBase: KnowledgeBase): void {
  shared[key] = knowledgeBase;
}

/** The knowledge base of this process. Throws where none was provided, which is a fault of the program. */
export function knowledgeBase(): KnowledgeBase {
  const provided = shared[key];
  if (!provided)
    throw new Error(
      'No knowledge base was provided: pages are built by `npm run build` or `npm run dev`.',
    );
  return provided;
}
