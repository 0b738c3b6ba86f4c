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
  for (const words of [...fields, ...items].flatMap((one) => Object.values<string>({ ...one })))
    expect(words.length).toBeGreaterThan(1);
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
