import { stopWords } from './stop-words.ts';
import { indexFormOf, normalise, withoutAbbreviationPlurals, wordsOf } from './words.ts';

/** A query as it was typed, taken apart. Everything in normal form. */
export interface Query {
  readonly text: string;
  /** The words outside quotation marks, in order, stop words too. */
  readonly words: readonly string[];
  /** What stands in quotation marks: words that have to stand side by side. */
  readonly phrases: readonly string[];
  /** Words and phrases behind a minus: pages with them are left out. */
  readonly excluded: readonly string[];
  /** Whether the last word is whole: something follows it. */
  readonly isFinished: boolean;
  readonly stopWords: ReadonlySet<string>;
}

export function parseQuery(typed: string): Query {
  const text = normalise(withoutAbbreviationPlurals(typed));
  const phrases: string[] = [];
  const excluded: string[] = [];
  const rest = text.replace(
    /(^|\s)(-?)"([^"]*)"|(^|\s)-(?=[\p{L}\p{N}])(\S+)/gu,
    (_, _start, minus, quoted: string | undefined, _gap, word: string | undefined) => {
      const found = wordsOf(quoted ?? word ?? '').join(' ');
      if (found !== '') (quoted !== undefined && minus === '' ? phrases : excluded).push(found);
      return ' ';
    },
  );
  const words = wordsOf(rest);
  return {
    text: text.trim(),
    words,
    phrases,
    excluded,
    isFinished: /[^\p{L}\p{N}]$/u.test(typed),
    stopWords,
  };
}

/** A query without the words that have one of these forms. */
export function withoutWords(query: Query, forms: readonly string[]): Query {
  return { ...query, words: query.words.filter((word) => !forms.includes(indexFormOf(word))) };
}
