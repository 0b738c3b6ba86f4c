import type { BestAnswer, Confidence } from './answer.ts';
import { type FieldMatch, listKind, storyKind, weights } from './field-ranking.ts';
import type { IndexedPage } from './index-port.ts';
import { addressOfIndexed } from './page-address.ts';
import { closeness, type Looked } from './page-places.ts';
import type { Plan } from './plan.ts';
import type { Query } from './query.ts';

/** How sure it is that the pages found are about what was asked; `near` are the first of them, looked at more closely. */
export function confidenceOf(
  matches: readonly FieldMatch[],
  near: readonly Looked[],
  query: Query,
  { wants, isSentence }: Plan,
): Confidence {
  const first = matches.slice(0, 10);
  if (first.length === 0) return 'none';
  if (query.phrases.length > 0 || first[0]?.isPinned) return 'confident';
  if (isNowhere(first)) return 'none';
  const coverage = Math.max(...first.map((match) => match.literal));
  const score = Math.max(...first.map((match) => match.score));
  if (coverage < enough.coverage || score < enough.score) return 'weak';
  // Two words stand somewhere on many pages; three that stand together tell what a page is about.
  if (wants.length <= 2) {
    const inTitle = Math.max(...first.map((match) => match.inTitle));
    const enoughScore = isSentence ? ofFew.scoreOfSentence : ofFew.score;
    return inTitle >= ofFew.inTitle || score >= enoughScore ? 'confident' : 'weak';
  }
  const isScattered = score < ofFew.score && Math.max(...near.map(togetherness)) < 0.28;
  return wants.length <= 3 && isScattered ? 'weak' : 'confident';
}

/** Whether the first pages hold so little of the query that it is about something else. */
export function isNowhere(matches: readonly FieldMatch[]): boolean {
  const first = matches.slice(0, 10);
  return (
    Math.max(0, ...first.map((match) => match.literal)) < least.coverage ||
    Math.max(0, ...first.map((match) => match.score)) < least.score
  );
}

// Measured on queries that have an answer and on others that have none: with `least` one in a hundred of those that have is
// turned away, with `enough` and `ofFew` one in twenty, and of those that have none nine in ten are recognised.
const least = { coverage: 0.35, score: 0.12 };
const enough = { coverage: 0.55, score: 0.28 };
const ofFew = { inTitle: 0.5, score: 0.4, scoreOfSentence: 0.6 };

/** How much of a query a page holds in so many words, close together or in its title. */
function togetherness({ hits, rarities, match }: Looked): number {
  const literal = hits.filter(({ weight }) => weight >= weights.wording);
  return match.literal * Math.max(closeness(literal, rarities), match.inTitle);
}

/**
 * The answer itself, where the first page is certain to be the one that was meant: it holds nearly all of the query in so
 * many words, its title or another wording of it most, and the next one is behind. A long question of which few words tell
 * anything says too little to be sure. As measured, right in 98 of 100 cases or more.
 */
export function bestAnswerOf(
  [first, second]: readonly Looked[],
  confidence: Confidence,
  query: Query,
  { wants }: Plan,
): BestAnswer | undefined {
  if (!first || confidence !== 'confident') return undefined;
  const { coverage, literal, inTitle, fit, isPinned } = first.match;
  const kind = first.page.filters['kind']?.[0] ?? '';
  const lead = first.score / Math.max(second?.score ?? 0, Number.EPSILON);
  const isTelling = isPinned || wants.length >= certain.telling * query.words.length;
  if (!isTelling || noAnswers.includes(kind)) return undefined;
  if (coverage < certain.coverage || literal < certain.literal) return undefined;
  if (inTitle < certain.inTitle || lead < certain.lead) return undefined;
  // One or two words stand in many a wording; they tell only where they are all of it.
  if (!isPinned && wants.length <= 2 && fit < certain.fitOfFew) return undefined;
  const url = addressOfIndexed(first.page.url);
  const text = first.page.meta['definition'] ?? openingOf(first.page);
  return text === ''
    ? undefined
    : {
        url,
        title: first.page.meta['title'] ?? url,
        kind,
        text,
      };
}

/** Kinds of pages that hold no answer themselves: a story of somebody else, a tool, a list. */
const noAnswers = [storyKind, listKind, 'Tool'];

const certain = {
  coverage: 0.9,
  literal: 0.8,
  inTitle: 0.8,
  fitOfFew: 0.75,
  lead: 1.2,
  telling: 1 / 3,
};

const mostLetters = 320;

/** The first sentences of a page, the title aside: whole ones, as many as fit, at least one. */
export function openingOf({ content, meta }: IndexedPage): string {
  const title = meta['title'] ?? '';
  const text = (content.startsWith(title) ? content.slice(title.length) : content)
    .replace(/^[.\s]+/, '')
    .trim();
  const sentences = text.match(/.+?(?:[.!?](?=\s|$)|$)/gsu) ?? [];
  let opening = '';
  for (const sentence of sentences) {
    if (opening !== '' && opening.length + sentence.length > mostLetters) break;
    opening += sentence;
  }
  return opening.length > 2 * mostLetters
    ? `${opening.slice(0, mostLetters).trimEnd()}…`
    : opening.trim();
}
