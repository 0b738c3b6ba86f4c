import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { exampleQuestions, specimenOf } from './example-questions.ts';

const at = (path: string) => `/learn/${path.replace('/', '/questions/')}`;
const card = (ask: string, more = {}) => ({ ask, good_answer: 'Yes.', red_flag: 'No.', ...more });

test('examples are short questions that others refer to, one of a subject', () => {
  const { library } = smallKnowledgeBase({
    files: {
      'learn/sla/a.md': { title: 'Asked by nobody?' },
      'learn/sla/b.md': { title: 'Referred to?' },
      'learn/exit/c.md': { title: 'Referred to twice?', related: [at('sla/b')] },
      'learn/price/long.md': { title: `${'A very long question '.repeat(5)}?` },
      'learn/price/hidden.md': { title: 'Hidden?', no_index: true },
      'glossary/t.md': { title: 'T', definition: 'T.', related: [at('exit/c'), at('sla/b')] },
      'guides/g.md': { title: 'G', related: [at('exit/c')] },
    },
  });
  expect(exampleQuestions(library).map(({ title }) => title)).toEqual([
    'Referred to twice?',
    'Referred to?',
  ]);
});

test('the set of three that is shown is whole and short', () => {
  const { library } = smallKnowledgeBase({
    files: {
      'learn/sla/a.md': {
        title: 'A?',
        ask: [
          { ask: 'Without a red flag?', good_answer: 'Yes.' },
          card('Too long?', { good_answer: 'Long. '.repeat(90) }),
          card('Fitting?'),
        ],
      },
    },
  });
  expect(specimenOf(library)).toMatchObject({ card: { ask: 'Fitting?' }, from: { title: 'A?' } });
  expect(specimenOf(smallKnowledgeBase().library)).toBeUndefined();
});
