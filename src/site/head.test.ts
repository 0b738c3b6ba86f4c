import { describe, expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { documentTitle, headOf } from './head.ts';

describe('the title of the document', () => {
  test.each([
    ['What is an SLA?', 'What is an SLA? · Example'],
    ['Example', 'Example'],
    [`What is ${'very '.repeat(30)}long?`, `What is ${'very '.repeat(30)}long?`],
    ['A < B & "C" `d`', 'A < B & "C" `d` · Example'],
  ])('starts with the heading, whole: %s', (heading, title) => {
    expect(documentTitle(heading, 'Example')).toBe(title);
  });
});

test('a long description is cut, the canonical address is whole and encoded', () => {
  const kb = smallKnowledgeBase({ site: { url: 'https://kb.example.com/', language: 'de' } });
  const head = headOf(kb, {
    address: '/glossary/größe',
    heading: 'Größe',
    description: `${'word '.repeat(40)}end.`,
  });
  expect(head.description.length).toBeLessThanOrEqual(160);
  expect(head.canonical).toBe('https://kb.example.com/glossary/gr%C3%B6%C3%9Fe');
  expect(head.language).toBe('de');
});

test('every page announces the feed of the site after its own forms', () => {
  const head = headOf(smallKnowledgeBase(), {
    address: '/x',
    heading: 'X',
    description: 'X.',
    alternates: [{ type: 'text/markdown', title: 'Markdown', href: '/x.md' }],
  });
  expect(head.alternates.map(({ href }) => href)).toEqual(['/x.md', '/feed.xml']);
});

test('a page has a picture for other sites only where it brings one', () => {
  const kb = smallKnowledgeBase();
  const page = { address: '/x', heading: 'X', description: 'X.' };
  const image = { url: 'https://kb.example.com/x.png', width: 1200, height: 630, alt: 'X' };
  expect(headOf(kb, page).image).toBeUndefined();
  expect(headOf(kb, { ...page, image }).image).toEqual(image);
});
