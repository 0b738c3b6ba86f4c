import type { Day } from '#kb/day.ts';
import { formatDay } from '#kb/day.ts';
import type { Entry } from '#kb/entry.ts';
import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { descriptionOf } from './description.ts';
import { labelOf } from './labels.ts';
import { subjectTitles } from './subject-titles.ts';

/** An entry as it is named on other pages. */
export interface EntryLink {
  readonly address: string;
  readonly title: string;
  /** What kind of entry it is, as readers call it. */
  readonly kind: string;
  /** What has to stand beside the title. */
  readonly label: string | undefined;
}

/** An entry as it stands in a list. */
export interface EntryCard extends EntryLink {
  /** Absent where a list is too long to be read with it. */
  readonly summary: string | undefined;
  readonly subject: string | undefined;
  readonly day: ShownDay | undefined;
}

/** A day for readers and for machines. */
export interface ShownDay {
  readonly iso: Day;
  readonly text: string;
}

export function linkTo(entry: Entry): EntryLink {
  const { address, title } = entry;
  return { address, title, kind: kinds[entry.kind].label, label: labelOf(entry) };
}

export function cardOf(kb: KnowledgeBase, entry: Entry): EntryCard {
  const day = entry.updated ?? entry.date;
  return {
    ...linkTo(entry),
    summary: descriptionOf(kb, entry),
    subject: entry.kind === 'question' ? subjectTitles(kb.library).get(entry.subject) : undefined,
    day: day && shownDay(day),
  };
}

export function shownDay(day: Day, format?: string): ShownDay {
  return { iso: day, text: formatDay(day, format) };
}
