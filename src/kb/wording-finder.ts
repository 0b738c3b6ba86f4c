import type { WordPattern } from './wordings.ts';

/**
 * One expression for all wordings, with what they begin with in common read once. It finds every place where one may
 * begin, in upper and lower case, and some where none does.
 */
export function finderOf(patterns: readonly WordPattern[]): RegExp {
  const root: Branch = new Map();
  for (const pattern of patterns) for (const spelling of spellingsOf(pattern)) grow(root, spelling);
  return new RegExp(`(?<![A-Za-z0-9])(?:${sourceOf(root)})`, 'gi');
}

/** What may follow, by its first character; the empty one where a wording may end. */
type Branch = Map<string, Branch>;

const end = '';

function spellingsOf({ words, signs }: WordPattern): string[] {
  return words.reduce<string[]>(
    (begun, { forms }, i) =>
      begun.flatMap((text) => forms.map((form) => text + (i > 0 ? (signs[i] ?? '') : '') + form)),
    [''],
  );
}

function grow(root: Branch, spelling: string): void {
  let branch = root;
  for (const character of [...spelling.toLowerCase(), end]) {
    const next: Branch = branch.get(character) ?? new Map();
    branch.set(character, next);
    branch = next;
  }
}

function sourceOf(branch: Branch): string {
  // What goes on comes before what ends.
  const ways = [...branch].filter(([character]) => character !== end);
  const sources = ways.map(([character, next]) => atom(character) + sourceOf(next));
  if (branch.has(end)) sources.push('');
  return sources.length === 1 ? (sources[0] ?? '') : `(?:${sources.join('|')})`;
}

function atom(character: string): string {
  if (character === ' ') return String.raw`[\s‐‑-]+`;
  return /['’]/.test(character) ? "['’]" : RegExp.escape(character);
}
