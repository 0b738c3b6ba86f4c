import type { Entry } from '#kb/entry.ts';
import { compareText } from '#kb/issue.ts';
import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { Library } from '#kb/library.ts';
import { type Stage, stages } from '#kb/schemas/fields.ts';
import { compareTitles } from '#kb/subjects.ts';
import { countText } from './count-text.ts';
import { cardOf, type EntryCard, type EntryLink, linkTo } from './entry-link.ts';
import { exampleQuestions, type Specimen, specimenOf } from './example-questions.ts';
import { type FeaturedStory, featuredStory } from './featured-story.ts';
import type { PageLink } from './frame.ts';
import { type HomeTool, toolsOf } from './home-tools.ts';
import { stageLabels } from './labels.ts';
import { type SubjectCard, subjectCard } from './learn-page.ts';
import { mostReferenced } from './most-referenced.ts';
import { termsByTitle } from './neighbours.ts';
import { type Page, pageOf } from './page.ts';
import { kindOrder } from './reference-groups.ts';

export interface HomePage extends Page {
  readonly title: string;
  readonly tagline: string | undefined;
  readonly description: string | undefined;
  /** How much there is: "1,234 questions in 12 subjects". */
  readonly size: string | undefined;
  /** The customer’s way; a step without entries has an empty list. Empty where no entry stands on it. */
  readonly way: readonly WayStep[];
  /** Questions that show what can be asked here. */
  readonly examples: readonly EntryLink[];
  /** One question for a provider, with a good answer and a red flag. */
  readonly specimen: Specimen | undefined;
  readonly subjects: readonly SubjectCard[];
  /** Leads to all subjects, where not all are shown. */
  readonly allSubjects: PageLink | undefined;
  readonly story: FeaturedStory | undefined;
  readonly tools: readonly HomeTool[];
  readonly latest: readonly EntryCard[];
  /** The terms that others refer to most, by title. */
  readonly terms: readonly PageLink[];
  /** "All 18 terms", where not all are shown. */
  readonly allTerms: PageLink | undefined;
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
const termsShown = 16;

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
    examples: exampleQuestions(library),
    specimen: specimenOf(library),
    way: wayOf(library.listed),
    subjects: subjects.slice(0, subjectsShown).map(subjectCard),
    allSubjects:
      subjects.length > subjectsShown
        ? { title: `All ${countText(subjects.length, 'subject')}`, address: kinds.question.list }
        : undefined,
    story: featuredStory(kb),
    tools: toolsOf(kb),
    latest: latestOf(library.listed).map((entry) => cardOf(kb, entry)),
    ...termsOf(library),
  };
}

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

function termsOf(library: Library): Pick<HomePage, 'terms' | 'allTerms'> {
  const all = termsByTitle(library);
  const shown = new Set(mostReferenced(library, all).slice(0, termsShown));
  return {
    terms: all.filter((term) => shown.has(term)).map(({ title, address }) => ({ title, address })),
    allTerms:
      all.length > shown.size
        ? { title: `All ${countText(all.length, 'term')}`, address: kinds.term.list }
        : undefined,
  };
}
