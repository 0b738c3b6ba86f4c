import type { Question } from '#kb/entry.ts';
import type { Library } from '#kb/library.ts';
import type { ClauseCard } from '#kb/schemas/fields.ts';
import { type EntryLink, linkTo } from './entry-link.ts';
import { memo } from './memo.ts';
import { mostReferenced } from './most-referenced.ts';

const mostExamples = 3;
const longestExample = 72;

/** Questions that show what can be asked here: short ones that others refer to most, each of another subject. */
export const exampleQuestions: (library: Library) => readonly EntryLink[] = memo((library) => {
  const subjects = new Set<string>();
  return mostReferenced(library, listedQuestions(library))
    .filter(({ title, subject }) => {
      if (title.length > longestExample || subjects.has(subject)) return false;
      subjects.add(subject);
      return true;
    })
    .slice(0, mostExamples)
    .map(linkTo);
});

/** A question for a provider with both answers, and where it stands. */
export interface Specimen {
  readonly card: ClauseCard;
  readonly from: EntryLink;
}

const longestSpecimen = 480;

/** The set of three as the home page shows it: short, and from the entry that others refer to most. */
export function specimenOf(library: Library): Specimen | undefined {
  for (const question of mostReferenced(library, listedQuestions(library)))
    for (const card of question.ask)
      if (card.red_flag !== undefined && lengthOf(card) <= longestSpecimen)
        return { card, from: linkTo(question) };
  return undefined;
}

function listedQuestions({ ofKind }: Library): Question[] {
  return ofKind('question').filter((question) => !question.isUnlisted);
}

function lengthOf({ ask, good_answer, red_flag = '' }: ClauseCard): number {
  return ask.length + good_answer.length + red_flag.length;
}
