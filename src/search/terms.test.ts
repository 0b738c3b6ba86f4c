import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stopWords } from './stop-words.ts';
import { stopWordTerms, termsOf } from './terms.ts';
import { normalise } from './words.ts';

const shown = (query: string) =>
  termsOf(query).map(({ text, isPhrase }) => (isPhrase ? `"${text}"` : text));

describe('the terms of a query', () => {
  it.each([
    ['What does a managed service cost?', ['managed', 'service', 'cost']],
    ['SLA', ['sla']],
    ['the provider’s liability', ['provider', 'liability']],
    ["what's an RTO", ['rto']],
    ['Café déjà-vu', ['cafe', 'deja', 'vu']],
    ['C++ or C#, node.js.', ['c++', 'c#', 'node.js']],
    ['backup backup BACKUP', ['backup']],
    ['backup "Service  Level" test', ['backup', '"service level"', 'test']],
    ['“as is”', ['"as is"']],
    ['5 users', ['5', 'users']],
    ['an unclosed "quotation mark', ['unclosed', 'quotation', 'mark']],
    ['what is it', []],
    ['""', []],
    ['?!', []],
  ])('%s', (query, terms) => {
    expect(shown(query)).toEqual(terms);
  });

  it('are at most so many, the first ones', () => {
    expect(shown(Array.from({ length: 40 }, (_, i) => `word${i}`).join(' '))).toHaveLength(12);
  });

  it('never hold a stop word outside quotation marks, nor a quotation mark', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        for (const { text, isPhrase } of termsOf(query)) {
          expect(isPhrase || !stopWords.has(text)).toBe(true);
          expect(text).not.toMatch(/["\s]$|^["\s]|^$/);
        }
      }),
    );
  });
});

describe('a query of stop words', () => {
  it('is tried as it stands, then by its longest word', () => {
    expect(stopWordTerms('What is THIS?').map(({ text }) => text)).toEqual([
      'what is this',
      'what',
    ]);
    expect(stopWordTerms('when').map(({ text }) => text)).toEqual(['when']);
  });

  it('without a word is nothing', () => {
    expect(stopWordTerms('?')).toEqual([]);
  });
});

it('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text));
    }),
  );
});
