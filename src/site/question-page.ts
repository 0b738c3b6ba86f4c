import type { Question } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { type EntryPage, entryPage } from './entry-page.ts';
import { type SubjectLink, subjectsOf } from './subject-titles.ts';

export interface QuestionPage extends EntryPage {
  /** Its own subject first, then the further ones. */
  readonly subjects: readonly SubjectLink[];
}

export function questionPage(kb: KnowledgeBase, question: Question): QuestionPage {
  return { ...entryPage(kb, question), subjects: subjectsOf(kb.library, question) };
}
