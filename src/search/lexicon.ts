import type { Abbreviation } from './abbreviations.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { readVocabulary, type Vocabulary, writeVocabulary } from './vocabulary.ts';
import { indexFormOf } from './words.ts';

/** What is known about the words of a site. Everything in normal form. */
export interface Lexicon {
  /** Words with the number of pages on which they stand. */
  readonly words: ReadonlyMap<string, number>;
  /** The likelier wording first. */
  readonly abbreviations: readonly Abbreviation[];
  /** Wordings that mean the same, as editors say. */
  readonly synonyms: readonly (readonly string[])[];
  readonly stopWords: readonly string[];
  readonly pins: readonly Pin[];
}

/** A search that a page answers first, by its number: since editors say so, or since it is what the page is called. */
export interface Pin {
  readonly text: string;
  readonly page: number;
  /** Whether it is what the page is called: then only a question for its meaning is answered so. */
  readonly isName: boolean;
}

/** A wording that another one stands for. */
export interface Wording {
  /** The words, in the form in which they are indexed, that must stand in a query side by side. */
  readonly from: readonly string[];
  /** What to ask for besides. */
  readonly to: string;
  readonly isAbbreviation: boolean;
}

export interface ReadLexicon {
  readonly vocabulary: Vocabulary;
  readonly stopWords: ReadonlySet<string>;
  readonly pins: readonly Pin[];
  /** The wordings that begin with a word in this form. */
  wordingsFrom(form: string): readonly Wording[];
}

export function writeLexicon(lexicon: Lexicon): Uint8Array<ArrayBuffer> {
  const { words, abbreviations, synonyms, stopWords, pins } = lexicon;
  const out = new ByteWriter();
  writeVocabulary(out, words);
  out.text(abbreviations.map(({ short, long }) => `${short}\t${long}`).join('\n'));
  out.text(JSON.stringify({ synonyms, stopWords, pins }));
  return out.written();
}

/** Throws where it is no such file. */
export function readLexicon(bytes: Uint8Array): ReadLexicon {
  const input = new ByteReader(bytes);
  const vocabulary = readVocabulary(input);
  const lines = input.text();
  const rest: Pick<Lexicon, 'synonyms' | 'stopWords' | 'pins'> = JSON.parse(input.text());
  const wordings = new Map<string, Wording[]>();
  const add = (text: string, to: string, isAbbreviation: boolean) => {
    const from = text.split(' ').map(indexFormOf);
    const [first = ''] = from;
    wordings.set(first, [...(wordings.get(first) ?? []), { from, to, isAbbreviation }]);
  };
  for (const line of lines === '' ? [] : lines.split('\n')) {
    const [short = '', long = ''] = line.split('\t');
    add(short, long, true);
    add(long, short, true);
  }
  for (const group of rest.synonyms)
    for (const text of group) for (const to of group) if (to !== text) add(text, to, false);
  return {
    vocabulary,
    stopWords: new Set(rest.stopWords),
    pins: rest.pins,
    wordingsFrom: (form) => wordings.get(form) ?? [],
  };
}
