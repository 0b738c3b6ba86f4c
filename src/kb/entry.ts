import type { SitePath } from './address.ts';
import type { PublishedStory } from './consent.ts';
import type { Day } from './day.ts';
import type { Kind } from './kinds.ts';
import type { Blueprint } from './schemas/blueprint.ts';
import type { Decision } from './schemas/decision.ts';
import type { Citation, ClauseCard, Stage } from './schemas/fields.ts';
import type { Guide, Term } from './schemas/guide.ts';
import type { Report } from './schemas/report.ts';
import type { ServiceLevels } from './schemas/service-levels.ts';

/** A related entry as an editor wrote it: an address, a number, or both. */
export interface RelationReference {
  /** Where it stands in the front matter. */
  readonly path: readonly PropertyKey[];
  readonly url: string | undefined;
  readonly id: number | undefined;
  readonly subject: string | undefined;
  readonly title: string | undefined;
}

/** What every entry has, in one model whatever spelling it was written in. */
export interface EntryBase {
  /** Relative to the content folder. */
  readonly file: string;
  readonly address: SitePath;
  /** Plain text, never markup. */
  readonly title: string;
  readonly date: Day | undefined;
  readonly updated: Day | undefined;
  readonly author: string | undefined;
  readonly description: string | undefined;
  readonly keywords: readonly string[];
  readonly relations: readonly RelationReference[];
  readonly aliases: readonly SitePath[];
  readonly alsoAsked: readonly string[];
  /** Searches that this entry answers first. */
  readonly searchWords: readonly string[];
  readonly canonical: SitePath | undefined;
  readonly isUnlisted: boolean;
  /** The terms that are not to be marked in the text, or `true` for all of them. */
  readonly unmarkedTerms: true | readonly SitePath[];
  readonly stage: Stage | undefined;
  readonly review:
    | {
        readonly by?: string | undefined;
        readonly on?: Day | undefined;
        readonly due?: Day | undefined;
      }
    | undefined;
  readonly draft: boolean | Day;
  /** Shown before it is published, to those who write it. */
  readonly isPreview?: true;
  readonly sources: readonly Citation[];
  readonly ask: readonly ClauseCard[];
  /** The text as it was read: escapes resolved. Empty for kinds that are only data. */
  readonly markdown: string;
  readonly format: 'markdown' | 'mdx';
  /** Where the text stands in the file: in the field `answer`, or below the front matter from this line on. */
  readonly textAt: { readonly in: 'answer' } | { readonly in: 'body'; readonly line: number };
}

export interface Question extends EntryBase {
  readonly kind: 'question';
  readonly id: number | undefined;
  /** The folder, which is the subject's slug. */
  readonly subject: string;
  /** The subject as this file spells it, where it does. */
  readonly subjectLabel: string | undefined;
  readonly furtherSubjects: readonly string[];
  /** The address that the file itself names; an error where it is another than its own. */
  readonly declaredAddress?: SitePath | undefined;
  /** How the date is to be printed, where the article says so. */
  readonly dateFormat: string | undefined;
  readonly dateLabel: string | undefined;
  /** The other texts that should be the same as the title, by their key. */
  readonly titles: Readonly<Record<string, string>>;
}

interface DataEntry<K extends Kind, D> extends EntryBase {
  readonly kind: K;
  readonly data: D;
}

export type GuideEntry = DataEntry<'guide', Guide>;
export type CaseStudyEntry = DataEntry<'case-study', PublishedStory>;
export type BlueprintEntry = DataEntry<'blueprint', Blueprint>;
export type TermEntry = DataEntry<'term', Term>;
export type DecisionEntry = DataEntry<'decision', Decision>;
export type ReportEntry = DataEntry<'report', Report>;
export type ServiceLevelsEntry = DataEntry<'service-levels', ServiceLevels>;

export type Entry =
  | Question
  | GuideEntry
  | CaseStudyEntry
  | BlueprintEntry
  | TermEntry
  | DecisionEntry
  | ReportEntry
  | ServiceLevelsEntry;

/** The entry of one kind. */
export type EntryOf<K extends Kind> = Extract<Entry, { kind: K }>;
