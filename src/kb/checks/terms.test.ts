import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { checkUnmarkedTerms } from './terms.ts';

test('an entry that does without a term which does not exist is told the nearest one', () => {
  const { library } = smallKnowledgeBase({
    files: {
      'glossary/sla.md': { title: 'SLA', definition: 'A promise.' },
      'learn/a/all.md': { title: 'A?', no_terms: true },
      'learn/a/b.md': {
        title: 'B?',
        no_terms: ['/glossary/sla', '/glossary/slo', '/learn/a/questions/all'],
      },
    },
  });
  expect(
    checkUnmarkedTerms(library).map(({ code, file, place, message, hint }) => [
      code,
      file,
      place,
      message,
      hint,
    ]),
  ).toEqual([
    [
      'reference/unresolved',
      'learn/a/b.md',
      { in: 'field', path: ['no_terms', 1], on: 'value' },
      '/glossary/slo is no term of the glossary.',
      'Did you mean /glossary/sla?',
    ],
    [
      'reference/unresolved',
      'learn/a/b.md',
      { in: 'field', path: ['no_terms', 2], on: 'value' },
      '/learn/a/questions/all is no term of the glossary.',
      'Name the address of a term, such as /glossary/sla.',
    ],
  ]);
});
