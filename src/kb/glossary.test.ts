import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryIn } from '#testing/small-knowledge-base.ts';
import type { Day } from './day.ts';
import { definitionId, glossaryOf } from './glossary.ts';

const today = '2026-11-22' as Day;

type Fields = Readonly<Record<string, unknown>>;

function glossary(terms: Readonly<Record<string, Fields>>) {
  const entries = Object.entries(terms).map(([name, fields]) =>
    entryIn(`glossary/${name}.md`, { definition: 'What it is.', ...fields }),
  );
  return glossaryOf(entries, today);
}

/** The pieces of a text that are found, with the term where there are several. */
function found(fields: Fields, text: string): string[] {
  return glossary({ it: fields })
    .matchesIn(text)
    .map(({ start, end }) => text.slice(start, end));
}

const incident = { title: 'Incident' };
const sla = {
  title: 'Service-level agreement',
  abbreviations: ['SLA'],
  also: ['service agreement', 'promise'],
};

describe('a word is found', () => {
  test.each([
    ['An incident.', ['incident']],
    ['Incident and INCIDENT', ['Incident', 'INCIDENT']],
    ['incidents', ['incidents']],
    ['(incident), incident; the incident’s end', ['incident', 'incident', 'incident']],
    ['incident/problem', ['incident']],
    ['an incident—or', ['incident']],
    ['coincident incidental incident_id', []],
    ['post-incident, incident-free, non‑incident', []],
    ['incident.md, /incident, my.incident, @incident, #incident', []],
    ['éincident, incidenté', []],
  ])('in %j: %j', (text, words) => {
    expect(found(incident, text)).toEqual(words);
  });
});

describe('an abbreviation and a wording of several words are found', () => {
  test.each([
    ['An SLA, two SLAs, the SLA’s text', ['SLA', 'SLAs', 'SLA']],
    ['sla, Sla, SLAS, SLA-based', []],
    ['a service-level agreement', ['service-level agreement']],
    ['Service level agreements', ['Service level agreements']],
    [
      'a service‑level\nagreement, a service  level agreement',
      ['service‑level\nagreement', 'service  level agreement'],
    ],
    ['a service-level, agreement', []],
    ['a service agreement', ['service agreement']],
    ['a promise, which is a single other word', []],
  ])('in %j: %j', (text, words) => {
    expect(found(sla, text)).toEqual(words);
  });
});

describe('a plural is found', () => {
  test.each([
    ['Vulnerability', 'vulnerabilities', true],
    ['Key', 'keys', true],
    ['Key', 'kies', false],
    ['Back-up box', 'back-up boxes', true],
    ['Switch', 'switches', true],
    ['Limitation of liability', 'limitations of liability', true],
    ['Scope of work', 'scope of works', false],
    ['Business hours', 'business hourss', false],
    ['Status', 'statuss', false],
    ['Status', 'statu', false],
  ])('of %s: %s is %s', (title, text, isFound) => {
    expect(found({ title }, text)).toEqual(isFound ? [text] : []);
  });
});

describe('what has capitals or digits inside is found only as it is written', () => {
  test.each([
    ['ISO 27001', 'ISO 27001', true],
    ['ISO 27001', 'iso 27001', false],
    ['IT provider', 'IT Provider', true],
    ['IT provider', 'it provider', false],
    ['24×7', '24×7', true],
    ['2FA', '2fa', false],
    ['.NET', '.NET', true],
    ['.NET', 'NET', false],
    ['C++', 'C++', true],
    ['ISO/IEC', 'ISO/IEC', true],
    ['Auditor’s report', "auditor's report", true],
    ['Öffnungszeit', 'öffnungszeit', true],
  ])('%s: %s is %s', (title, text, isFound) => {
    expect(found({ title }, text)).toEqual(isFound ? [text] : []);
  });
});

test('of the wordings that fit, the longest is found, and nothing inside it', () => {
  const { matchesIn } = glossary({
    backup: { title: 'Backup' },
    immutable: { title: 'Immutable backup' },
    test: { title: 'Backup test' },
  });
  const text = 'An immutable backup, a backup test, immutable\n\nBackup.';
  expect(matchesIn(text).map(({ term, start, end }) => [term, text.slice(start, end)])).toEqual([
    ['/glossary/immutable', 'immutable backup'],
    ['/glossary/test', 'backup test'],
    ['/glossary/immutable', 'immutable\n\nBackup'],
  ]);
});

test('where two terms have one wording, it is the one whose title it is', () => {
  const { matchesIn } = glossary({
    a: { title: 'Incident', also: ['data breach'] },
    b: { title: 'Data breach' },
  });
  expect(matchesIn('a data breach').map(({ term }) => term)).toEqual(['/glossary/b']);
});

describe('an editor decides by which words a term is found', () => {
  test.each<[Fields, string[]]>([
    [{}, ['Priority', 'P1', 'level of hurry']],
    [{ mark: false }, []],
    [{ mark: ['P1', 'urgency'] }, ['P1', 'urgency']],
  ])('%j: %j', (fields, words) => {
    const priority = {
      title: 'Priority',
      abbreviations: ['P1'],
      also: ['urgency', 'level of hurry'],
    };
    expect(found({ ...priority, ...fields }, 'Priority, P1, p1, urgency, level of hurry')).toEqual(
      words,
    );
  });
});

test('a term that lists do not show, and a draft, are not found', () => {
  const { matchesIn, has } = glossary({
    secret: { title: 'Secret', no_index: true },
    later: { title: 'Later', draft: '2027-01-01' },
    now: { title: 'Now', draft: '2026-11-22' },
  });
  expect(matchesIn('Secret, later, now').map(({ term }) => term)).toEqual(['/glossary/now']);
  expect(['/glossary/secret', '/glossary/later', '/glossary/now'].map(has)).toEqual([
    false,
    false,
    true,
  ]);
});

test('no heading can have the id of a definition', () => {
  expect(definitionId('/glossary/sla')).toBe('term:sla');
});

test('what is found lies in order within the text, does not overlap, and is a whole word', () => {
  const { matchesIn } = glossary({ sla, incident, c: { title: 'C++', also: ['an SLA'] } });
  const piece = fc.constantFrom(
    'SLA',
    'incident',
    's',
    ' ',
    '-',
    '\n',
    'C++',
    '.',
    'é',
    '’',
    'an',
    'service',
    'level',
    'agreement',
    '😀',
    '“',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        let last = 0;
        for (const { start, end } of matchesIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(0, start)).not.toMatch(/[\p{L}\p{N}]$/u);
          expect(text.slice(end)).not.toMatch(/^[\p{L}\p{N}]/u);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
