import type { HadBefore, StoryMatch, Trait } from './story-match.ts';
import type { Naming } from './story-questions.ts';

/** Who looks after a customer’s IT, as it stands in a form and, with a small letter, in a sentence. */
export const hadTitles: Readonly<Record<HadBefore, string>> = {
  nobody: 'Nobody in particular',
  'own-people': 'Own people',
  provider: 'A provider',
  'provider-and-own-people': 'A provider together with own people',
};

/** Why a story stands where it stands, as pieces of a sentence. */
export interface Reasons {
  readonly same: readonly string[];
  readonly near: readonly string[];
  readonly differs: readonly string[];
}

export function reasonsFor({ same, near, differs }: StoryMatch, named: Naming): Reasons {
  return {
    same: same.map((trait) => sameAs(trait, named(trait))),
    near: near.map((trait) => nearTo(trait, named(trait))),
    differs: differs.map((trait) => otherThan(trait, named(trait))),
  };
}

/** A title as it stands in the middle of a sentence: "Slow resolution" → "slow resolution", but "IT" stays. */
export function withSmallLetter(title: string): string {
  return /^\p{Lu}(?:\P{Lu}|$)/u.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
}

function sameAs({ by }: Trait, name: string): string {
  return {
    industry: `same industry (${name})`,
    size: `same size (${name})`,
    had: `the same before (${name})`,
    problem: `same problem: ${name}`,
    outcome: `what matters to you: ${name}`,
  }[by];
}

function nearTo({ by }: Trait, name: string): string {
  return by === 'size' ? `the next size (${name})` : `partly the same before (${name})`;
}

function otherThan({ by, value }: Trait, name: string): string {
  if (value === '')
    return by === 'had' ? 'does not say who did it before' : `does not say its ${by}`;
  return {
    industry: `other industry (${name})`,
    size: `other size (${name})`,
    had: `something else before (${name})`,
    problem: `not about: ${name}`,
    outcome: `not about: ${name}`,
  }[by];
}
