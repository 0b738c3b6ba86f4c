import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { checkQueryTargets } from './query-targets.ts';

const { library } = smallKnowledgeBase({
  files: {
    'glossary/sla.md': {
      title: 'SLA',
      definition: 'A promise that can be checked.',
      aliases: ['/glossary/level'],
    },
  },
});

test('a target that is not there, or has moved, is told with its line', () => {
  const text =
    'query\tkind\ttarget\talso_good\none\ttypo\t/glossary/sla\ntwo\ttypo\t/glossary/level\t/glossary/none\n';
  expect(
    checkQueryTargets(text, library).map(({ message, hint, place }) => [message, hint, place]),
  ).toEqual([
    [
      '/glossary/level has moved.',
      'Write /glossary/sla.',
      { in: 'file', position: { line: 3, column: 1 } },
    ],
    [
      '/glossary/none is no entry.',
      'Name the address of an entry.',
      { in: 'file', position: { line: 3, column: 1 } },
    ],
  ]);
});

test('a file that cannot be understood is a finding and no failure', () => {
  expect(checkQueryTargets('query\n', library).map(({ message }) => message)).toEqual([
    'The first line should name a column kind.',
  ]);
});
