import type { Issue } from '#kb/issue.ts';
import { issueCodes } from '#kb/issue-codes.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { numberText } from '#kb/quantities.ts';
import { homeCrumb } from './breadcrumbs.ts';
import { countText } from './count-text.ts';
import { type ShownDay, shownDay } from './entry-link.ts';
import { type HealthEntry, healthOf, type OverdueEntry } from './health.ts';
import { type Page, pageOf } from './page.ts';

/** What the editors should look after, as far as one page can hold it; `health.json` has all of it. */
export interface HealthPage extends Page {
  readonly title: string;
  readonly introduction: string;
  readonly issues: HealthList<FileIssues>;
  readonly overdue: HealthList<OverdueEntry & { readonly day: ShownDay }>;
  readonly orphans: HealthList<HealthEntry>;
  readonly unnamed: HealthList<HealthEntry>;
}

export interface HealthList<T> {
  /** "3 entries" */
  readonly count: string;
  /** "3" */
  readonly number: string;
  readonly shown: readonly T[];
  /** How many are left out here. */
  readonly hidden: string | undefined;
}

export interface FileIssues {
  readonly file: string;
  readonly issues: readonly (Issue & { readonly explanation: string })[];
}

const mostShown = 200;

export function healthPage(kb: KnowledgeBase): HealthPage {
  const { issues, overdue, orphans, unnamed } = healthOf(kb);
  const introduction =
    'What the editors should look after: problems that the check found, entries whose review or whose customer’s confirmation is due, and entries that no other one leads to.';
  return {
    ...pageOf(kb, {
      address: '/health',
      heading: 'Content health',
      description: introduction,
      isIndexed: false,
      crumbs: [homeCrumb],
    }),
    title: 'Content health',
    introduction,
    issues: { ...listOf(issues, 'problem'), shown: byFile(issues.slice(0, mostShown)) },
    overdue: listOf(
      overdue.map((entry) => ({ ...entry, day: shownDay(entry.due) })),
      'entry',
      'entries',
    ),
    orphans: listOf(orphans, 'entry', 'entries'),
    unnamed: listOf(unnamed, 'entry', 'entries'),
  };
}

function listOf<T>(all: readonly T[], one: string, several?: string): HealthList<T> {
  const hidden = all.length - mostShown;
  return {
    count: countText(all.length, one, several),
    number: numberText(all.length),
    shown: all.slice(0, mostShown),
    hidden: hidden > 0 ? countText(hidden, `more ${one}`, several && `more ${several}`) : undefined,
  };
}

function byFile(issues: readonly Issue[]): FileIssues[] {
  const groups = Map.groupBy(issues, ({ file }) => file);
  return [...groups].map(([file, own]) => ({
    file,
    issues: own.map((issue) => ({ ...issue, explanation: issueCodes[issue.code].explanation })),
  }));
}
