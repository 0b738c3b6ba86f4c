import type { SitePath } from './address.ts';
import type { Day } from './day.ts';
import type { Entry, TermEntry } from './entry.ts';
import { isPublished } from './library.ts';
import { finderOf } from './wording-finder.ts';
import { isGap, type WordPattern, wordingsOf, wordPattern } from './wordings.ts';

/** The terms that texts may use, ready to be found in them. */
export interface Glossary {
  /**
   * Where terms stand in a plain text: in order, without overlap, at each place the longest wording. A wording stands
   * for itself only as whole words, not as a part of a word with hyphens.
   */
  matchesIn(text: string): TermMatch[];
  /** Whether the address is a term's. */
  has(address: string): address is SitePath;
}

/** A piece of a text, from `start` to before `end`, that is a wording of a term. */
export interface TermMatch {
  readonly start: number;
  readonly end: number;
  readonly term: SitePath;
}

/** The id under which a term's definition stands on a page. No heading of a text has a colon in its id. */
export function definitionId(term: string): string {
  return `term:${term.slice(term.lastIndexOf('/') + 1)}`;
}

/** The glossary of the published terms that lists may show. Where two have one wording, it is the title's, then the first address's. */
export function glossaryOf(entries: readonly Entry[], today: Day): Glossary {
  const terms = entries
    .filter((entry) => entry.kind === 'term')
    .filter((term) => !term.isUnlisted && isPublished(term, today))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
  const addresses = new Set<string>(terms.map(({ address }) => address));
  const index = indexOf(terms);
  return {
    has: (address): address is SitePath => addresses.has(address),
    matchesIn: (text) => (terms.length === 0 ? [] : matchesIn(text, index)),
  };
}

interface Candidate extends WordPattern {
  readonly isTitle: boolean;
  readonly term: SitePath;
}

interface Index {
  /** Finds where a wording may begin. */
  readonly finder: RegExp;
  /** What may begin with a word, by that word in lower case: the longest first. */
  readonly byFirstWord: ReadonlyMap<string, readonly Candidate[]>;
}

function indexOf(terms: readonly TermEntry[]): Index {
  const candidates = terms.flatMap(({ address, title, data }) =>
    wordingsOf(title, data).map((wording) => ({
      ...wordPattern(wording),
      isTitle: wording.text === title,
      term: address,
    })),
  );
  const byFirstWord = new Map<string, Candidate[]>();
  for (const candidate of candidates)
    for (const form of candidate.words[0]?.forms ?? []) {
      const others = byFirstWord.get(form.toLowerCase()) ?? [];
      byFirstWord.set(form.toLowerCase(), [...others, candidate]);
    }
  for (const sharing of byFirstWord.values())
    sharing.sort(
      (a, b) => b.words.length - a.words.length || Number(b.isTitle) - Number(a.isTitle),
    );
  return { finder: finderOf(candidates), byFirstWord };
}

/** The finder leads to every place where a wording may stand, and to few others; what stands there is then looked at. */
function matchesIn(text: string, { finder, byFirstWord }: Index): TermMatch[] {
  const matches: TermMatch[] = [];
  finder.lastIndex = 0;
  for (let found = finder.exec(text); found; found = finder.exec(text)) {
    const start = found.index;
    const end = endOfWord(text, start);
    const candidates = byFirstWord.get(text.slice(start, end).toLowerCase());
    const match = candidates && matchAt(text, start, end, candidates);
    if (match) matches.push(match);
    finder.lastIndex = match ? match.end : end;
  }
  return matches;
}

function matchAt(
  text: string,
  start: number,
  endOfFirst: number,
  candidates: readonly Candidate[],
): TermMatch | undefined {
  for (const { words, signs, term } of candidates) {
    const end = endOfWording(text, start, endOfFirst, words, signs);
    const before = start - (signs[0] ?? '').length;
    if (end !== undefined && !isGlued(text, before, end)) return { start: before, end, term };
  }
  return undefined;
}

/** Where a wording ends whose first word stands from `start` to `end`; `undefined` where something else stands there. */
function endOfWording(
  text: string,
  start: number,
  endOfFirst: number,
  words: Candidate['words'],
  signs: Candidate['signs'],
): number | undefined {
  let from = start;
  let end = endOfFirst;
  for (let i = 0; i < words.length; i += 1) {
    if (i > 0) {
      sign.lastIndex = end;
      sign.test(text);
      from = sign.lastIndex;
      if (!isSameSign(text.slice(end, from), signs[i] ?? '')) return undefined;
      end = endOfWord(text, from);
    }
    const { forms = [], isExact } = words[i] ?? {};
    const written = text.slice(from, end);
    if (!forms.includes(isExact ? written : written.toLowerCase())) return undefined;
  }
  const [before = '', after = ''] = [signs[0], signs[words.length]];
  const isWhole = text.startsWith(after, end) && text.startsWith(before, start - before.length);
  return isWhole ? end + after.length : undefined;
}

function endOfWord(text: string, start: number): number {
  word.lastIndex = start;
  return word.test(text) ? word.lastIndex : start + 1;
}

const word = /[\p{L}\p{N}\p{M}]+/uy;
const sign = /[^\p{L}\p{N}\p{M}]*/uy;

function isSameSign(between: string, expected: string): boolean {
  if (expected === ' ') return between === ' ' || isGap(between);
  return between.replaceAll('’', "'") === expected.replaceAll('’', "'");
}

/** Whether a piece of text is part of something longer: a word with hyphens, a file’s name, an address. */
function isGlued(text: string, start: number, end: number): boolean {
  return (
    /(?:[\p{L}\p{N}\p{M}_#@$\\]|[\p{L}\p{N}][-‐‑.]|(?:^|[^\p{L}\p{N}])[./])$/u.test(
      text.slice(Math.max(0, start - 2), start),
    ) || /^(?:[\p{L}\p{N}\p{M}_]|[-‐‑.@][\p{L}\p{N}])/u.test(text.slice(end, end + 2))
  );
}
