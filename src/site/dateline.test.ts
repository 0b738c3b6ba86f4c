import { describe, expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { datelineOf } from './dateline.ts';

const seed = {
  id: 7,
  date: '2024-11-25',
  title: 'Why?',
  question: 'Why?',
  author: 'Somebody',
  subject: 'Sla',
  answer: 'Because.',
  file_name: 'why.md',
  url: '/learn/sla/questions/why',
};

function datelineFor(file: string, data: Record<string, unknown>, site = {}) {
  const kb = smallKnowledgeBase({ files: { [file]: data }, site });
  const [entry] = kb.library.entries;
  if (!entry) throw new Error('The test has no entry.');
  return datelineOf(kb, entry);
}

const daysOf = ({ days }: ReturnType<typeof datelineFor>) =>
  days.map(({ label, text }) => `${label} ${text}`);

describe('a day is printed', () => {
  test('as the article says', () => {
    const data = { ...seed, date_format: 'MMM DD, YYYY', post_on_text: 'Posted on' };
    expect(daysOf(datelineFor('learn/sla/why.md', data))).toEqual(['Posted on Nov 25, 2024']);
  });
  test('as "Published" and in full where the article says nothing', () => {
    expect(daysOf(datelineFor('learn/sla/why.md', seed))).toEqual(['Published 25 November 2024']);
  });
  test('with the days of the last change and the last check', () => {
    const data = { title: 'Why?', updated: '2026-02-03', review: { on: '2026-03-04' } };
    expect(daysOf(datelineFor('learn/sla/why.md', data))).toEqual([
      'Published 2 January 2026',
      'Updated 3 February 2026',
      'Last checked 4 March 2026',
    ]);
  });
});

describe('the author', () => {
  const file = 'learn/sla/why.md';
  test.each([
    [{ title: 'Why?', author: 'Ada' }, { author: 'Editors', provider: 'Ltd' }, 'Ada'],
    [{ title: 'Why?' }, { author: 'Editors', provider: 'Ltd' }, 'Editors'],
    [{ title: 'Why?' }, { provider: 'Ltd' }, 'Ltd'],
    [{ title: 'Why?' }, {}, undefined],
  ])('is the entry’s, else the site’s, else the provider', (data, site, author) => {
    expect(datelineFor(file, data, site).author).toBe(author);
  });
});
