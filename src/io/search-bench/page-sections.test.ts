import { expect, test } from 'vitest';
import { sectionsOfPage } from './page-sections.ts';

test('a page is cut at its headings, each below those above it', () => {
  const anchor = (element: string, text: string, location: number) => ({
    element,
    text,
    location,
    id: text,
  });
  const sections = sectionsOfPage({
    url: '/guides/leaving.html',
    fragment: 'en_1',
    content: 'Leaving. First words. Before. Do this. Keys. Three keys. After. Done.',
    meta: { title: 'Leaving' },
    filters: {},
    anchors: [
      anchor('h2', 'After', 8),
      anchor('h2', 'Before', 3),
      anchor('h3', 'Keys', 6),
      anchor('p', 'note', 5),
    ],
  });
  expect(sections).toEqual([
    { address: '/guides/leaving', title: 'Leaving', titles: [], text: 'Leaving. First words.' },
    {
      address: '/guides/leaving',
      title: 'Before',
      titles: ['Leaving'],
      text: 'Before. Do this.',
    },
    {
      address: '/guides/leaving',
      title: 'Keys',
      titles: ['Leaving', 'Before'],
      text: 'Keys. Three',
    },
    { address: '/guides/leaving', title: 'After', titles: ['Leaving'], text: 'keys. After. Done.' },
  ]);
});
