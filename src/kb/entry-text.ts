import type { SitePath } from './address.ts';
import type { IssueCode } from './issue-codes.ts';
import type { LinkSentence } from './link-sentence.ts';

/** A heading of an entry's text. */
export interface Heading {
  /** 2 to 6: the page's title is its only level-1 heading. */
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** A link in a text, as it was written, with its place in that text (from 1). */
export interface LinkInText {
  readonly href: string;
  /** Where it leads on this site: root-relative, decoded, with its anchor and without its query. */
  readonly address?: string | undefined;
  readonly line: number;
  readonly column: number;
  /** What is said with the link, where it leads to this site. */
  readonly sentence?: LinkSentence | undefined;
}

/** Something in a text that the compiler could not take as written, with its place in that text (from 1). */
export interface TextProblem {
  readonly code: IssueCode;
  readonly message: string;
  readonly hint?: string | undefined;
  /** A piece of the text at that place, by which it can be found in the file. */
  readonly snippet?: string | undefined;
  readonly line: number;
  readonly column: number;
}

/** What the compiler makes of an entry's Markdown. */
export interface EntryText {
  /** The whole text as safe HTML. */
  readonly html: string;
  /** The first paragraph, where the text opens with one, and what follows it. */
  readonly lead: string | undefined;
  readonly rest: string;
  readonly headings: readonly Heading[];
  /** Plain text, white space collapsed, formulas as TeX source. */
  readonly text: string;
  readonly links: readonly LinkInText[];
  /** The pictures in the text, by their addresses as written. */
  readonly pictures: readonly LinkInText[];
  /** The glossary's terms that the text uses, marked or linked by its author, in their order. */
  readonly terms: readonly SitePath[];
  readonly problems: readonly TextProblem[];
}
