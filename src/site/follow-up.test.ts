import { expect, test } from 'vitest';
import { withConsent } from '#kb/consent.ts';
import { caseStudy } from '#kb/schemas/case-study.ts';
import { dayOf } from '#testing/entries.ts';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { validFields } from '#testing/valid-fields.ts';
import { followUpText } from './follow-up.ts';

const file = 'case-studies/a.mdx';
const told = caseStudy.parse({
  ...validFields.caseStudy,
  title: 'Shops that were answered',
  origin: 'verified',
  verified_on: '2026-01-01',
  metrics: [
    {
      id: 'calls',
      label: 'Calls that waited',
      unit: 'calls',
      before: 120,
      after: 80,
      direction: 'lower',
      period: 'spring',
      baseline: 'winter',
      method: 'Counted',
      measured_by: 'the provider',
      measured_on: '2026-01-01',
      typical: false,
    },
  ],
  quotation: { text: 'They answer.', by: 'Ana Lee' },
  consent: {
    by: 'Ana Lee',
    on: '2026-01-01',
    until: '2026-12-31',
    covers: ['name', 'quotation', 'figures', 'contact'],
  },
  follow_up: { confirmed_on: '2026-01-02', due: '2026-06-01' },
});

function textOn(day: string): string | undefined {
  const kb = smallKnowledgeBase({
    files: { [file]: validFields.caseStudy },
    industries: { retail: 'Shops' },
  });
  const [entry] = kb.library.ofKind('case-study');
  if (!entry) throw new Error('There is no story.');
  const { data } = withConsent(file, told, dayOf(day));
  return followUpText(kb, { ...entry, title: told.title, data });
}

test('says what the story says, which figures, what may be withdrawn and how to answer', () => {
  const text = textOn('2026-07-01');
  for (const part of [
    '“Shops that were answered”',
    'https://kb.example.com/case-studies/a',
    'You last confirmed it on 2 January 2026.',
    'You are named: Tamsin Retail.',
    'Shops, 400 employees, Wales.',
    'You are quoted: “They answer.” (Ana Lee)',
    'Calls that waited: from 120 calls (winter) to 80 calls (spring), 33% lower. Measured by the provider, 1 January 2026.',
    'Your consent holds until 31 December 2026.',
    'A. It is still right.',
    'D. Take the story down.',
  ])
    expect(text).toContain(part);
});

test('says nothing that is withheld', () => {
  const text = textOn('2027-01-01');
  expect(text).toContain('You are not named. The story calls you “A retailer”.');
  expect(text).toContain('It shows no figures of yours.');
  expect(text).not.toMatch(/Tamsin|Ana Lee|They answer|120/);
});

test('of an illustrative story nobody can be asked', () => {
  const kb = smallKnowledgeBase({ files: { [file]: validFields.caseStudy } });
  const [entry] = kb.library.ofKind('case-study');
  expect(entry && followUpText(kb, entry)).toBeUndefined();
});
