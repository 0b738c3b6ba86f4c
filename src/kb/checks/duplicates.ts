import type { Entry } from '../entry.ts';
import type { EntryText } from '../entry-text.ts';
import { compareText, type Finding, field } from '../issue.ts';
import type { Library } from '../library.ts';
import { askedIn, overlapOf, runsOf } from '../similarity/overlap.ts';

/** Two questions that are nearly the same, and how alike they are by their terms: 0 to 1. */
export interface NearDuplicate {
  readonly first: Entry;
  readonly second: Entry;
  readonly score: number;
}

/** What two questions must at least have in common by their terms. */
const leastScore = 0.55;
/** Titles of the same words say the same from this number of words on. */
const fewestAsked = 3;
/** Terms alike to this degree, and so much of the answers in the same words: measured on real collections. */
const rules: readonly { readonly score: number; readonly overlap: number }[] = [
  { score: 0.88, overlap: 0.1 },
  { score: 0.75, overlap: 0.2 },
  { score: leastScore, overlap: 0.35 },
];

/**
 * Pairs of listed questions that ask and answer nearly the same, each once, by address. Copies, which are one entry to
 * search engines, are none.
 */
export function nearDuplicates(
  { listed, similarTo, canonicalOf }: Pick<Library, 'listed' | 'similarTo' | 'canonicalOf'>,
  textOf: (entry: Entry) => EntryText,
): NearDuplicate[] {
  const runs = new Map<Entry, Set<string>>();
  const runsIn = (entry: Entry) => {
    const known = runs.get(entry) ?? runsOf(textOf(entry).text);
    runs.set(entry, known);
    return known;
  };
  const pairs = new Map<string, NearDuplicate>();
  for (const one of listed) {
    if (one.kind !== 'question') continue;
    for (const { entry: other, score } of similarTo(one)) {
      if (score < leastScore) break;
      if (other.kind !== 'question' || canonicalOf(one) === canonicalOf(other)) continue;
      const [first, second] = one.address < other.address ? [one, other] : [other, one];
      const key = `${first.address} ${second.address}`;
      if (pairs.has(key)) continue;
      const isNear =
        asksTheSame(first.title, second.title) ||
        hasOneOf(score, () => overlapOf(runsIn(first), runsIn(second)));
      if (isNear) pairs.set(key, { first, second, score });
    }
  }
  return [...pairs.values()].sort(
    (a, b) =>
      compareText(a.first.address, b.first.address) ||
      compareText(a.second.address, b.second.address),
  );
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
function asksTheSame(first: string, second: string): boolean {
  const asked = askedIn(first);
  return asked.split(' ').length >= fewestAsked && asked === askedIn(second) && first !== second;
}

function hasOneOf(score: number, overlap: () => number): boolean {
  const said = overlap();
  return rules.some((rule) => score >= rule.score && said >= rule.overlap);
}
