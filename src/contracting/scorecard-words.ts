import { nameOf } from './scorecard.ts';
import {
  isRunning,
  ppmOf,
  type ScorecardResult,
  type Standing,
  type Verdict,
} from './scorecard-result.ts';
import type { Sensitivity, Stretch } from './scorecard-sensitivity.ts';

/** The result in sentences: who is ahead and by how much, who is out and why, what is still unknown. */
export function resultSentences(result: ScorecardResult): string[] {
  const sentences = [verdictSentence(result), ...result.standings.flatMap(outSentence)];
  const count = result.unknown.length;
  if (count === 0 || result.verdict.is === 'empty') return sentences;
  return [
    ...sentences,
    `Still unknown: ${counted(count, 'answer')}. ${unknownEffect(result.verdict, count === 1)}`,
  ];
}

/** "61.5", or "55 to 70" where answers are missing. */
export function pointsText({ low, high }: Standing, most: number): string {
  return low === high ? points(low, most) : `${points(low, most)} to ${points(high, most)}`;
}

/** "1", "1 to 2", "1, level with B", "Out". */
export function placeText(one: Standing, standings: readonly Standing[]): string {
  const { place } = one;
  if (!place) return 'Out';
  if (place.best < place.worst) return `${place.best} to ${place.worst}`;
  const level = standings.filter(
    (other) =>
      other !== one && other.place?.best === place.best && other.place.worst === place.worst,
  );
  const names = level.map(({ provider }) => nameOf(provider));
  return level.length > 0 ? `${place.best}, level with ${listed(names)}` : `${place.best}`;
}

/** What a change of a criterion’s weight does, in a sentence. */
export function sensitivitySentence(
  { criterion, stretches }: Sensitivity,
  hasUnknown: boolean,
): string {
  const what = `“${criterion.title}”`;
  const [first] = stretches;
  if (first && !first.after && !first.before)
    return `${nameOf(first.winner)} stays ahead whatever the weight of ${what}.`;
  if (first && isAlmostAll(first))
    return `${nameOf(first.winner)} stays ahead whatever the weight of ${what}, short of 100%.`;
  const whole = stretches.flatMap(({ winner, percent }) =>
    percent ? [{ name: nameOf(winner), ...percent }] : [],
  );
  if (whole.length === 0)
    return hasUnknown
      ? `Whatever the weight of ${what}, nobody wins before more is known.`
      : `Whatever the weight of ${what}, nobody is ahead alone.`;
  const parts = whole.map(({ name, from, to }, at) => {
    const range = rangeText(from, to);
    return at === 0 ? `${name} wins if ${what} weighs ${range}` : `${name} if it weighs ${range}`;
  });
  const covered = whole.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  // Either the missing answers decide there, or the providers are level.
  const gap = covered < 101 && hasUnknown ? ' Elsewhere nobody wins for sure.' : '';
  return `${parts.join('; ')}.${gap}`;
}

/** "30.4%" for each share at which the result changes. */
export function turningPoints({ stretches }: Sensitivity): string[] {
  const ends = stretches.flatMap((one) => (isAlmostAll(one) ? [] : [one.after, one.before]));
  const texts = ends.flatMap((end) => (end ? [percentText((end.above * 1e6) / end.below)] : []));
  return [...new Set(texts)];
}

/** "23%", "7.1%" */
export function percentText(ppm: number): string {
  return `${tenths(ppm)}%`;
}

/** "1 answer", "3 answers" */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** "a, b and c" */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** At 100% of the weight only this criterion counts, in which others may be as good. */
function isAlmostAll({ after, before }: Stretch): boolean {
  return !after && before !== undefined && before.above === before.below;
}

function verdictSentence({ verdict, standings, most }: ScorecardResult): string {
  switch (verdict.is) {
    case 'empty':
      return lacking[verdict.lacks];
    case 'nobody':
      return 'Nobody is left: every provider misses a must-have.';
    case 'winner': {
      const { winner, lead } = verdict;
      const name = nameOf(winner.provider);
      if (lead === undefined)
        return `${name} is the only one left, with ${pointsText(winner, most)} points of 100.`;
      const isExact = standings.filter(isRunning).every(({ low, high }) => low === high);
      return `${name} leads by ${isExact ? '' : 'at least '}${pointsWords(lead, most)} of 100.`;
    }
    case 'tie': {
      const names = listed(verdict.tied.map(({ provider }) => nameOf(provider)));
      const [one] = verdict.tied;
      return `${names} are level${one ? ` at ${pointsText(one, most)} points of 100` : ''}.`;
    }
    case 'open': {
      const each = verdict.between.map(
        (one) => `${nameOf(one.provider)} has ${pointsText(one, most)}`,
      );
      return `No winner yet: ${listed(each)} points of 100.`;
    }
    case 'unproven': {
      const name = nameOf(verdict.ahead.provider);
      return verdict.why === 'unsure'
        ? `No winner yet: ${name} is ahead, but no answer is known to ${quotedTitles(verdict.ahead.unsure)}, a must-have.`
        : `No winner yet: ${name} is ahead, but half of its weight or more has no answer.`;
    }
  }
}

const lacking = {
  criteria: 'Nothing to compare yet: choose what counts.',
  weights: 'Nothing to compare yet: give at least one criterion a weight above 0.',
  scores: 'Nothing to compare yet: no answer has a score.',
} as const;

function outSentence({ provider, missed }: Standing): string[] {
  if (missed.length === 0) return [];
  const what = missed.length === 1 ? 'a must-have' : 'must-haves';
  return [`${nameOf(provider)} is out: it misses ${what}, ${quotedTitles(missed)}.`];
}

function unknownEffect(verdict: Verdict, isOne: boolean): string {
  const it = isOne ? 'It' : 'They';
  switch (verdict.is) {
    case 'winner':
      return `${it} cannot change the winner.`;
    case 'tie':
      return `${it} cannot change who comes first.`;
    case 'unproven':
      return verdict.why === 'thin'
        ? `${it} cannot change who is ahead, but ask before you rely on it.`
        : `${it} can change the winner.`;
    default:
      return `${it} can change the winner.`;
  }
}

function quotedTitles(criteria: readonly { readonly title: string }[]): string {
  return listed(criteria.map(({ title }) => `“${title}”`));
}

function rangeText(from: number, to: number): string {
  if (from === to) return `${from}%`;
  if (from === 0) return `${to}% or less`;
  if (to === 100) return `${from}% or more`;
  return `${from} to ${to}%`;
}

function points(raw: number, most: number): string {
  return tenths(ppmOf(raw, most));
}

function pointsWords(raw: number, most: number): string {
  const text = points(raw, most);
  if (text === '0' && raw > 0) return 'less than 0.1 points';
  return `${text} ${text === '1' ? 'point' : 'points'}`;
}

/** Of a hundred, with at most one decimal. */
function tenths(ppm: number): string {
  return `${Math.round(ppm / 1000) / 10}`;
}
