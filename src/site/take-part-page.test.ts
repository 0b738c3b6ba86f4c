import { expect, test } from 'vitest';
import { caseStudy, consentItems } from '#kb/schemas/case-study.ts';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { takePartPage } from './take-part-page.ts';

test('the form asks for every field of a consent and every thing that may be agreed to, each in words', () => {
  const { fields, items } = takePartPage(smallKnowledgeBase());
  expect(fields.map(({ name }) => name)).toEqual(
    Object.keys(caseStudy.shape.consent.unwrap().shape),
  );
  expect(items.map(({ item }) => item)).toEqual([...consentItems]);
  for (const one of [...fields, ...items])
    for (const words of Object.values<string | number>({ ...one }))
      expect(typeof words === 'number' || words.length > 1).toBe(true);
});

test('the form has more than a line for what a customer says or has measured', () => {
  const { items } = takePartPage(smallKnowledgeBase());
  const lines = new Map(items.map((one) => [one.item, one.lines]));
  expect(lines.get('quotation')).toBeGreaterThan(2);
  expect(lines.get('figures')).toBeGreaterThan(1);
  for (const count of lines.values()) expect(count).toBeGreaterThan(0);
});

test('a customer reaches the provider by every way that the settings name', () => {
  const contact = {
    email: 'a@example.com',
    phone: '+44 20 7946 0000',
    url: 'https://example.com/',
  };
  const page = takePartPage(smallKnowledgeBase({ site: { contact } }));
  expect(page.contact.map(({ href }) => href)).toEqual([
    'mailto:a@example.com',
    'tel:+442079460000',
    'https://example.com/',
  ]);
});
