import { expect, test } from 'vitest';
import { type Change, errorsOf } from '#testing/schema-errors.ts';
import { validFields } from '#testing/valid-fields.ts';
import { blueprint } from './blueprint.ts';

const item = validFields.blueprint.pillars[0].items[0];

test.each<Change[]>([
  [],
  [
    ['pillars.0.items.0.ask', 'Who has the keys?'],
    ['pillars.0.items.0.question', '/learn/exit/questions/a'],
    ['pillars.0.items.0.source', { title: 'A guide' }],
  ],
  [['pillars.0.items.1', { ...item, id: 'data-format' }]],
])('one with %j is taken', (...changes) => {
  expect(errorsOf(blueprint, validFields.blueprint, ...changes)).toEqual([]);
});

test.each<[Change, string]>([
  [['pillars', []], 'pillars: expected at least 1 in the list, found an empty list'],
  [
    ['pillars.0.items.0.who', 'custmer'],
    'pillars[1].items[1].who: expected one of customer, provider, both, found custmer',
  ],
  [['pillars.0.items.0.why', undefined], 'pillars[1].items[1].why is missing (expected text)'],
  [
    ['pillars.0.items.0.id', 'Data return'],
    'pillars[1].items[1].id: expected a name in lower case with hyphens, such as data-return, found Data return',
  ],
  [
    ['pillars.0.items.0.question', 'a'],
    'pillars[1].items[1].question: expected an address that starts with / and has no spaces, no .html and no / at the end, found a',
  ],
  [
    ['pillars.0.items.1', item],
    'pillars[1].items[2].id: expected a name that no other item has, found data-return again',
  ],
  [
    ['pillars.1', { id: 'other', title: 'Other', items: [item] }],
    'pillars[2].items[1].id: expected a name that no other item has, found data-return again',
  ],
])('one with %j is told: %s', (change, message) => {
  expect(errorsOf(blueprint, validFields.blueprint, change)).toEqual([message]);
});

test('a repeated name is told beside an unknown field', () => {
  const changes: Change[] = [
    ['colour', 'red'],
    ['pillars.0.items.1', item],
  ];
  expect(errorsOf(blueprint, validFields.blueprint, ...changes)).toEqual([
    'colour is no known field',
    'pillars[1].items[2].id: expected a name that no other item has, found data-return again',
  ]);
});
