import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { guidePage } from './guide-page.ts';

const part = (title: string, number: number, more = {}) => ({
  title,
  series: { id: 'leaving', title: 'How to leave', part: number },
  ...more,
});

const kb = smallKnowledgeBase({
  files: {
    'guides/c.md': part('Third', 3),
    'guides/a.md': part('First', 1),
    'guides/hidden.md': part('Hidden', 4, { no_index: true }),
    'guides/b.md': part('Second', 2),
    'guides/alone.md': { title: 'Alone' },
  },
});

function pageOf(title: string) {
  const guide = kb.library.ofKind('guide').find((one) => one.title === title);
  if (!guide) throw new Error(title);
  return guidePage(kb, guide);
}

test('a guide of a series shows its parts in order and leads to its neighbours', () => {
  const { series, head } = pageOf('Second');
  expect(series?.parts.map(({ title, isCurrent }) => [title, isCurrent])).toEqual([
    ['First', false],
    ['Second', true],
    ['Third', false],
  ]);
  expect([series?.previous?.title, series?.next?.title]).toEqual(['First', 'Third']);
  expect([head.previous, head.next]).toEqual(['/guides/a', '/guides/c']);
});

test('the first part has no part before it, an unlisted part is no next one', () => {
  expect(pageOf('First').series?.previous).toBeUndefined();
  expect(pageOf('Third').series?.next).toBeUndefined();
});

test('a guide on its own has no series', () => {
  expect(pageOf('Alone').series).toBeUndefined();
});
