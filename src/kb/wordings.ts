import type { Term } from './schemas/guide.ts';

/** Words by which a text may speak of a term. */
export interface Wording {
  readonly text: string;
  /** An abbreviation matches only as it is written, or with an s behind it. */
  readonly isAbbreviation: boolean;
}

/**
 * The wordings by which a term is marked in texts. `mark` names them, or says that there are none; else they are the
 * title, the abbreviations, and of the other words those of several words: a single one (call, case, target) mostly
 * means something else where it stands.
 */
export function wordingsOf(
  title: string,
  { mark, abbreviations = [], also = [] }: Marking,
): Wording[] {
  if (mark === false) return [];
  const texts = mark ?? [title, ...abbreviations, ...also.filter((text) => /\s/.test(text.trim()))];
  return [...new Set(texts)].map((text) => ({
    text,
    isAbbreviation: abbreviations.includes(text),
  }));
}

type Marking = Pick<Term, 'abbreviations' | 'also' | 'mark'>;

/** A wording as its words, and the signs around and between them. */
export interface WordPattern {
  readonly words: readonly WordForms[];
  /** Before the first word, between two, and behind the last; a space stands for a space or a hyphen. */
  readonly signs: readonly string[];
}

/** The forms in which a word may stand, in lower case unless they count only as written. */
export interface WordForms {
  readonly forms: readonly string[];
  readonly isExact: boolean;
}

/**
 * How a wording is found. A word matches in upper and lower case; one with a capital or a digit inside it (ISO, SaaS,
 * 2FA) only as written. The noun may stand in the plural: the last word, or the one before “of”, “for” and the like. A
 * space and a hyphen are the same, and a line may break at either.
 */
export function wordPattern({ text, isAbbreviation }: Wording): WordPattern {
  const parts = text.trim().split(/([\p{L}\p{N}\p{M}]+)/u);
  const words = parts.filter((_, i) => i % 2 === 1);
  const noun = nounAmong(words);
  return {
    signs: parts.filter((_, i) => i % 2 === 0).map((sign) => (isGap(sign) ? ' ' : sign)),
    words: words.map((word, i) => {
      const isExact =
        isAbbreviation || /\d|.\p{Lu}/u.test(word) || (i > 0 && /^\p{Lu}$/u.test(word));
      const forms = i === noun ? formsOf(word, isAbbreviation) : [word];
      return { forms: isExact ? forms : forms.map((form) => form.toLowerCase()), isExact };
    }),
  };
}

/** Whether what stands between two words is nothing but a space or a hyphen, with a line break perhaps. */
export function isGap(sign: string): boolean {
  return /^(?:\s+|\s?[-‐‑]\s?)$/.test(sign);
}

function nounAmong(words: readonly string[]): number {
  const link = words.findIndex((word, i) => i > 0 && prepositions.has(word));
  return (link === -1 ? words.length : link) - 1;
}

const prepositions = new Set([
  'as',
  'at',
  'between',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'to',
  'with',
]);

/** A word and its plural. */
function formsOf(word: string, isAbbreviation: boolean): string[] {
  if (isAbbreviation) return [word, `${word}s`];
  if (/[^aeiou]y$/i.test(word)) return [word, `${word.slice(0, -1)}ies`];
  if (/(?:[^s]s|us|is)$/i.test(word)) return [word];
  return [word, /(?:ss|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`];
}
