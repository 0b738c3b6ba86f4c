import type { Entry } from '../entry.ts';
import { type Finding, field } from '../issue.ts';
import type { Library } from '../library.ts';
import { muchAlike } from '../similarity/alike.ts';
import { askedIn } from '../similarity/overlap.ts';

/** Two questions that are nearly the same, and how alike they are by their terms: 0 to 1. */
export interface NearDuplicate {
  readonly first: Entry;
  readonly second: Entry;
  readonly score: number;
}

/** Titles of the same words say the same from this number of words on. */
const fewestAsked = 3;
/** Terms alike to this degree, and so much of the answers in the same words: measured on real collections. */
const rules: readonly { readonly score: number; readonly overlap: number }[] = [
  { score: 0.88, overlap: 0.1 },
  { score: 0.75, overlap: 0.2 },
  { score: muchAlike, overlap: 0.35 },
];

/**
 * Pairs of listed questions that ask and answer nearly the same, each once, by address. Copies, which are one entry to
 * search engines, are none.
 */
export function nearDuplicates({
  alike,
  canonicalOf,
}: Pick<Library, 'alike' | 'canonicalOf'>): NearDuplicate[] {
  const asked = new Map<string, string>();
  const askedBy = ({ title }: Entry): string => {
    const known = asked.get(title) ?? askedIn(title);
    asked.set(title, known);
    return known;
  };
  return alike()
    .filter(
      ({ first, second, score, overlap }) =>
        canonicalOf(first) !== canonicalOf(second) &&
        (rules.some((rule) => score >= rule.score && overlap >= rule.overlap) ||
          asksTheSame(first, second, askedBy)),
    )
    .map(({ first, second, score }) => ({ first, second, score }));
}

/** A finding for each pair, at the title of the second. */
export function checkDuplicates(pairs: readonly NearDuplicate[]): Finding[] {
  return pairs.map(({ first, second, score }) => ({
    code: 'question/near-duplicate',
    file: second.file,
    place: titlePlace(second),
    message: `The question is ${Math.round(100 * score)}% like that of ${first.file}, “${first.title}”.`,
    hint: `Make one of the two, say what sets them apart, or name ${first.address} as canonical.`,
  }));
}

/** Where an entry's title stands. */
export function titlePlace(entry: Entry): Finding['place'] {
  const isInSeedFormat = entry.kind === 'question' && 'title' in entry.titles;
  return field([isInSeedFormat ? 'question' : 'title']);
}

/**
 * Whether two titles ask for the same things in other words. Where these are one or two, the small words between them make
 * the question; titles that are the same to the letter are told as such.
 */
function asksTheSame(first: Entry, second: Entry, askedBy: (entry: Entry) => string): boolean {
  if (first.title === second.title || askedBy(first) !== askedBy(second)) return false;
  return askedBy(first).split(' ').length >= fewestAsked;
}
