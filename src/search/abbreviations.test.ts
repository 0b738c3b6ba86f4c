import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviationsIn } from './abbreviations.ts';

describe('abbreviations', () => {
  it.each([
    ['The Recovery Time Objective (RTO) is short.', 'rto', 'recovery time objective'],
    ['Ask for RTO (recovery time objective) first.', 'rto', 'recovery time objective'],
    [
      'a General Data Protection Regulation (GDPR) duty',
      'gdpr',
      'general data protection regulation',
    ],
    ['terms and conditions (T&Cs) apply', 'tc', 'terms and conditions'],
    ['a Service-Level Agreement (SLA)', 'sla', 'service level agreement'],
    ['many virtual private networks (VPNs)', 'vpn', 'virtual private networks'],
    ['the statement of work (SoW)', 'sow', 'statement of work'],
    ['the HyperText Markup Language (HTML)', 'html', 'hypertext markup language'],
    ['the customer satisfaction score (CSAT)', 'csat', 'customer satisfaction score'],
    ['paid for Software as a Service (SaaS)', 'saas', 'software as a service'],
  ])('%s', (text, short, long) => {
    expect(abbreviationsIn(text)).toEqual([{ short, long }]);
  });

  it.each([
    'We met (in May) again.',
    'A figure (42) and a name (Anna).',
    'nothing in common (XYZ)',
    'systems are restored within 24 hours (RTO)',
    'the law (GDPR',
    '() ( ) (A)',
    'a sentence ends. Objective (RTO)',
  ])('are not found in: %s', (text) => {
    expect(abbreviationsIn(text)).toEqual([]);
  });

  it('begin with the letter with which their wording begins, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB cD(E)Fs. -') }), (text) => {
        for (const { short, long } of abbreviationsIn(text)) expect(long[0]).toBe(short[0]);
      }),
    );
  });
});
