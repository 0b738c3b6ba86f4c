import { expect, it } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { foundPages } from './found-pages.ts';

it('the lists that hold something are found beside the entries, and no tool without anything to work with', () => {
  const { library } = smallKnowledgeBase({
    files: {
      'learn/exit/a.md': { title: 'What is an exit plan?' },
      'glossary/sla.md': { title: 'SLA', definition: 'What is promised.', draft: true },
    },
  });
  expect(foundPages(library).map(({ address, kind }) => `${kind.label} ${address}`)).toEqual([
    'List /learn',
  ]);
});
