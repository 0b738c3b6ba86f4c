import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { validFields } from '#testing/valid-fields.ts';
import { storiesLikeThis } from './stories-like-this.ts';

const story = (changes: Record<string, unknown>) => ({
  ...validFields.caseStudy,
  origin: 'illustrative',
  industry: 'food',
  employees: 20,
  problems: ['Slow answers'],
  outcomes: ['Sooner back'],
  had_before: 'provider',
  ...changes,
});

test('other stories stand by what they share, with what differs; those that share nothing do not', () => {
  const kb = smallKnowledgeBase({
    industries: { food: 'Food', law: 'Law' },
    files: {
      'case-studies/own.mdx': story({ title: 'Own' }),
      'case-studies/like.mdx': story({ title: 'Like', employees: 80 }),
      'case-studies/less.mdx': story({ title: 'Less', industry: 'law', outcomes: ['Cheaper'] }),
      'case-studies/other.mdx': story({
        title: 'Other',
        industry: 'law',
        employees: 900,
        problems: ['No backup'],
        outcomes: ['Cheaper'],
      }),
      'case-studies/unlisted.mdx': story({ title: 'Unlisted', no_index: true }),
    },
  });
  const own = kb.library.ofKind('case-study').find(({ title }) => title === 'Own');
  const found = own && storiesLikeThis(kb, own);
  expect(found?.map(({ title, same, differs }) => [title, same, differs])).toEqual([
    [
      'Like',
      [
        'same industry: food',
        'same problem: slow answers',
        'same outcome: sooner back',
        'same before: a provider',
        'nearly the same size: 50 to 249 people',
      ],
      [],
    ],
    [
      'Less',
      ['same size: 10 to 49 people', 'same problem: slow answers', 'same before: a provider'],
      ['other industry: law'],
    ],
  ]);
});
