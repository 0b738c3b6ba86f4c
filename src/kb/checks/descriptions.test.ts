import { expect, test } from 'vitest';
import { entryOfKind, question, told } from '#testing/entries.ts';
import { validFields } from '#testing/valid-fields.ts';
import type { Entry } from '../entry.ts';
import { checkDescriptions } from './descriptions.ts';

const check = (...entries: Entry[]) => told(checkDescriptions(entries));

test('entries with descriptions of their own are left in peace', () => {
  expect(check(question('x/a'), question('x/b'))).toEqual([]);
});

test('a missing description is told', () => {
  expect(check(question('x/a', { description: undefined }))).toEqual([
    'learn/x/a.md ^seo.page_description description/missing: There is no description for lists and search engines. | Add seo: and below it, indented, page_description: with one sentence.',
  ]);
});

test('a description that another entry has is told at each entry but the first', () => {
  const description = 'The same.';
  expect(check(...['a', 'b', 'c'].map((name) => question(`x/${name}`, { description })))).toEqual(
    ['b', 'c'].map(
      (name) =>
        `learn/x/${name}.md seo.page_description description/repeated: The description is the same as that of learn/x/a.md. | Say what is particular to this entry.`,
    ),
  );
});

test('a copy may have the description of its original', () => {
  const description = 'The same.';
  const original = question('x/a', { description });
  const copy = question('y/a', { description });
  expect(told(checkDescriptions([original, copy], (entry) => entry === copy))).toEqual([]);
  expect(told(checkDescriptions([original, copy], (entry) => entry === original))).toEqual([]);
});

test('a description of more than 320 characters is told', () => {
  const [fits, long] = ['a'.repeat(320), 'b'.repeat(321)];
  expect(
    check(question('x/a', { description: fits }), question('x/b', { description: long })),
  ).toEqual([
    'learn/x/b.md seo.page_description description/long: The description has 321 characters; at most 160 are printed. | Say it in one sentence, or let the first sentence stand for itself.',
  ]);
});

test('entries that may not be listed need none', () => {
  expect(check(question('x/a', { description: undefined, isUnlisted: true }))).toEqual([]);
});

test('kinds that are described by other fields need none', () => {
  expect(
    check(
      entryOfKind('term', 'glossary/a.md', validFields.term),
      entryOfKind('decision', 'decisions/a.yaml', validFields.decision),
      entryOfKind('report', 'reports/a.yaml', validFields.report),
      entryOfKind('service-levels', 'service-levels.yaml', validFields.serviceLevels),
    ),
  ).toEqual([]);
});
