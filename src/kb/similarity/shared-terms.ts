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
  let heaviest = 0;
  for (const { weight } of shared) heaviest = Math.max(heaviest, weight);
  const phrases: string[] = [];
  const ranked: { term: string; worth: number; isPhrase: boolean }[] = [];
  for (const { term, weight } of shared) {
    const isPhrase = term.includes(' ') || term.includes('-');
    if (isPhrase) phrases.push(term);
    if (term !== '' && weight >= leastShare * heaviest)
      ranked.push({ term, worth: isPhrase ? weight * worthOfPhrase : weight, isPhrase });
  }
  ranked.sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : a.term > b.term ? 1 : 0));
  const chosen: string[] = [];
  const said = new Set<string>();
  for (const { term, isPhrase } of ranked) {
    if (chosen.length === most) break;
    let roots = rootsOf(term);
    if (roots.some((root) => said.has(root))) continue;
    const whole = isPhrase ? lengthened(term, phrases, text) : (phraseWith(term) ?? term);
    if (whole !== term) {
      roots = rootsOf(whole);
      if (roots.some((root) => said.has(root))) continue;
    }
    for (const root of roots) said.add(root);
    chosen.push(whole);
  }
  return chosen;
}

/** Words of one stem mostly begin alike. */
function rootsOf(term: string): string[] {
  const lower = term.toLowerCase();
  const roots: string[] = [];
  let start = 0;
  for (let i = 0; i <= lower.length; i += 1)
    if (i === lower.length || lower[i] === ' ' || lower[i] === '-') {
      roots.push(lower.slice(start, Math.min(i, start + 5)));
      start = i + 1;
    }
  return roots;
}

/** The phrase with those that go on where it ends, or end where it begins, as the text has them. */
function lengthened(phrase: string, phrases: readonly string[], text: string): string {
  for (const other of phrases) {
    if (other === phrase) continue;
    const joined = overlapped(phrase, other) ?? overlapped(other, phrase);
    if (joined !== undefined && text.includes(joined)) return joined;
  }
  return phrase;
}

/** “disaster recovery” and “Recovery plan” → “disaster recovery plan” */
function overlapped(first: string, second: string): string | undefined {
  let last = 0;
  while (last < first.length && !isJoint(first, first.length - 1 - last)) last += 1;
  if (!isJoint(second, last)) return undefined;
  const isSame = first.slice(-last).toLowerCase() === second.slice(0, last).toLowerCase();
  return isSame ? first + second.slice(last) : undefined;
}

/** Whether a blank or a hyphen stands there. */
function isJoint(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 45;
}
