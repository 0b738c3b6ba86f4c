import type { Entry } from '#kb/entry.ts';
import { compareText } from '#kb/issue.ts';
import { type Kind, kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { type Stage, stages } from '#kb/schemas/fields.ts';
import { compareTitles } from '#kb/subjects.ts';
import { countText } from './count-text.ts';
import { cardOf, type EntryCard, type EntryLink, linkTo } from './entry-link.ts';
import type { PageLink } from './frame.ts';
import { stageLabels } from './labels.ts';
import { type SubjectCard, subjectCard } from './learn-page.ts';
import { type Page, pageOf } from './page.ts';

export interface HomePage extends Page {
  readonly title: string;
  readonly tagline: string | undefined;
  readonly description: string | undefined;
  /** How much there is: "1,234 questions in 12 subjects". */
  readonly size: string | undefined;
  /** The customer’s way; a step without entries has an empty list. Empty where no entry stands on it. */
  readonly way: readonly WayStep[];
  readonly subjects: readonly SubjectCard[];
  /** Leads to all subjects, where not all are shown. */
  readonly allSubjects: PageLink | undefined;
  readonly latest: readonly EntryCard[];
}

export interface WayStep {
  readonly anchor: Stage;
  readonly title: string;
  readonly purpose: string;
  readonly entries: readonly EntryLink[];
}

const subjectsShown = 12;
const latestShown = 6;
const entriesOfStep = 6;

export function homePage(kb: KnowledgeBase): HomePage {
  const { site, library } = kb;
  const { subjects } = library;
  const questionCount = library.ofKind('question').filter((entry) => !entry.isUnlisted).length;
  const page = pageOf(kb, {
    address: '/',
    heading: site.tagline === undefined ? site.name : `${site.name}: ${site.tagline}`,
    description: site.description ?? site.tagline ?? site.name,
  });
  return {
    ...page,
    title: site.tagline ?? site.name,
    tagline: site.tagline,
    description: site.description,
    size:
      questionCount === 0
        ? undefined
        : `${countText(questionCount, 'question')} in ${countText(subjects.length, 'subject')}`,
    way: wayOf(library.listed),
    subjects: subjects.slice(0, subjectsShown).map(subjectCard),
    allSubjects:
      subjects.length > subjectsShown
        ? { title: `All ${countText(subjects.length, 'subject')}`, address: kinds.question.list }
        : undefined,
    latest: latestOf(library.listed).map((entry) => cardOf(kb, entry)),
  };
}

/** What takes a reader furthest comes first. */
const kindOrder: readonly Kind[] = [
  'guide',
  'blueprint',
  'decision',
  'service-levels',
  'question',
  'case-study',
  'report',
  'term',
];

function wayOf(listed: readonly Entry[]): WayStep[] {
  const byStage = Map.groupBy(listed, ({ stage }) => stage);
  if (stages.every((stage) => !byStage.has(stage))) return [];
  return stages.map((stage) => ({
    anchor: stage,
    ...stageLabels[stage],
    entries: [...(byStage.get(stage) ?? [])]
      .sort(
        (a, b) =>
          kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
          compareText(b.date ?? '', a.date ?? '') ||
          compareTitles(a.title, b.title),
      )
      .slice(0, entriesOfStep)
      .map(linkTo),
  }));
}

/** The latest dated entries, the newest first; terms are no news. */
function latestOf(listed: readonly Entry[]): Entry[] {
  const dayOf = ({ updated, date }: Entry) => updated ?? date ?? '';
  return listed
    .filter((entry) => entry.kind !== 'term' && dayOf(entry) !== '')
    .sort((a, b) => compareText(dayOf(b), dayOf(a)) || compareText(a.address, b.address))
    .slice(0, latestShown);
}
