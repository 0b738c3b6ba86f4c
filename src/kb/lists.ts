import { type Kind, kinds } from './kinds.ts';

/** What the list of a kind is called in navigation and as a heading. */
export const listTitles: Readonly<Record<Kind, string>> = {
  question: 'Learn',
  guide: kinds.guide.plural,
  'case-study': kinds['case-study'].plural,
  blueprint: kinds.blueprint.plural,
  term: kinds.term.plural,
  decision: 'Decide',
  report: kinds.report.plural,
  'service-levels': kinds['service-levels'].plural,
};

/** What a reader finds in the list of a kind. */
export const listIntroductions: Readonly<Record<Kind, string>> = {
  question: 'Questions and answers by subject.',
  guide: 'Longer reading that takes you through one matter from beginning to end.',
  'case-study':
    'What happened when a business and a provider worked together: figures with their source, and each story marked with where it comes from.',
  blueprint:
    'What to settle, point by point: what to do, why, what to ask to see, and who does it.',
  term: 'What the words in a contract mean.',
  decision: 'A few questions that lead to a recommendation you can check.',
  report: 'What was promised against what was kept.',
  'service-levels': 'What each level promises, side by side.',
};
