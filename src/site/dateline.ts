import type { Day } from '#kb/day.ts';
import type { Entry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { type ShownDay, shownDay } from './entry-link.ts';

/** Who wrote an entry and when, as its page says it. */
export interface Dateline {
  readonly author: string | undefined;
  readonly days: readonly LabelledDay[];
}

/** "Posted on" and the day. */
export interface LabelledDay extends ShownDay {
  readonly label: string;
}

/** Days and author; a question may say itself how its day is to be printed. */
export function datelineOf({ site }: KnowledgeBase, entry: Entry): Dateline {
  const { dateFormat, dateLabel } =
    entry.kind === 'question' ? entry : { dateFormat: undefined, dateLabel: undefined };
  return {
    author: entry.author ?? site.author ?? site.provider,
    days: [
      ...labelled(dateLabel ?? 'Published', entry.date, dateFormat),
      ...labelled('Updated', entry.updated, dateFormat),
      ...labelled('Last checked', entry.review?.on, dateFormat),
    ],
  };
}

function labelled(label: string, day: Day | undefined, format: string | undefined): LabelledDay[] {
  return day ? [{ label, ...shownDay(day, format) }] : [];
}
