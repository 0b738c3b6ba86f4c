import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { searchPage } from './search-page.ts';

const kb = smallKnowledgeBase({
  files: {
    'learn/sla/what.md': { title: 'What?', stage: 'run' },
    'guides/first.md': { title: 'First', stage: 'understand' },
    'guides/hidden.md': { title: 'Hidden', no_index: true, stage: 'leave' },
  },
});

test('results can be narrowed by what some listed entry has, steps in the order of the way', () => {
  const { filters } = searchPage(kb);
  expect(filters.map(({ name, choices }) => [name, choices.map(({ value }) => value)])).toEqual([
    ['kind', ['Question', 'Guide', 'List']],
    ['subject', kb.library.subjects.map(({ title }) => title)],
    ['stage', ['Understand', 'Run']],
    ['industry', []],
  ]);
});

test('readers without scripts are led to the subjects and to the other lists', () => {
  const { subjects, ways } = searchPage(kb);
  expect(subjects.map(({ address }) => address)).toEqual(['/learn/sla']);
  expect(ways.map(({ address }) => address)).toEqual(['/guides']);
});
