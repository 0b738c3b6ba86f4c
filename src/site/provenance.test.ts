import { describe, expect, test } from 'vitest';
import { withConsent } from '#kb/consent.ts';
import { caseStudy } from '#kb/schemas/case-study.ts';
import { dayOf, entryOfKind } from '#testing/entries.ts';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { validFields } from '#testing/valid-fields.ts';
import { provenanceOf } from './provenance.ts';

const consent = {
  by: 'Ana Lee, office manager',
  on: '2026-01-01',
  until: '2026-12-31',
  covers: ['name', 'figures', 'contact'],
  where: 'this website',
};
const verified = {
  origin: 'verified',
  verified_on: '2026-01-02',
  verified_by: 'office manager',
  consent,
  follow_up: { confirmed_on: '2026-07-02', due: '2027-01-02' },
};

/** What the page of a story says of where it comes from, on a day. */
function saidOf(changes: Record<string, unknown>, today = '2026-08-01') {
  const told = caseStudy.parse({ ...validFields.caseStudy, ...changes });
  const { data } = withConsent('case-studies/a.mdx', told, dayOf(today));
  const kb = smallKnowledgeBase({ industries: {} });
  const entry = entryOfKind('case-study', 'case-studies/a.mdx', {
    ...validFields.caseStudy,
  });
  const { title, statements, source } = provenanceOf(kb, { ...entry, data });
  return { title, statements, source, text: statements.map(({ text }) => text).join('\n') };
}

describe('a verified story', () => {
  test('says who confirmed it, as a role, when, and when they are asked again', () => {
    expect(saidOf(verified).text).toContain(
      'The customer’s office manager confirmed this story on 2 January 2026, and again on 2 July 2026. We ask again by 2 January 2027.',
    );
  });

  test('says what the customer agreed to, until when and where, but never who agreed', () => {
    const { text } = saidOf(verified);
    expect(text).toContain('until 31 December 2026). Where: this website.');
    expect(text).not.toContain('Ana Lee');
  });

  test('says that readers may make contact only where that was agreed, and for as long', () => {
    const contact = saidOf(verified).statements.find(({ text }) => text.includes('contacted by'));
    expect(contact?.bound).toMatchObject({ until: '2026-12-31' });
    const without = { ...verified, consent: { ...consent, covers: ['name'] } };
    expect(saidOf(without).text).not.toContain('Ask your provider to put you through');
  });

  test('names neither role nor permission on the day after consent', () => {
    const { text } = saidOf(verified, '2027-01-01');
    expect(text).not.toMatch(/office manager|agreed that|contacted/);
    expect(text).toContain('Not shown, because');
  });
});

test('a public story leads to its source and says whether the customer confirmed it', () => {
  const source = { title: 'A move', publisher: 'The Gazette', url: 'https://example.com/a' };
  const said = saidOf({ origin: 'public', source });
  expect(said.source).toMatchObject(source);
  expect(said.text).toContain('The customer has not confirmed this text to us.');
});

test('an illustrative story says that nobody stands behind it, and what to ask instead', () => {
  const said = saidOf({ origin: 'illustrative' });
  expect(said.title).toBe('No such customer exists');
  expect(said.text).toMatch(/^An invented composite: nobody measured its figures/);
  expect(said.text).toContain('Ask your provider instead');
});
