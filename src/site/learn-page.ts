import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { Subject } from '#kb/subjects.ts';
import { homeCrumb } from './breadcrumbs.ts';
import { countText } from './count-text.ts';
import { foundFacts } from './found-facts.ts';
import { listIntroductions, listTitles } from './lists.ts';
import { type Page, pageOf } from './page.ts';

/** The list of subjects. */
export interface LearnPage extends Page {
  readonly title: string;
  readonly introduction: string;
  readonly subjects: readonly SubjectCard[];
}

export interface SubjectCard {
  readonly title: string;
  readonly address: string;
  readonly description: string | undefined;
  /** "1,234 questions" */
  readonly count: string;
}

export function learnPage(kb: KnowledgeBase): LearnPage {
  const { subjects } = kb.library;
  const title = listTitles.question;
  const introduction = listIntroductions.question;
  return {
    ...pageOf(kb, {
      address: kinds.question.list,
      searchFacts: foundFacts(kb, kinds.question.list),
      heading: title,
      description: introduction,
      isIndexed: subjects.length > 0,
      crumbs: [homeCrumb],
    }),
    title,
    introduction,
    subjects: subjects.map(subjectCard),
  };
}

export function subjectCard({ title, address, description, questions }: Subject): SubjectCard {
  return { title, address, description, count: countText(questions.length, 'question') };
}
