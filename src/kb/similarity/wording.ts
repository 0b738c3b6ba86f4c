import { type Part, writtenAt } from './profile.ts';
import type { Profiles } from './profiles.ts';

/** How a document is worded. */
export interface Wording {
  readonly text: string;
  /** The phrases of its profile, the heaviest first. Worked out when they are first asked for. */
  phrases(): readonly Phrase[];
}

interface Phrase {
  readonly written: string;
  readonly weight: number;
  /** In lower case, with blanks for hyphens. */
  readonly plain: string;
}

export function wordingOf(
  text: string,
  { starts, places, weights }: Profiles,
  document: number,
): Wording {
  let phrases: readonly Phrase[] | undefined;
  const read = () => {
    const found: Phrase[] = [];
    for (let t = starts[document] ?? 0; t < (starts[document + 1] ?? 0); t += 1) {
      const written = writtenAt(text, places[t] ?? 0);
      if (!written.includes(' ') && !written.includes('-')) continue;
      const plain = written.replaceAll('-', ' ').toLowerCase();
      found.push({ written, weight: weights[t] ?? 0, plain });
    }
    return found.sort((a, b) => b.weight - a.weight);
  };
  return {
    text,
    phrases: () => {
      phrases ??= read();
      return phrases;
    },
  };
}

/** The heaviest phrase that begins or ends with a word and stands in another document too. */
export function phraseIn(
  { phrases }: Wording,
  word: string,
  other: readonly Part[],
): string | undefined {
  const plain = word.toLowerCase();
  const fitting = phrases().filter(
    (phrase) => isEnd(phrase.plain, plain) || isBeginning(phrase.plain, plain),
  );
  if (fitting.length === 0) return undefined;
  // Most stand there in lower case, so that no copy of the text is needed.
  let lower: readonly string[] | undefined;
  const isThere = (phrase: string) => {
    if (other.some(({ text }) => text.includes(phrase))) return true;
    lower ??= other.map(({ text }) => text.toLowerCase());
    return lower.some((text) => text.includes(phrase));
  };
  return fitting.find((phrase) => isThere(phrase.plain))?.written;
}

function isBeginning(phrase: string, word: string): boolean {
  return phrase.startsWith(word) && phrase[word.length] === ' ';
}

function isEnd(phrase: string, word: string): boolean {
  return phrase.endsWith(word) && phrase[phrase.length - word.length - 1] === ' ';
}
