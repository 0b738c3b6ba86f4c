import { expect, test } from 'vitest';
import { readableTerms } from './shared-terms.ts';

const text = 'The disaster recovery plan names the service desk, its audit and the Recovery site.';

test.each<[string, [string, number][], string[]]>([
  [
    'the heaviest first',
    [
      ['audit', 5],
      ['desk', 9],
    ],
    ['desk', 'audit'],
  ],
  [
    'a phrase before a word',
    [
      ['audit', 9],
      ['service desk', 5],
    ],
    ['service desk', 'audit'],
  ],
  [
    'no word of a phrase again',
    [
      ['service desk', 9],
      ['desk', 9],
    ],
    ['service desk'],
  ],
  [
    'overlapping phrases as one',
    [
      ['disaster recovery', 9],
      ['recovery plan', 8],
    ],
    ['disaster recovery plan'],
  ],
  [
    'phrases that the text does not join apart',
    [
      ['recovery plan', 9],
      ['plan audit', 8],
    ],
    ['recovery plan'],
  ],
  [
    'nothing that weighs next to nothing',
    [
      ['desk', 90],
      ['audit', 3],
    ],
    ['desk'],
  ],
  [
    'equals in the alphabet’s order',
    [
      ['desk', 5],
      ['audit', 5],
    ],
    ['audit', 'desk'],
  ],
  [
    'three at most',
    [
      ['a1', 9],
      ['b1', 9],
      ['c1', 9],
      ['d1', 9],
    ],
    ['a1', 'b1', 'c1'],
  ],
])('shared terms are told: %s', (_, shared, expected) => {
  const terms = shared.map(([term, weight]) => ({ term, weight }));
  expect(readableTerms(terms, text, 3)).toEqual(expected);
});
