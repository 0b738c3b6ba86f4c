import type { SitePath } from '#kb/address.ts';
import type { Day } from '#kb/day.ts';
import type { Entry } from '#kb/entry.ts';
import { compareText, type Issue } from '#kb/issue.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';

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
}

export interface OverdueEntry extends HealthEntry {
  readonly due: Day;
  /** Who looks after the entry. */
  readonly by: string | undefined;
}

/** The state of the content, as `/health` and `health.json` show it. */
export function healthOf({ library, issues, today }: KnowledgeBase): Health {
  const unnamed = library.listed.filter((entry) => library.referencedBy(entry).length === 0);
  const related = new Set(
    library.listed.flatMap((entry) => library.relatedOf(entry).map((other) => other.entry)),
  );
  return {
    issues,
    overdue: library.entries
      .flatMap((entry) => {
        const due = dueDayOf(entry);
        return due && due < today ? [{ ...named(entry), due, by: entry.review?.by }] : [];
      })
      .sort((a, b) => compareText(a.due, b.due) || compareText(a.address, b.address)),
    orphans: unnamed.filter((entry) => !related.has(entry)).map(named),
    unnamed: unnamed.map(named),
  };
}

function named({ file, address, title }: Entry): HealthEntry {
  return { file, address, title };
}

/** The earliest day on which somebody should look at the entry again. */
function dueDayOf(entry: Entry): Day | undefined {
  const followUp = entry.kind === 'case-study' ? entry.data.follow_up?.due : undefined;
  return [entry.review?.due, followUp].filter((due) => due !== undefined).sort(compareText)[0];
}
