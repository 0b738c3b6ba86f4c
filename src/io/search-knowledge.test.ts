import { expect, it } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { searchKnowledgeOf } from './search-knowledge.ts';

const knowledge = searchKnowledgeOf(
  smallKnowledgeBase({
    files: {
      'learn/leaving/exit.md': {
        title: 'How do we leave?',
        also_asked: ['get out'],
        search_words: ['way out'],
        updated: '2026-03-01',
        seo: { page_description: 'How to leave.', page_keywords: 'exit, offboarding' },
      },
      'learn/leaving/hidden.md': { title: 'Hidden', no_index: true },
      'glossary/sla.md': {
        title: 'Service-level agreement',
        definition: 'What a service must reach.',
        abbreviations: ['SLA'],
        also: ['support agreement'],
      },
    },
    search: { synonyms: [['help desk', 'service desk']], stop_words: ['groundwork'] },
  }),
);

it('an entry says how else it is asked for, and to which searches it is pinned', () => {
  expect(knowledge.pages.get('/learn/leaving/questions/exit')).toEqual({
    asked: ['get out'],
    keywords: ['exit', 'offboarding'],
    description: 'How to leave.',
    pins: ['way out'],
    changed: '2026-03-01',
  });
});

it('a term gives its names, abbreviations and other words', () => {
  expect(knowledge.pages.get('/glossary/sla')).toMatchObject({
    names: ['Service-level agreement', 'SLA', 'support agreement'],
    description: 'What a service must reach.',
  });
  expect(knowledge.abbreviations).toEqual([{ short: 'SLA', long: 'Service-level agreement' }]);
});

it('search.yaml adds synonyms to those of the glossary, and stop words', () => {
  expect(knowledge.synonyms).toEqual([
    ['Service-level agreement', 'support agreement'],
    ['help desk', 'service desk'],
  ]);
  expect(knowledge.stopWords).toEqual(['groundwork']);
});

it('what is not listed is not known', () => {
  expect(knowledge.pages.has('/learn/leaving/questions/hidden')).toBe(false);
});
