import { describe, expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { entryPage } from './entry-page.ts';
import { jsonLd } from './structured-data.ts';

const files = {
  'learn/sla/what.md': {
    title: 'What is </script> an SLA?',
    author: 'Ada Byron',
    text: 'A promise.',
  },
  'glossary/sla.md': { title: 'Agreement', definition: 'A promise.', abbreviations: ['SLA'] },
};

function dataOf(address: string, site: Record<string, unknown> = {}) {
  const kb = smallKnowledgeBase({ files, site });
  const entry = kb.library.entryAt(address);
  if (!entry) throw new Error(address);
  return entryPage(kb, entry).head.structuredData.map((json) => JSON.parse(json));
}

test('no text can end the script element', () => {
  expect(jsonLd({ name: '</script><b>' })).not.toContain('<');
});

test('a question is an Article with a trail of breadcrumbs', () => {
  const [article, trail] = dataOf('/learn/sla/questions/what', { provider: 'Example Ltd' });
  expect(article).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: 'What is </script> an SLA?',
    datePublished: '2026-01-02',
    author: { '@type': 'Person', name: 'Ada Byron' },
    publisher: { '@type': 'Organization', name: 'Example Ltd' },
    articleSection: ['Sla'],
  });
  expect(trail['@type']).toBe('BreadcrumbList');
  expect(trail.itemListElement.map(({ item }: { item: string }) => item)).toEqual([
    'https://kb.example.com/',
    'https://kb.example.com/learn',
    'https://kb.example.com/learn/sla',
    'https://kb.example.com/learn/sla/questions/what',
  ]);
});

test('a term is a defined term of the glossary', () => {
  const [term] = dataOf('/glossary/sla');
  expect(term).toMatchObject({ '@type': 'DefinedTerm', name: 'Agreement', alternateName: ['SLA'] });
});

describe('an author', () => {
  test.each([
    ['Ada Byron', 'Person'],
    ['Plato', 'Organization'],
    ['The Editors', 'Organization'],
  ])('%s is a %s', (author, type) => {
    const kb = smallKnowledgeBase({
      files: { 'learn/sla/what.md': { title: 'What?', author } },
      site: { author: 'The Editors' },
    });
    const [entry] = kb.library.entries;
    const [json = ''] = entry ? entryPage(kb, entry).head.structuredData : [];
    expect(JSON.parse(json).author['@type']).toBe(type);
  });
});
