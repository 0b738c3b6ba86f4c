import { expect, test } from 'vitest';
import type { RelatedEntry } from '#kb/related.ts';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { relatedLinks } from './related-links.ts';

const kb = smallKnowledgeBase({
  files: { 'learn/x/a.md': { title: 'A?', text: 'It depends on the day.' } },
});

function linkFor(more: Pick<RelatedEntry, 'why' | 'part'>) {
  const [entry] = kb.library.entries;
  if (!entry) throw new Error('There is an entry.');
  return relatedLinks(kb, [{ entry, ...more }])[0];
}

test('a related entry comes with what it is about', () => {
  const link = linkFor({ why: undefined });
  expect(link?.title).toBe('A?');
  expect(link?.summary).toBe('It depends on the day.');
});

test.each([
  [undefined, undefined],
  [{ terms: [] }, undefined],
  [{ terms: ['exit'] }, 'About the same term: exit'],
  [{ terms: ['exit', 'data return'] }, 'About the same terms: exit, data return'],
])('where it was chosen for %j it says: %s', (why, said) => {
  expect(linkFor({ why })?.why).toBe(said);
});

test('the part of it that fits has its own address', () => {
  const link = linkFor({ why: undefined, part: { anchor: 'exit', title: 'Leaving' } });
  expect(link?.part).toEqual({ address: '/learn/x/questions/a#exit', title: 'Leaving' });
});
