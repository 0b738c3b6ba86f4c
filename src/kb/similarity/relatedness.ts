import type { Entry } from '../entry.ts';
import { mostScore } from './neighbours.ts';
import { type Profile, profileOf, textOfParts, writtenAt } from './profile.ts';
import { readableTerms, type SharedTerm } from './shared-terms.ts';
import type { Document, Similarity } from './similarity.ts';
import { unit } from './vectors.ts';

/** An entry that is about the same as another, and how much: 0 to 1. */
export interface SimilarEntry {
  readonly entry: Entry;
  readonly score: number;
}

/** What the entries of a site have in common, asked by entry. */
export interface Relatedness {
  /** The entries most like one, the most alike first. */
  similarTo(entry: Entry): readonly SimilarEntry[];
  /** Up to `most` terms that two entries share, the heaviest first, as the first one writes them. */
  sharedTerms(entry: Entry, other: Entry, most: number): readonly string[];
  /** Of some texts the one that is most about what an entry is about; nothing where none is. */
  mostAbout(entry: Entry, texts: readonly string[]): number | undefined;
}

/** A text is about the same from this share of the terms on. */
const leastAbout = 0.4;

/** `documents` are those of which `similarity` was made, `entries` those that they stand for. */
export function relatednessOf(
  similarity: Similarity,
  documents: readonly Document[],
  entries: readonly Entry[],
): Relatedness {
  const byAddress = new Map<string, Entry>(entries.map((entry) => [entry.address, entry]));
  const inOrder = similarity.documents.map(({ id }) => byAddress.get(id));
  const numbers = new Map(similarity.documents.map(({ id }, number) => [id, number]));
  const parts = new Map(documents.map((document) => [document.id, document.parts]));
  const { vectors, neighbours } = similarity;
  // By term; all 0 between two questions.
  const theirs = new Int32Array(vectors.size);
  const weigh = (number: number, isOn: boolean) => {
    for (let t = vectors.starts[number] ?? 0; t < (vectors.starts[number + 1] ?? 0); t += 1)
      theirs[vectors.terms[t] ?? 0] = isOn ? (vectors.weights[t] ?? 0) : 0;
  };
  const textOf = ({ address }: Entry) => textOfParts(parts.get(address) ?? []);
  const termsOf = new Map<string, Float64Array>();
  let asked: { readonly entry: Entry; readonly wording: Wording } | undefined;
  return {
    similarTo: ({ address }) => {
      const number = numbers.get(address);
      if (number === undefined) return [];
      const similar: SimilarEntry[] = [];
      for (
        let i = neighbours.starts[number] ?? 0;
        i < (neighbours.starts[number + 1] ?? 0);
        i += 1
      ) {
        const entry = inOrder[neighbours.documents[i] ?? -1];
        const score = Math.min(1, (neighbours.scores[i] ?? 0) / mostScore);
        if (entry) similar.push({ entry, score });
      }
      return similar;
    },
    sharedTerms: (entry, other, most) => {
      const a = numbers.get(entry.address);
      const b = numbers.get(other.address);
      const profile = similarity.documents[a ?? -1]?.profile;
      if (a === undefined || b === undefined || !profile) return [];
      // An entry’s relations are asked for one after the other.
      if (asked?.entry !== entry) asked = { entry, wording: wordingOf(textOf(entry), profile) };
      const { text, phrases } = asked.wording;
      weigh(b, true);
      const shared: SharedTerm[] = [];
      for (let t = vectors.starts[a] ?? 0; t < (vectors.starts[a + 1] ?? 0); t += 1) {
        const weight = (vectors.weights[t] ?? 0) * (theirs[vectors.terms[t] ?? 0] ?? 0);
        const place = profile.places[vectors.origins[t] ?? 0] ?? 0;
        if (weight > 0) shared.push({ term: writtenAt(text, place), weight });
      }
      weigh(b, false);
      return readableTerms(shared, text, most, (word) => phraseIn(phrases, word, textOf(other)));
    },
    mostAbout: ({ address }, texts) => {
      const number = numbers.get(address);
      const own = similarity.documents[number ?? -1];
      if (number === undefined || !own) return undefined;
      const weights = new Map<number, number>();
      for (let t = vectors.starts[number] ?? 0; t < (vectors.starts[number + 1] ?? 0); t += 1)
        weights.set(own.profile.terms[vectors.origins[t] ?? 0] ?? 0, vectors.weights[t] ?? 0);
      const sums = texts.map((text) => {
        const terms = termsOf.get(text) ?? profileOf([{ text, weight: 2 }]).terms;
        termsOf.set(text, terms);
        return terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
      });
      const highest = Math.max(...sums);
      return highest < leastAbout * unit ? undefined : sums.indexOf(highest);
    },
  };
}

/** How a document is worded. */
interface Wording {
  readonly text: string;
  /** The phrases of its profile, the heaviest first; `plain` is lower case, with blanks for hyphens. */
  readonly phrases: readonly { readonly written: string; readonly plain: string }[];
}

function wordingOf(text: string, { places, weights }: Profile): Wording {
  const phrases = [...places]
    .map((place, i) => ({ written: writtenAt(text, place), weight: weights[i] ?? 0 }))
    .filter(({ written }) => /[ -]/.test(written))
    .sort((a, b) => b.weight - a.weight)
    .map(({ written }) => ({ written, plain: written.replaceAll('-', ' ').toLowerCase() }));
  return { text, phrases };
}

/** The heaviest phrase that begins or ends with a word and stands in another text too. */
function phraseIn(phrases: Wording['phrases'], word: string, other: string): string | undefined {
  const plain = word.toLowerCase();
  const fitting = phrases.filter(
    (phrase) => phrase.plain.startsWith(`${plain} `) || phrase.plain.endsWith(` ${plain}`),
  );
  if (fitting.length === 0) return undefined;
  const inLowerCase = other.toLowerCase();
  return fitting.find((phrase) => inLowerCase.includes(phrase.plain))?.written;
}
