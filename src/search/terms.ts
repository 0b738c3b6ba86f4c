import { stopWords } from './stop-words.ts';
import { normalise, wordsOf } from './words.ts';

/** One thing that a query asks for: a word, or several in quotation marks. Lower case, no diacritics. */
export interface Term {
  readonly text: string;
  /** Its words must stand side by side. */
  readonly isPhrase: boolean;
}

/**
 * What a query asks for, each term once and in its order: phrases in quotation marks as they are, of the rest the words
 * that are no stop words. At most `limit` terms, so that a pasted page is not asked word by word.
 */
export function termsOf(query: string, limit = 12): Term[] {
  const terms = new Map<string, Term>();
  for (const [, quoted, bare] of normalise(query).matchAll(/"([^"]*)"|([^"]+)/g)) {
    const words = wordsOf(quoted ?? bare ?? '');
    const texts =
      quoted === undefined ? words.filter((word) => !stopWords.has(word)) : [words.join(' ')];
    for (const text of texts)
      if (text !== '' && !terms.has(text))
        terms.set(text, { text, isPhrase: quoted !== undefined });
  }
  return [...terms.values()].slice(0, limit);
}

/**
 * What to try, one after the other, for a query of nothing but stop words: all of them side by side, then the longest
 * of them alone. Empty for a query without a word.
 */
export function stopWordTerms(query: string): Term[] {
  const words = wordsOf(normalise(query));
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  return [...new Set([words.join(' '), longest])]
    .filter((text) => text !== '')
    .map((text) => ({ text, isPhrase: true }));
}
