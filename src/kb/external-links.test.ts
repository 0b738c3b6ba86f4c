import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { externalLinks } from './external-links.ts';

function linksIn(content: Parameters<typeof smallKnowledgeBase>[0]) {
  return externalLinks(smallKnowledgeBase(content)).map(({ url, file, place }) => {
    const at =
      place.in === 'field' ? place.path.join('.') : place.in === 'text' ? place.position.line : '';
    return `${file} ${at} ${url}`;
  });
}

test('links to elsewhere are those of texts, with their lines', () => {
  const text =
    'See [a](https://a.net/x#y) and\n[b](//b.net), <http://c.net>,\n[d](/learn), [e](mailto:e@f.net), [g](#h),\n![i](https://j.net/k.png) ![l](/m.png).';
  expect(linksIn({ files: { 'learn/x/a.md': { title: 'A', text } } })).toEqual([
    'learn/x/a.md 1 https://a.net/x#y',
    'learn/x/a.md 2 https://b.net',
    'learn/x/a.md 2 http://c.net',
    'learn/x/a.md 4 https://j.net/k.png',
  ]);
});

test('sources are told by their field, in every kind', () => {
  const sources = [{ title: 'None' }, { title: 'One', url: 'https://a.net' }];
  const ask = [
    { ask: 'A?', good_answer: 'See https://no.net', source: { title: 'T', url: 'https://b.net' } },
  ];
  expect(
    linksIn({
      files: {
        'learn/x/a.md': { title: 'A', sources, ask },
        'guides/b.md': { title: 'B', sources },
      },
    }),
  ).toEqual([
    'guides/b.md sources.1.url https://a.net',
    'learn/x/a.md sources.1.url https://a.net',
    'learn/x/a.md ask.0.source.url https://b.net',
  ]);
});

test('settings have some, but not the address of the site and of its repository', () => {
  const site = {
    edit_url: 'https://git.net/a',
    contact: { url: 'https://a.net' },
    legal: [
      { title: 'A', url: '/a' },
      { title: 'B', url: 'https://b.net' },
    ],
    banner: { text: 'C', link: { title: 'C', url: 'https://c.net' } },
  };
  expect(linksIn({ site })).toEqual([
    'site.yaml contact.url https://a.net',
    'site.yaml legal.1.url https://b.net',
    'site.yaml banner.link.url https://c.net',
  ]);
});
