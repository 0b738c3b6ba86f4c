/** A term that two texts share, as one of them writes it, and how much it counts in both. */
export interface SharedTerm {
  readonly term: string;
  readonly weight: number;
}

/** A phrase says more than its words. */
const worthOfPhrase = 3;
/** What weighs less than this share of the heaviest is left out: it would be chance. */
const leastShare = 0.2;

/**
 * Up to `most` of the terms for readers, the best first: phrases that overlap in the text become one (“disaster recovery”
 * and “recovery plan”), a word becomes the phrase in which both texts have it, where `phraseWith` knows one, and none
 * repeats a word of another.
 */
export function readableTerms(
  shared: readonly SharedTerm[],
  text: string,
  most: number,
  phraseWith: (word: string) => string | undefined = () => undefined,
): readonly string[] {
  const heaviest = shared.reduce((max, { weight }) => Math.max(max, weight), 0);
  const ranked = shared
    .filter(({ term, weight }) => term !== '' && weight >= leastShare * heaviest)
    .map(({ term, weight }) => ({ term, worth: isPhrase(term) ? weight * worthOfPhrase : weight }))
    .sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : a.term > b.term ? 1 : 0));
  const phrases = shared.map(({ term }) => term).filter(isPhrase);
  const chosen: string[] = [];
  const said = new Set<string>();
  for (const { term } of ranked) {
    if (chosen.length === most) break;
    if (rootsOf(term).some((root) => said.has(root))) continue;
    const whole = isPhrase(term) ? lengthened(term, phrases, text) : (phraseWith(term) ?? term);
    if (whole !== term && rootsOf(whole).some((root) => said.has(root))) continue;
    for (const root of rootsOf(whole)) said.add(root);
    chosen.push(whole);
  }
  return chosen;
}

function isPhrase(term: string): boolean {
  return /[ -]/.test(term);
}

/** Words of one stem mostly begin alike. */
function rootsOf(term: string): string[] {
  return term
    .toLowerCase()
    .split(/[ -]/)
    .map((word) => word.slice(0, 5));
}

/** The phrase with those that go on where it ends, or end where it begins, as the text has them. */
function lengthened(phrase: string, phrases: readonly string[], text: string): string {
  for (const other of phrases) {
    const joined = overlapped(phrase, other) ?? overlapped(other, phrase);
    if (joined !== undefined && text.includes(joined)) return joined;
  }
  return phrase;
}

/** “disaster recovery” and “Recovery plan” → “disaster recovery plan” */
function overlapped(first: string, second: string): string | undefined {
  const last = first.length - 1 - Math.max(first.lastIndexOf(' '), first.lastIndexOf('-'));
  const isWhole = second[last] === ' ' || second[last] === '-';
  if (!isWhole || first === second) return undefined;
  const isSame = first.slice(-last).toLowerCase() === second.slice(0, last).toLowerCase();
  return isSame ? first + second.slice(last) : undefined;
}
