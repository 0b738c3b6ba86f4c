import { describe, expect, test } from 'vitest';
import { type Change, errorsOf } from '#testing/schema-errors.ts';
import { validFields } from '#testing/valid-fields.ts';
import { nativeQuestion, seedOnlyKeys, seedQuestion } from './question.ts';

describe('a question in the seed’s format', () => {
  test.each<[string, Change[]]>([
    ['with all its keys', []],
    [
      'without the keys that may be absent',
      [
        ['_schema', undefined],
        ['article_title', undefined],
        ['date_format', undefined],
        ['post_on_text', undefined],
        ['seo', undefined],
        ['answer', undefined],
        ['score', undefined],
      ],
    ],
    [
      'with five related articles',
      [1, 2, 3, 4, 5].map(
        (n): Change => [
          `related_article${n}`,
          { id: n, title: 'T', subject: 'S', url: '/learn/s/questions/t' },
        ],
      ),
    ],
    ['with a related article that has only a number', [['related_article1', { id: 5 }]]],
    ['with a related article whose address is none', [['related_article1', { url: 'learn/…' }]]],
    [
      'with keys of the native spelling',
      [
        ['aliases', ['/old']],
        ['also_asked', ['Where do calls go?']],
        ['canonical', '/guides/a'],
        ['stage', 'run'],
        ['review', { by: 'Ana', due: '2026-09-01' }],
        ['draft', '2026-09-01'],
        ['related', ['/guides/a']],
        ['no_index', true],
      ],
    ],
    [
      'with empty optional fields, as editing tools write them',
      [
        ['seo', { title: null, page_description: null }],
        ['related_article1', { id: null, url: null }],
        ['score', null],
      ],
    ],
  ])('is taken %s', (_, changes) => {
    expect(errorsOf(seedQuestion, validFields.seed, ...changes)).toEqual([]);
  });

  test.each<[Change, string]>([
    [['id', undefined], 'id is missing (expected a whole number)'],
    [['id', 'seven'], 'id: expected a whole number, found seven'],
    [['id', 1.5], 'id: expected a whole number, found the number 1.5'],
    [['date', undefined], 'date is missing (expected a day written YYYY-MM-DD)'],
    [['date', '2026-02-30'], 'date: expected a day that exists, found 2026-02-30'],
    [['date', '30/02/2026'], 'date: expected a day written YYYY-MM-DD, found 30/02/2026'],
    [['question', ''], 'question: expected some text, found nothing'],
    [['question', null], 'question is missing (expected text)'],
    [['author', undefined], 'author is missing (expected text)'],
    [
      ['seo', 'Brand'],
      'seo: expected fields of its own (title, page_description, page_keywords), indented below it, found Brand',
    ],
    [['seo.keywords', 'a'], 'seo.keywords is no known field'],
    [['seo.page_description', ['a']], 'seo.page_description: expected text, found a list'],
    [
      ['url', '/learn/a/'],
      'url: expected an address that starts with / and has no spaces, no .html and no / at the end, found /learn/a/',
    ],
    [['score', 'none'], 'score: expected a number, found none'],
    [['no_index', 'yes'], 'no_index: expected true or false, found yes'],
    [
      ['related_article1', 'x'],
      'related_article1: expected fields of its own (id, title, subject, url), indented below it, found x',
    ],
    [['related_article6', { id: 1 }], 'related_article6 is no known field'],
    [
      ['related_article2', { id: 'x', link: '/a' }],
      'related_article2.id: expected a whole number, found x',
    ],
    [
      ['stage', 'buy'],
      'stage: expected one of understand, compare, contract, run, leave, found buy',
    ],
    [
      ['draft', 'soon'],
      'draft: expected true, false or the day of publication (YYYY-MM-DD), found soon',
    ],
    [['aliases', '/old'], 'aliases: expected a list (lines that start with "- "), found /old'],
    [
      ['aliases', ['/a', 'b']],
      'aliases[2]: expected an address that starts with / and has no spaces, no .html and no / at the end, found b',
    ],
    [['review', { due: '2026-13-01' }], 'review.due: expected a day that exists, found 2026-13-01'],
  ])('with %j is told: %s', (change, message) => {
    expect(errorsOf(seedQuestion, validFields.seed, change)[0]).toBe(message);
  });

  test('is told everything that is wrong with it at once', () => {
    const changes: Change[] = [
      ['id', 'x'],
      ['date', undefined],
      ['seo.keywords', 'a'],
      ['colour', 'red'],
    ];
    expect(errorsOf(seedQuestion, validFields.seed, ...changes)).toEqual([
      'id: expected a whole number, found x',
      'date is missing (expected a day written YYYY-MM-DD)',
      'seo.keywords is no known field',
      'colour is no known field',
    ]);
  });
});

describe('a question in the native spelling', () => {
  test.each<[string, Change[]]>([
    ['with a title and a date', []],
    ['with an answer in a field', [['answer', 'So.']]],
    [
      'with all its keys',
      [
        ['updated', '2026-02-01'],
        ['author', 'Ana'],
        ['subjects', ['Contracts']],
        ['related', ['/guides/a']],
        [
          'sources',
          [
            {
              title: 'A study',
              publisher: 'P',
              year: 2025,
              url: 'https://example.com/a',
              note: 'n',
            },
          ],
        ],
        [
          'ask',
          [
            {
              ask: 'How fast?',
              good_answer: 'In 15 minutes.',
              red_flag: 'Soon.',
              source: { title: 'A study' },
            },
          ],
        ],
      ],
    ],
  ])('is taken %s', (_, changes) => {
    expect(errorsOf(nativeQuestion, validFields.question, ...changes)).toEqual([]);
  });

  test.each<[Change, string]>([
    [['title', undefined], 'title is missing (expected text)'],
    [['titel', 'x'], 'titel is no known field'],
    [
      ['related', ['guides/a']],
      'related[1]: expected an address that starts with / and has no spaces, no .html and no / at the end, found guides/a',
    ],
    [['subjects', [3]], 'subjects[1]: expected text, found the number 3'],
    [
      ['sources', [{ title: 'A', year: 20255 }]],
      'sources[1].year: expected 2200 or less, found the number 20255',
    ],
    [
      ['sources', [{ title: 'A', year: '2025' }]],
      'sources[1].year: expected a whole number, found 2025',
    ],
    [['sources', [{ url: 'https://example.com' }]], 'sources[1].title is missing (expected text)'],
    [
      ['sources', [{ title: 'A', url: 'example.com' }]],
      'sources[1].url: expected a web address that starts with https://, found example.com',
    ],
    [
      ['sources', [{ title: 'A', url: 'javascript:alert(1)' }]],
      'sources[1].url: expected a web address that starts with https://, found javascript:alert(1)',
    ],
    [['ask', [{ ask: 'How fast?' }]], 'ask[1].good_answer is missing (expected text)'],
  ])('with %j is told: %s', (change, message) => {
    expect(errorsOf(nativeQuestion, validFields.question, change)).toEqual([message]);
  });
});

test('the keys that only the seed’s format has are those that its schema has alone', () => {
  const native = Object.keys(nativeQuestion.shape);
  const own = Object.keys(seedQuestion.shape).filter((key) => !native.includes(key));
  expect([...seedOnlyKeys].sort()).toEqual(own.sort());
});
