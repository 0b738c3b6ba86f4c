import { codesTable, type IssueCode, issueCodes, type Severity } from './issue-codes.ts';

export { codesTable, type IssueCode, issueCodes, type Severity };

/** Where a problem is: line and column from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A problem with content, ready to be printed. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  /** Absent where the problem has no place, such as a missing file. */
  readonly position: Position | undefined;
  readonly message: string;
  readonly hint: string | undefined;
}

/**
 * Where a check saw a problem, in the check's own terms; the reader of files turns it into a position, since only it
 * knows the source text.
 */
export type Place =
  | { readonly in: 'field'; readonly path: readonly PropertyKey[]; readonly on: 'key' | 'value' }
  | { readonly in: 'file'; readonly position: Position }
  | { readonly in: 'text'; readonly position: Position }
  | { readonly in: 'nowhere' };

/** A problem found by a check, not yet placed in the file. */
export interface Finding {
  readonly code: IssueCode;
  readonly file: string;
  readonly place: Place;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** A place in a field of the front matter. */
export function field(path: readonly PropertyKey[], on: 'key' | 'value' = 'value'): Place {
  return { in: 'field', path, on };
}

/** The order in which issues are told: by file, then by place, whatever their severity, so that an editor goes through a file once. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    compareText(a.file, b.file) ||
    (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
    (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Order by code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
