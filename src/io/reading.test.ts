import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { subjects } from '#kb/schemas/settings.ts';
import { addressOf, dayOf, told } from '#testing/entries.ts';
import { readEntry, readSettings } from './reading.ts';

function read(source: string) {
  const address = addressOf('/learn/x/questions/a');
  const { entry, findings } = readEntry(
    'learn/x/a.md',
    'question',
    address,
    source,
    dayOf('2026-06-15'),
  );
  return { entry, told: told(findings) };
}

const fields = 'title: A\ndate: 2026-01-02\n';

describe('a question', () => {
  test.each([
    ['below its front matter', `---\n${fields}---\nText.\n`, 'Text.\n', { in: 'body', line: 5 }],
    [
      'with line ends of Windows',
      `---\n${fields}---\nOne\n\ntwo\n`.replaceAll('\n', '\r\n'),
      'One\n\ntwo\n',
      { in: 'body', line: 5 },
    ],
    [
      'in a field above a body that shows nothing',
      `---\n${fields}answer: >-\n  One\\ntwo\n---\n&nbsp;\n`,
      'One\ntwo',
      { in: 'answer' },
    ],
    ['in a field without a body', `---\n${fields}answer: 365\n---`, '365', { in: 'answer' }],
  ])('has its text %s', (_, source, markdown, textAt) => {
    expect(read(source)).toMatchObject({ entry: { markdown, textAt }, told: [] });
  });

  test('with an answer in two places is told at the first line of the second', () => {
    expect(read(`---\n${fields}answer: One.\n---\n\n  \nTwo.\n`).told).toEqual([
      expect.stringContaining('learn/x/a.md 8:1 answer/twice:'),
    ]);
  });

  test('without a text is told', () => {
    expect(read(`---\n${fields}---\n&nbsp;\n`).told).toEqual([
      expect.stringContaining('learn/x/a.md 5:1 answer/missing:'),
    ]);
  });

  test('after a blank line is told that and everything else, and is read', () => {
    const { entry, told: lines } = read(`\n---\n${fields}draft: true\n---\nText.\n`);
    expect(entry).toMatchObject({ title: 'A', textAt: { line: 7 } });
    expect(lines).toEqual([expect.stringContaining('1:1 front-matter/syntax')]);
    expect(read('\n---\ntitle: A\n---\nText.\n').told).toEqual([
      expect.stringContaining('1:1 front-matter/syntax'),
      expect.stringContaining('^date front-matter/field: date is missing'),
    ]);
  });

  test('whose front matter cannot be read is no entry', () => {
    const { entry, told: lines } = read('---\ntitle: A: B\n---\nText.\n');
    expect(entry).toBeUndefined();
    expect(lines).toEqual([expect.stringContaining('2:9 front-matter/syntax')]);
  });

  test('has text as it was typed where YAML takes it for a number', () => {
    const { entry, told: lines } = read(`---\ntitle: 1.10\ndate: 2026-01-02\n---\nText.\n`);
    expect(entry?.title).toBe('1.10');
    expect(lines).toEqual([
      'learn/x/a.md title front-matter/changed: YAML reads 1.10 as the number 1.1. | Put it in quotes: "1.10".',
    ]);
  });

  test('is told what a # cuts off a title, but nothing of one in its text', () => {
    const { told: lines } = read(
      `---\ntitle: Ticket #1\ndate: 2026-01-02\nanswer: >-\n  One #two\n---\n`,
    );
    expect(lines).toEqual([
      expect.stringContaining('2:15 front-matter/changed: YAML takes “#1” in title for a comment'),
    ]);
  });

  test('counts empty fields as absent', () => {
    const empty = 'seo: { title: null, page_description: null }\naliases: null\nno_index:\n';
    expect(read(`---\n${fields}${empty}---\nText.\n`)).toMatchObject({
      entry: { aliases: [], isUnlisted: false, description: undefined },
      told: [],
    });
  });

  test('with a date that does not exist is told', () => {
    expect(read('---\ntitle: A\ndate: 2026-02-30\n---\nText.\n').told).toEqual([
      'learn/x/a.md date front-matter/field: date: expected a day that exists, found 2026-02-30 | What belongs there: The day it was published.',
    ]);
  });
});

describe('a settings file', () => {
  test('is read with its schema', () => {
    expect(readSettings('subjects.yaml', subjects, '- slug: x\n  title: X\n')).toEqual({
      data: [{ slug: 'x', title: 'X' }],
      findings: [],
    });
  });

  test.each(['', '# nothing yet\n', '\uFEFF'])('that holds %j says nothing', (source) => {
    expect(readSettings('subjects.yaml', subjects, source)).toEqual({
      data: undefined,
      findings: [],
    });
  });

  test.each([
    [
      '- slug: x\n  titel: X\n',
      [
        'subjects.yaml ^0.title front-matter/field: [1].title is missing (expected text) | Add a line that starts with title: (The title that readers see).',
        'subjects.yaml ^0.titel front-matter/field: [1].titel is no known field | Did you mean title?',
      ],
    ],
    [
      'slug: x\n',
      [
        'subjects.yaml  front-matter/field: the file: expected a list (lines that start with "- "), found fields of its own',
      ],
    ],
    ['- slug: x: y\n', [expect.stringContaining('subjects.yaml 1:10 front-matter/syntax')]],
  ])('%j is told', (source, lines) => {
    const { data, findings } = readSettings('subjects.yaml', subjects, source);
    expect(data).toBeUndefined();
    expect(told(findings)).toEqual(lines);
  });
});

describe('an article with a slip anywhere', () => {
  const article = `---
_schema: default
id: 7
date: 2026-01-02
title: >-
    What is a service desk?
question: "What is a service desk?"
seo:
  title: Brand
  page_keywords: 'desk, calls'
author: Ana
answer: >-
    Where calls go.\\n\\nAlways.
subject: X
file_name: a.md
url: /learn/x/questions/a
related_article1:
    url: /learn/x/questions/b
---
&nbsp;
`;
  const typed = fc.constantFrom(
    '',
    ' ',
    '\n',
    ': ',
    '"',
    "'",
    '\t',
    '\f',
    '#',
    ' #',
    '---',
    '{',
    '- ',
    '*',
    '\r',
    '|',
    '\\n',
    '…',
  );
  const slip = fc.record({ at: fc.nat(article.length), gone: fc.nat(3), typed });

  test('is read, or told with places that exist, and never throws', () => {
    expect(read(article).told).toEqual([]);
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
        const source = slips.reduce(
          (text, { at, gone, typed: put }) => text.slice(0, at) + put + text.slice(at + gone),
          article,
        );
        const address = addressOf('/learn/x/questions/a');
        const today = dayOf('2026-06-15');
        const { entry, findings } = readEntry('learn/x/a.md', 'question', address, source, today);
        if (!entry) expect(findings.length).toBeGreaterThan(0);
        const lines = source.split('\n');
        for (const { place, hint } of findings) {
          expect(hint).toBeTruthy();
          if (place.in !== 'file') continue;
          const { line, column } = place.position;
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a file whose front matter has errors', () => {
  test('is told about its address and its answer in the same run', () => {
    const faulty = read('---\ntitle: A\nurl: /b\nanswer: here\n---\nAnd here.\n');
    expect(faulty.entry).toBeUndefined();
    const codes = faulty.told.map((line) => /[a-z-]+\/[a-z-]+(?=:)/.exec(line)?.[0]);
    expect(codes).toEqual(
      expect.arrayContaining(['front-matter/field', 'answer/twice', 'address/mismatch']),
    );
  });

  test('has a stand-in with its text, so that the text is checked too', () => {
    const source = '---\ntitle: A\nautor: B\n---\n\nSee [this](/nowhere).\n';
    const address = addressOf('/learn/x/questions/a');
    const { entry, standIn } = readEntry(
      'learn/x/a.md',
      'question',
      address,
      source,
      dayOf('2026-06-15'),
    );
    expect(entry).toBeUndefined();
    expect(standIn).toMatchObject({
      markdown: '\nSee [this](/nowhere).\n',
      textAt: { in: 'body', line: 5 },
    });
  });
});

describe('a key without a value', () => {
  test('is one that is absent, also where it belongs to the other spelling', () => {
    const { entry, told } = read(
      `---\n${fields}author: null\nseo: { page_description: null }\nid: null\nrelated_article1:\n---\nText.\n`,
    );
    expect(told).toEqual([]);
    expect(entry).toMatchObject({ kind: 'question', author: undefined, id: undefined });
  });

  test('is an error where no schema knows it, as a comma in an unquoted text makes one', () => {
    const source = `---\n${fields}ask:\n  - { ask: Who, when and where, good_answer: A list }\n---\nText.\n`;
    expect(read(source).told.join('\n')).toMatch(/when and where is no known field/);
  });
});
