import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openKnowledgeBase } from '#io/knowledge-base.ts';
import { rankStories } from '#search/story-match.ts';
import { personas } from '#search/story-personas.ts';
import { storyFactsOf } from '#site/story-facts.ts';
import { listedStories } from '#site/story-finder.ts';
import { dayOf } from './entries.ts';

const content = resolve(import.meta.dirname, '../../content');
const { knowledgeBase } = openKnowledgeBase({ content, today: dayOf('2026-11-22') });
const stories = listedStories(knowledgeBase).map(storyFactsOf);

test('there are at least ten personas', () => {
  expect(personas.length).toBeGreaterThanOrEqual(10);
});

test.each(personas)('$who finds the story they should, before all others', ({ prospect, best }) => {
  const ranked = rankStories(stories, prospect);
  const first = ranked.slice(0, best.length);
  expect(first.map(({ story }) => story.address.split('/').at(-1)).sort()).toEqual(
    [...best].sort(),
  );
  // Not by the strength of evidence or by date: nothing else fits as well.
  expect(first.at(-1)?.points).toBeGreaterThan(ranked[best.length]?.points ?? 0);
});

test.each(personas)('$who says nothing that no story and no list knows', ({ prospect }) => {
  const known = (group: 'problem' | 'outcome') => stories.flatMap(({ values }) => values[group]);
  expect(known('problem')).toEqual(expect.arrayContaining([...prospect.problems]));
  expect(known('outcome')).toEqual(expect.arrayContaining([...prospect.outcomes]));
  expect([undefined, ...knowledgeBase.industries.keys()]).toContain(prospect.industry);
});
