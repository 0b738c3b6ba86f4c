import { stemOf } from './stem.ts';
import { stopWords } from './stop-words.ts';

/** How much of two texts is said in the same words: the share of their runs of three words that both have, 0 to 1. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const run of a) if (b.has(run)) common += 1;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

/** Each run of three words of a text. */
export function runsOf(text: string): Set<string> {
  const words = wordsOf(text);
  const runs = new Set<string>();
  for (let i = 0; i + 3 <= words.length; i += 1) runs.add(words.slice(i, i + 3).join(' '));
  return runs;
}

/** What a question asks about, whatever its wording: the stems of its words but stop words, in alphabetical order. */
export function askedIn(title: string): string {
  const stems = wordsOf(title).filter((word) => !isStopWord(word));
  return [...new Set(stems.map(stemOf))].sort().join(' ');
}

// A single letter tells class B from class C.
function isStopWord(word: string): boolean {
  return stopWords.has(word) && !/^[b-hj-z]$/.test(word);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+[+#]*/gu) ?? [];
}
