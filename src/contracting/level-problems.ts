import { isCover, type KnownTerms, type LevelState, ownCover, targetOf } from './level-terms.ts';
import { priorities } from './priority.ts';
import { type Target, targetWords } from './target.ts';

/** What is wrong with a line of one’s own terms, in a sentence that says what to enter. */
export interface LineProblem {
  /** The line’s id. */
  readonly line: string;
  readonly text: string;
  /** The line can be read, but it may not say what is meant. */
  readonly isDoubt: boolean;
}

/** Every problem of every line in one go, at most one for each. */
export function problemsOf({ lines }: KnownTerms, state: LevelState): LineProblem[] {
  const wrong = lines.flatMap(({ id, kind }): LineProblem[] => {
    const value = state.lines[id] ?? '';
    if (kind === 'cover' && !isCover(value))
      return [{ line: id, text: 'Choose when the clock runs.', isDoubt: false }];
    if (kind !== 'target' || value === '' || targetOf(value)) return [];
    const text = 'Enter a whole number from 1, such as 4, or leave it empty: nothing is promised.';
    return [{ line: id, text, isDoubt: false }];
  });
  const target = (id: string) => targetOf(state.lines[id] ?? '');
  const known = new Set(lines.map(({ id }) => id));
  const doubts = priorities.flatMap((priority, i): LineProblem[] => {
    const own = `resolution-${priority}`;
    const response = target(`response-${priority}`);
    const resolution = target(own);
    if (!known.has(own) || !resolution) return [];
    if (response && isSooner(resolution, response)) {
      const least = targetWords(response, ownCover(state));
      const text = `It cannot work again before somebody has answered: enter ${least} or more.`;
      return [{ line: own, text, isDoubt: false }];
    }
    const above = priorities.slice(0, i).findLast((one) => {
      const other = target(`resolution-${one}`);
      return other && isSooner(resolution, other);
    });
    if (!above) return [];
    const text = `${priority.toUpperCase()} is to be solved sooner than ${above.toUpperCase()}, which matters more. Is that meant?`;
    return [{ line: own, text, isDoubt: true }];
  });
  return [...wrong, ...doubts];
}

/** Open time and business days are not compared: that depends on the hours of a day. */
function isSooner(one: Target, other: Target): boolean {
  if (one.in === 'open time' && other.in === 'open time') return one.seconds < other.seconds;
  return one.in === 'business days' && other.in === 'business days' && one.days < other.days;
}
