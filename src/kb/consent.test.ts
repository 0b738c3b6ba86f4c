import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, told } from '#testing/entries.ts';
import { validFields } from '#testing/valid-fields.ts';
import { withConsent } from './consent.ts';
import { type CaseStudy, caseStudy, consentItems, origins } from './schemas/case-study.ts';

const secrets = {
  name: 'Tamsin Retail',
  logo: '/files/three-shops.svg',
  quotation: 'They answered within the hour.',
  figures: 'Calls that waited overnight',
  contact: 'Ana Lee, head of shops',
};

const metric = {
  id: 'calls',
  label: secrets.figures,
  unit: 'calls',
  before: 120,
  after: 80,
  direction: 'lower',
  period: 'Spring',
  baseline: 'Winter',
  method: 'Counted',
  measured_by: 'The provider',
  measured_on: '2026-07-01',
  typical: false,
};

function story(changes: object = {}): CaseStudy {
  return caseStudy.parse({
    ...validFields.caseStudy,
    origin: 'verified',
    verified_on: '2026-01-01',
    customer: { name: secrets.name, logo: secrets.logo, anonymous_as: 'A retailer' },
    quotation: { text: secrets.quotation, by: secrets.contact },
    metrics: [metric],
    consent: { by: secrets.contact, on: '2026-01-01', until: '2026-12-31', covers: consentItems },
    ...changes,
  });
}

function consentTo(...covers: string[]) {
  return { consent: { by: 'Ana Lee', on: '2026-01-01', until: '2026-12-31', covers } };
}

const on = (day: string, told: CaseStudy) => withConsent('case-studies/a.mdx', told, dayOf(day));

describe('a case study', () => {
  test.each(['2026-01-01', '2026-06-01', '2026-10-31'])(
    'is published whole on %s, while consent to all of it holds',
    (day) => {
      const { data, findings } = on(day, story());
      const { consent, ...whole } = story();
      expect(data).toEqual({
        ...whole,
        permission: {
          covers: consentItems,
          on: '2026-01-01',
          until: '2026-12-31',
          where: undefined,
          withheld: [],
          isSourceWithheld: false,
          doesSourceName: false,
        },
      });
      expect(findings).toEqual([]);
    },
  );

  test.each(['2025-12-31', '2027-01-01'])('is anonymised on %s, when it does not', (day) => {
    const { data, findings } = on(day, story());
    expect(data.customer).toEqual({ name: 'A retailer', anonymous_as: 'A retailer' });
    expect(data.quotation).toBeUndefined();
    expect(data.metrics).toBeUndefined();
    expect(data.permission).toMatchObject({
      covers: [],
      until: undefined,
      withheld: ['name', 'logo', 'quotation', 'figures'],
    });
    expect(told(findings)).toEqual([
      'case-studies/a.mdx ^consent consent/missing: The customer’s consent holds from 2026-01-01 until 2026-12-31. The story is published in its anonymised form. | Ask the customer again and enter the new days.',
    ]);
  });

  test.each<[string, string | undefined]>([
    ['2026-10-31', undefined],
    ['2026-11-01', '60 days from now'],
    ['2026-11-02', '59 days from now'],
    ['2026-12-30', 'one day from now'],
    ['2026-12-31', 'today'],
  ])('on %s is told to end: %s', (day, when) => {
    const lines = told(on(day, story()).findings);
    expect(lines).toEqual(
      when === undefined
        ? []
        : [
            `case-studies/a.mdx consent.until consent/expiring: The customer’s consent ends on 2026-12-31, ${when}. On the day after, the story is published in its anonymised form. | Ask the customer again and enter the new days. /health has a text to send when the follow-up is due.`,
          ],
    );
    expect(on(day, story(consentTo())).findings).toEqual([]);
  });

  test('that is public is anonymised where no consent is recorded', () => {
    const source = { title: 'Report of the chamber', url: 'https://example.com/report' };
    const { data, findings } = on(
      '2026-06-01',
      story({ origin: 'public', consent: undefined, source }),
    );
    expect(data.source).toEqual(source);
    expect(told(findings)).toEqual([
      'case-studies/a.mdx ^consent consent/missing: The customer’s consent is not recorded. The story is published in its anonymised form. | Once the customer has agreed, add consent: with by, on, until and covers.',
    ]);
  });

  test('without consent to the name keeps no source that says it', () => {
    const source = { title: 'How TAMSIN  Retail moved', url: 'https://example.com/report' };
    expect(
      on('2026-06-01', story({ source, consent: undefined, origin: 'public' })).data.source,
    ).toBeUndefined();
    expect(on('2026-06-01', story({ source })).data.source).toEqual(source);
  });

  test('shows what the customer agreed to without the name, and that is as they want it', () => {
    const { data, findings } = on('2026-06-01', story(consentTo('quotation', 'figures', 'logo')));
    expect(data.customer).toEqual({ name: 'A retailer', anonymous_as: 'A retailer' });
    expect(data.quotation).toEqual({ text: secrets.quotation, by: 'A retailer' });
    expect(data.metrics).toHaveLength(1);
    expect(findings).toEqual([]);
  });

  test('that is illustrative has no customer who could agree', () => {
    const invented = story({ origin: 'illustrative', consent: undefined });
    expect(on('2026-06-01', invented)).toEqual({ data: invented, findings: [] });
  });
});

test('nothing the customer has not agreed to is left anywhere in what is published', () => {
  const covers = fc.subarray([...consentItems]);
  const day = fc.constantFrom('2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01');
  const origin = fc.constantFrom(...origins.filter((one) => one !== 'illustrative'));
  fc.assert(
    fc.property(covers, day, origin, fc.boolean(), (items, today, from, isRecorded) => {
      const source = { title: `${secrets.name} moves`, url: 'https://example.com/report' };
      const consent = { by: secrets.contact, on: '2026-01-01', until: '2026-12-31', covers: items };
      const hasConsent = isRecorded || from === 'verified';
      const told = story({ origin: from, source, consent: hasConsent ? consent : undefined });
      const published = JSON.stringify(on(today, told).data);
      const isCurrent = hasConsent && today.startsWith('2026');
      const mayShow = (item: (typeof items)[number]) => isCurrent && items.includes(item);
      expect(published.includes(secrets.name)).toBe(mayShow('name'));
      expect(published.includes(secrets.logo)).toBe(mayShow('name') && mayShow('logo'));
      expect(published.includes(secrets.quotation)).toBe(mayShow('quotation'));
      expect(published.includes(secrets.figures)).toBe(mayShow('figures'));
      expect(published.includes(secrets.contact)).toBe(mayShow('name') && mayShow('quotation'));
    }),
  );
});
