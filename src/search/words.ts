import { irregularForms, ownForms } from './irregular-forms.ts';
import { stemOf } from './stem.ts';
import { stopWords } from './stop-words.ts';

/** Lower case, without diacritics, with straight quotation marks and apostrophes. */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[’‘‛′]/g, "'");
}

// `c++`, `c#`, `node.js`, `r&d` and `don't` are words; a genitive's ending, a full stop and a closing apostrophe belong to none.
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}+#]|['.&](?=[\p{L}\p{N}]))*/gu;

/** The words of a normalised text, in order. */
export function wordsOf(text: string): string[] {
  const found: string[] = text.match(word) ?? [];
  for (const [i, one] of found.entries())
    if (one.endsWith("'s") && !stopWords.has(one)) found[i] = one.slice(0, -2);
  return found;
}

/**
 * The form under which a word is indexed, so that a query finds its other forms: its stem. An abbreviation without vowels
 * loses the plural's `s`, which the stemmer leaves.
 */
export function indexFormOf(word: string): string {
  const known = indexForms.get(word);
  if (known !== undefined) return known;
  const form = ownForms.get(word) ?? stemOf(irregularForms.get(word) ?? spelling(word));
  if (indexForms.size > 200_000) indexForms.clear();
  indexForms.set(word, form);
  return form;
}

/** As it is spelt in Britain: `organise`; without the plural’s `s` of an abbreviation. */
function spelling(word: string): string {
  if (/^[b-df-hj-np-tv-xz]{3,}s$/.test(word) && word !== 'https') return word.slice(0, -1);
  return word.replace(/(?<=[a-z]{3})iz(?=(?:e[ds]?|ers?|ing|ations?)$)/, 'is');
}

// Stemming a word takes longer than looking it up, and texts repeat their words.
const indexForms = new Map<string, string>();

/** A text with the plurals of abbreviations in the singular: "SLAs" is "SLA". Before it is put into lower case. */
export function withoutAbbreviationPlurals(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\p{N}]+)s(?![\p{L}\p{N}])/gu, '$1');
}
