import type { Entry } from '../entry.ts';
import { mostScore } from './neighbours.ts';
import { profileOf, textOfParts, writtenAt } from './profile.ts';
import { readableTerms, type SharedTerm } from './shared-terms.ts';
import type { Document, Similarity } from './similarity.ts';
import { unit } from './vectors.ts';
import { phraseIn, type Wording, wordingOf } from './wording.ts';

/** An entry that is about the same as another, and how much: 0 to 1. */
export interface SimilarEntry {
  readonly entry: Entry;
  readonly score: number;
}

/** Two questions that are much alike: by their terms, and by what their texts say in the same words, both 0 to 1. */
export interface AlikePair {
  readonly first: Entry;
  readonly second: Entry;
  readonly score: number;
  readonly overlap: number;
}

/** What the entries of a site have in common, asked by entry. */
export interface Relatedness {
  /** The entries most like one, the most alike first. */
  similarTo(entry: Entry): readonly SimilarEntry[];
  /** The questions that are much alike, each pair once, by address. */
  alike(): readonly AlikePair[];
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
  const numbers = new Map<Entry | undefined, number>(
    inOrder.map((entry, number) => [entry, number]),
  );
  const parts = new Map(documents.map((document) => [document.id, document.parts]));
  const partsOf = ({ address }: Entry) => parts.get(address) ?? [];
  const { profiles, vectors, neighbours, alike } = similarity;
  // By term; all 0 between two questions.
  const theirs = new Int32Array(vectors.rarities.length);
  const weigh = (number: number, isOn: boolean) => {
    const end = vectors.starts[number + 1] ?? 0;
    for (let t = vectors.starts[number] ?? 0; t < end; t += 1)
      theirs[vectors.terms[t] ?? 0] = isOn ? (vectors.weights[t] ?? 0) : 0;
  };
  const termsOf = new Map<string, Float64Array>();
  let asked: { readonly entry: Entry; readonly wording: Wording } | undefined;
  return {
    similarTo: (entry) => {
      const number = numbers.get(entry);
      if (number === undefined) return [];
      const similar: SimilarEntry[] = [];
      const end = neighbours.starts[number + 1] ?? 0;
      for (let i = neighbours.starts[number] ?? 0; i < end; i += 1) {
        const other = inOrder[neighbours.documents[i] ?? -1];
        const score = Math.min(1, (neighbours.scores[i] ?? 0) / mostScore);
        if (other) similar.push({ entry: other, score });
      }
      return similar;
    },
    alike: () =>
      [...alike.firsts].flatMap((one, i) => {
        const first = inOrder[one];
        const second = inOrder[alike.seconds[i] ?? -1];
        const score = alike.scores[i] ?? 0;
        return first && second ? [{ first, second, score, overlap: alike.overlaps[i] ?? 0 }] : [];
      }),
    sharedTerms: (entry, other, most) => {
      const a = numbers.get(entry);
      const b = numbers.get(other);
      if (a === undefined || b === undefined) return [];
      // An entry’s relations are asked for one after the other.
      if (asked?.entry !== entry)
        asked = { entry, wording: wordingOf(textOfParts(partsOf(entry)), profiles, a) };
      const { wording } = asked;
      const start = profiles.starts[a] ?? 0;
      weigh(b, true);
      const shared: SharedTerm[] = [];
      const end = vectors.starts[a + 1] ?? 0;
      for (let t = vectors.starts[a] ?? 0; t < end; t += 1) {
        const weight = (vectors.weights[t] ?? 0) * (theirs[vectors.terms[t] ?? 0] ?? 0);
        const place = profiles.places[start + (vectors.origins[t] ?? 0)] ?? 0;
        if (weight > 0) shared.push({ term: writtenAt(wording.text, place), weight });
      }
      weigh(b, false);
      const theirParts = partsOf(other);
      return readableTerms(shared, wording.text, most, (word) =>
        phraseIn(wording, word, theirParts),
      );
    },
    mostAbout: (entry, texts) => {
      const number = numbers.get(entry);
      if (number === undefined) return undefined;
      const start = profiles.starts[number] ?? 0;
      const weights = new Map<number, number>();
      for (let t = vectors.starts[number] ?? 0; t < (vectors.starts[number + 1] ?? 0); t += 1) {
        const term = profiles.terms[start + (vectors.origins[t] ?? 0)] ?? 0;
        weights.set(profiles.keys[term] ?? 0, vectors.weights[t] ?? 0);
      }
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
