import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { chunkSize, chunksOf } from './subject-chunks.ts';
import { subjectPage } from './subject-page.ts';

const questionWords = ['How', 'Is', 'What', 'Why'];

function subjectOf(count: number) {
  const files = Array.from({ length: count }, (_, i) => {
    const title = `${questionWords[i % questionWords.length]} number ${i}?`;
    return [`learn/sla/q${i}.md`, { title }];
  });
  const kb = smallKnowledgeBase({ files: Object.fromEntries(files) });
  const [subject] = kb.library.subjects;
  if (!subject) throw new Error('The test has no subject.');
  return { kb, subject };
}

test('every question stands on exactly one page, and the first page leads to all pages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 450 }), (count) => {
      const { kb, subject } = subjectOf(count);
      const chunks = chunksOf(subject);
      const pages = chunks.map((_, i) => subjectPage(kb, subject, i + 1));
      const shown = pages.flatMap(({ questions }) => questions.map(({ address }) => address));
      expect(shown).toEqual(subject.questions.map(({ address }) => address));
      const reachable = pages[0]?.pages.listed.map(({ address }) => address);
      expect(reachable).toEqual(pages.length === 1 ? [] : pages.map(({ address }) => address));
      for (const [i, page] of pages.entries()) {
        expect(page.head.next).toBe(pages[i + 1]?.address);
        expect(page.head.previous).toBe(pages[i - 1]?.address);
      }
    }),
    { numRuns: 20 },
  );
});

describe('the pages of a subject', () => {
  const { kb, subject } = subjectOf(3 * chunkSize + 1);

  test('begin at the subject’s own address', () => {
    expect(subjectPage(kb, subject).address).toBe('/learn/sla');
    expect(subjectPage(kb, subject, 2).address).toBe('/learn/sla/page/2');
  });
  test('have titles of their own', () => {
    expect(subjectPage(kb, subject, 2).head.title).toBe('Sla, page 2 of 4 · Example');
  });
  test('say what they hold in as few words as tell it from the neighbours', () => {
    expect(chunksOf(subject).map(({ range }) => range)).toEqual([
      'How – Is number 93',
      'Is number 97 – What number 194',
      'What number 198 – Why number 295',
      'Why number 299 – Why',
    ]);
  });
  test('end', () => {
    expect(() => subjectPage(kb, subject, 5)).toThrow('/learn/sla has no page 5.');
  });
  test('further in lead to both ends and the nearest', () => {
    const long = subjectOf(12 * chunkSize);
    const { listed } = subjectPage(long.kb, long.subject, 6).pages;
    expect(listed.map(({ number }) => number)).toEqual([1, 4, 5, 6, 7, 8, 12]);
  });
});

test('a short subject shows what its questions are about, a long one only their titles', () => {
  const short = subjectOf(3);
  const long = subjectOf(51);
  const summariesOf = ({ kb, subject }: typeof short) =>
    subjectPage(kb, subject).questions.map(({ summary }) => summary);
  expect(summariesOf(short)).toEqual(['How number 0?', 'Is number 1?', 'What number 2?']);
  expect(new Set(summariesOf(long))).toEqual(new Set([undefined]));
});
