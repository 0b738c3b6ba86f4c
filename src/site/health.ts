import type { SitePath } from '#kb/address.ts';
import type { Day } from '#kb/day.ts';
import type { Entry } from '#kb/entry.ts';
import { compareText, type Issue } from '#kb/issue.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { consentUntil } from './consent-bound.ts';
import { followUpText } from './follow-up.ts';
import { labelOf } from './labels.ts';

/** What the editors should look after. */
export interface Health {
  /** What the check says, by file and place. */
  readonly issues: readonly Issue[];
  /** Entries whose review, or whose customer's confirmation, was due before today; the longest overdue first. */
  readonly overdue: readonly OverdueEntry[];
  /** Listed entries to which no other listed entry leads, not even as related by its content, by address. */
  readonly orphans: readonly HealthEntry[];
  /** Listed entries that no editor named or linked to in another one, by address. */
  readonly unnamed: readonly HealthEntry[];
}

export interface HealthEntry {
  readonly file: string;
  readonly address: SitePath;
  readonly title: string;
  /** What has to stand beside the title. */
  readonly label: string | undefined;
}

export interface OverdueEntry extends HealthEntry {
  readonly due: Day;
  /** Who looks after the entry. */
  readonly by: string | undefined;
  /** What is due: an editor's look at the entry, or asking the customer whether a story is still right. */
  readonly what: 'review' | 'follow-up';
  /** What to send to the customer, ready to be copied; of an illustrative story nobody can be asked. */
  readonly message: string | undefined;
  /** The last day on which the message may be shown. */
  readonly consentUntil: Day | undefined;
}

/** The state of the content, as `/health` and `health.json` show it. */
export function healthOf(kb: KnowledgeBase): Health {
  const { library, issues, today } = kb;
  const unnamed = library.listed.filter((entry) => library.referencedBy(entry).length === 0);
  const related = new Set(
    library.listed.flatMap((entry) => library.relatedOf(entry).map((other) => other.entry)),
  );
  return {
    issues,
    overdue: library.entries
      .flatMap((entry) => dueOf(kb, entry))
      .filter(({ due }) => due < today)
      .sort(
        (a, b) =>
          compareText(a.due, b.due) ||
          compareText(a.address, b.address) ||
          compareText(a.what, b.what),
      ),
    orphans: unnamed.filter((entry) => !related.has(entry)).map(named),
    unnamed: unnamed.map(named),
  };
}

function named(entry: Entry): HealthEntry {
  const { file, address, title } = entry;
  return { file, address, title, label: labelOf(entry) };
}

/** What somebody should do about the entry on a day. */
function dueOf(kb: KnowledgeBase, entry: Entry): OverdueEntry[] {
  const by = entry.review?.by;
  const review = entry.review?.due;
  const followUp = entry.kind === 'case-study' ? entry.data.follow_up : undefined;
  return [
    ...(review
      ? [
          {
            ...named(entry),
            due: review,
            by,
            what: 'review',
            message: undefined,
            consentUntil: undefined,
          } as const,
        ]
      : []),
    ...(entry.kind === 'case-study' && followUp
      ? [
          {
            ...named(entry),
            due: followUp.due,
            by,
            what: 'follow-up',
            message: followUpText(kb, entry),
            consentUntil: consentUntil(entry),
          } as const,
        ]
      : []),
  ];
}
