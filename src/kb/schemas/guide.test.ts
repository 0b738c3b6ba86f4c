import { expect, test } from 'vitest';
import { type Change, errorsOf } from '#testing/schema-errors.ts';
import { validFields } from '#testing/valid-fields.ts';
import { guide, term } from './guide.ts';

test.each<Change[]>([
  [],
  [['series', { id: 'exit', title: 'Leaving', part: 2 }]],
  [['ask', [{ ask: 'How?', good_answer: 'So.' }]]],
])('a guide with %j is taken', (...changes) => {
  expect(errorsOf(guide, validFields.guide, ...changes)).toEqual([]);
});

test.each<[Change, string]>([
  [['date', undefined], 'date is missing (expected a day written YYYY-MM-DD)'],
  [
    ['series', { id: 'Exit', title: 'Leaving', part: 1 }],
    'series.id: expected a name in lower case with hyphens, such as data-return, found Exit',
  ],
  [
    ['series', { id: 'exit', title: 'Leaving', part: 0 }],
    'series.part: expected 1 or more, found the number 0',
  ],
  [['series', { id: 'exit', part: 1 }], 'series.title is missing (expected text)'],
  [['definition', 'x'], 'definition is no known field'],
])('a guide with %j is told: %s', (change, message) => {
  expect(errorsOf(guide, validFields.guide, change)).toEqual([message]);
});

test.each<Change[]>([
  [],
  [
    ['abbreviations', ['SD']],
    ['also', ['help desk']],
    ['source', { title: 'A standard' }],
    ['mark', ['help desk']],
    ['no_terms', ['/glossary/sla']],
  ],
  [
    ['mark', false],
    ['no_terms', true],
  ],
])('a term with %j is taken', (...changes) => {
  expect(errorsOf(term, validFields.term, ...changes)).toEqual([]);
});

test.each<[Change, string]>([
  [
    ['mark', true],
    'mark: expected false, or a list of words by which to mark the term in texts, found true',
  ],
  [['no_terms', false], 'no_terms: expected true, or a list of addresses of terms, found false'],
  [['definition', undefined], 'definition is missing (expected text)'],
  [
    ['abbreviations', 'SD'],
    'abbreviations: expected a list (lines that start with "- "), found SD',
  ],
  [['abbreviations', [true]], 'abbreviations[1]: expected text, found true'],
  [
    ['source', 'A standard'],
    'source: expected fields of its own (title, publisher, year, url, note), indented below it, found A standard',
  ],
])('a term with %j is told: %s', (change, message) => {
  expect(errorsOf(term, validFields.term, change)).toEqual([message]);
});
