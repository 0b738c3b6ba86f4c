import { normalise, wordsOf } from './words.ts';

/** An abbreviation and what it stands for, both as {@link normalise} leaves them; `rto`, `recovery time objective`. */
export interface Abbreviation {
  readonly short: string;
  readonly long: string;
}

/**
 * The abbreviations that a text introduces in brackets: "Recovery Time Objective (RTO)" and "RTO (Recovery Time
 * Objective)". After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical
 * text" (2003): each letter of the abbreviation is found in the words before it, from right to left, the first one at
 * the beginning of a word; here the plain case, in which the letters are the words' initials, is tried first.
 */
export function abbreviationsIn(text: string): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const close = text.indexOf(')', open);
    if (close < 0) break;
    const inside = text.slice(open + 1, close);
    if (inside.length < 2 || inside.length > 60 || inside.includes('(')) continue;
    const [before = ''] = /[^().;:!?\n]*$/.exec(text.slice(Math.max(0, open - 90), open)) ?? [];
    const short = shortFormOf(inside);
    if (short !== undefined) {
      const long = longFormOf(short, before);
      if (long !== undefined) found.push({ short, long });
      continue;
    }
    const last = shortFormOf(before.trim().split(/\s+/).at(-1) ?? '');
    const phrase = wordsOf(normalise(inside)).join(' ');
    if (last !== undefined && longFormOf(last, inside) === phrase)
      found.push({ short: last, long: phrase });
  }
  return found;
}

/** The abbreviation in normal form, if it looks like one: 2 to 8 letters or digits, two of them capitals. */
function shortFormOf(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/(?<=\p{Lu})s$/u, '')
    .replace(/^["“]|["”]$/g, '');
  if (!/^\p{Lu}[\p{L}\p{N}&/-]{1,9}$/u.test(bare)) return undefined;
  const letters = bare.replace(/[^\p{L}\p{N}]/gu, '');
  const capitals = letters.replace(/\P{Lu}/gu, '').length;
  return letters.length <= 8 && capitals >= 2 ? normalise(letters) : undefined;
}

const small = new Set(['and', 'of', 'for', 'the', 'in', 'on', 'to', 'a', 'an', 'or', 'as', 'with']);

/** The words at the end of a text that the abbreviation stands for. */
function longFormOf(short: string, before: string): string | undefined {
  const words = wordsOf(normalise(before));
  const most = Math.min(short.length + 5, short.length * 2);
  const start = startByInitials(short, words) ?? startByLetters(short, words, most);
  if (start === undefined) return undefined;
  const long = words.slice(start);
  return long.length >= 2 && long.length <= most && !long.includes(short)
    ? long.join(' ')
    : undefined;
}

/** Where the phrase begins whose initials, small words aside, are the abbreviation. */
function startByInitials(short: string, words: readonly string[]): number | undefined {
  let at = words.length;
  for (let letter = short.length - 1; letter >= 0; letter -= 1) {
    at -= 1;
    while (at >= 0 && words[at]?.[0] !== short[letter] && small.has(words[at] ?? '')) at -= 1;
    if (at < 0 || words[at]?.[0] !== short[letter]) return undefined;
  }
  return at;
}

/**
 * Where the phrase begins that holds the abbreviation's letters in order, the first one as an initial and at least half of
 * all in words that begin with them: "restored within 24 hours" has the letters of RTO, and is not what it stands for.
 */
function startByLetters(short: string, words: readonly string[], most: number): number | undefined {
  let letter = short.length - 1;
  let initials = 1;
  for (let at = words.length - 1; at >= Math.max(0, words.length - most); at -= 1) {
    const word = words[at] ?? '';
    for (let i = word.length - 1; i >= 0 && letter > 0; i -= 1)
      if (word[i] === short[letter]) {
        letter -= 1;
        if (word[0] === short[letter + 1]) initials += 1;
      }
    if (letter === 0 && word[0] === short[0]) return 2 * initials >= short.length ? at : undefined;
  }
  return undefined;
}
