import { expect, test } from 'vitest';
import { z } from 'zod';
import { told } from '#testing/entries.ts';
import { fieldFindings } from './field-findings.ts';
import { day, line, slug } from './schemas/fields.ts';

const schema = z.strictObject({
  title: line.describe('What it is called'),
  on: day.optional().describe('When it is'),
  sort: z.enum(['gold', 'silver'], { error: 'expected gold or silver' }).optional(),
  parts: z
    .array(z.strictObject({ name: line.describe('Name of the part'), size: z.number() }))
    .default([])
    .describe('Its parts'),
  steps: z.record(slug, z.strictObject({ to: line })).optional(),
  next: line
    .superRefine((name, context) => {
      const known = ['by-phone', 'by-post'];
      if (!known.includes(name))
        context.addIssue({
          code: 'custom',
          message: `expected a way, found ${name}`,
          params: { known },
        });
    })
    .optional(),
});

const long = `${'long '.repeat(20)}end`;

test.each<[string, object, string]>([
  [
    'an unknown field has the nearest name as its hint',
    { titel: 'A', title: 'A' },
    'a.md ^titel front-matter/field: titel is no known field | Did you mean title?',
  ],
  [
    'an unknown field that is near none has all names as its hint',
    { colour: 'red', title: 'A' },
    'a.md ^colour front-matter/field: colour is no known field | Known fields: title, on, sort, parts, steps, next.',
  ],
  [
    'an unknown field in a list says of what',
    { title: 'A', parts: [{ name: 'x', size: 1, weight: 2 }] },
    'a.md ^parts.0.weight front-matter/field: parts[1].weight is no known field | Known fields of parts[1]: name, size.',
  ],
  [
    'an unknown field in a map of names is found',
    { title: 'A', steps: { one: { to: 'x', too: 'y' } } },
    'a.md ^steps.one.too front-matter/field: steps.one.too is no known field | Did you mean to?',
  ],
  [
    'a missing field says what it is for',
    {},
    'a.md ^title front-matter/field: title is missing (expected text) | Add a line that starts with title: (What it is called).',
  ],
  [
    'a missing field in a list is named with its place',
    { title: 'A', parts: [{ name: 'x', size: 1 }, { size: 1 }] },
    'a.md ^parts.1.name front-matter/field: parts[2].name is missing (expected text) | Add a line that starts with name: (Name of the part).',
  ],
  [
    'a missing field whose message says nothing of it is just missing',
    { title: 'A', parts: [{ name: 'x' }] },
    'a.md ^parts.0.size front-matter/field: parts[1].size is missing | Add a line that starts with size: (Its parts).',
  ],
  [
    'an ill-typed field says what was found and what belongs there',
    { title: ['A', 'B'] },
    'a.md title front-matter/field: title: expected text, found a list | What belongs there: What it is called.',
  ],
  [
    'a field without a description takes that of the one around it',
    { title: 'A', parts: [{ name: 'x', size: 'big' }] },
    'a.md parts.0.size front-matter/field: parts[1].size: expected a number, found big | What belongs there: Its parts.',
  ],
  [
    'a day that does not exist is quoted',
    { title: 'A', on: '2026-02-30' },
    'a.md on front-matter/field: on: expected a day that exists, found 2026-02-30 | What belongs there: When it is.',
  ],
  [
    'a word that is not among those allowed has the nearest as its hint',
    { title: 'A', sort: 'sliver' },
    'a.md sort front-matter/field: sort: expected gold or silver, found sliver | Did you mean silver?',
  ],
  [
    'a name that a rule does not find has the nearest one that the rule knows as its hint',
    { title: 'A', next: 'byphone' },
    'a.md next front-matter/field: next: expected a way, found byphone | Did you mean by-phone?',
  ],
  [
    'a field that has fields of its own names them',
    { title: 'A', parts: ['x'] },
    'a.md parts.0 front-matter/field: parts[1]: expected fields of its own (name, size), indented below it, found x | What belongs there: Its parts.',
  ],
  [
    'a word that is near none has no hint where nothing is known of the field',
    { title: 'A', sort: 'best' },
    'a.md sort front-matter/field: sort: expected gold or silver, found best',
  ],
  [
    'a long value is cut',
    { title: 'A', sort: long },
    `a.md sort front-matter/field: sort: expected gold or silver, found ${long.slice(0, 59)}…`,
  ],
  [
    'a name that is none is told at the name',
    { title: 'A', steps: { 'To do': { to: 'x' } } },
    'a.md ^steps.To do front-matter/field: steps.To do is no valid name: expected a name in lower case with hyphens, such as data-return | Give it another name.',
  ],
  [
    'fields where a list belongs are told',
    { title: 'A', parts: { name: 'x' } },
    'a.md parts front-matter/field: parts: expected a list (lines that start with "- "), found fields of its own | What belongs there: Its parts.',
  ],
])('%s', (_, data, line) => {
  const { error } = schema.safeParse(data);
  expect(error && told(fieldFindings('a.md', schema, error, data))).toEqual([line]);
});
