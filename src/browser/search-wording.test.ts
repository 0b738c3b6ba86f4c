import { expect, test } from 'vitest';
import type { SearchAnswer } from '#search/engine.ts';
import { spokenNoteOf, summaryOf } from './search-wording.ts';

const answer: SearchAnswer = {
  query: 'exot plan',
  results: [],
  total: 1024,
  corrected: null,
  expanded: [],
  confidence: 'confident',
  best: undefined,
  subjects: [],
};

test.each([
  [{}, false, '1,024 results for “exot plan”'],
  [{ total: 1, corrected: 'exit plan' }, true, '1 result for “exit plan”'],
  [{ total: 0, confidence: 'none' as const }, false, 'No results for “exot plan”'],
  [
    { total: 0, confidence: 'none' as const },
    true,
    'No results for “exot plan” with these filters',
  ],
  [{ confidence: 'weak' as const }, false, 'Nothing fits “exot plan” exactly. The nearest pages:'],
  [
    { confidence: 'none' as const, corrected: 'exit plan' },
    false,
    'This site does not seem to answer “exot plan”. The nearest pages:',
  ],
])('an answer with %j, filtered: %j, is summed up in a sentence', (part, isFiltered, text) => {
  expect(summaryOf({ ...answer, ...part }, { isFiltered })).toBe(text);
});

test('what was made of a query is said, or nothing where nothing was', () => {
  expect(spokenNoteOf(answer)).toBe('');
  expect(spokenNoteOf({ ...answer, corrected: 'exit plan', expanded: ['exit', 'leaving'] })).toBe(
    'You typed “exot plan”. Also searched for: exit, leaving.',
  );
});
