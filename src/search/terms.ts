import { stopWords } from './stop-words.ts';

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

/** Lower case, without diacritics, with straight quotation marks and apostrophes. */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[’‘‛′]/g, "'");
}

// `c++`, `c#`, `node.js` and `don't` are words; a genitive's ending, a full stop and a closing apostrophe belong to none.
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}+#]|['.](?=[\p{L}\p{N}]))*/gu;

function wordsOf(text: string): string[] {
  return [...text.matchAll(word)].map(([found]) =>
    stopWords.has(found) ? found : found.replace(/'s$/, ''),
  );
}
