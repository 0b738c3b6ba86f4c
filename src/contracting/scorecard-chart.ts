import { nameOf } from './scorecard.ts';
import { isRunning, ranked, type ScorecardResult } from './scorecard-result.ts';
import { pointsText } from './scorecard-words.ts';

/** A bar for each provider; places are in per cent of the drawing, where the whole width is 100 points. */
export interface ScoreBar {
  /** Cut where it would not fit on a phone; the table has it whole. */
  readonly name: string;
  /** "61.5", "55 to 70", "61.5, out". */
  readonly text: string;
  /** How far it comes for sure. */
  readonly sure: number;
  /** How much further the missing answers may take it. */
  readonly open: number;
  readonly isOut: boolean;
}

export function scoreBars({ standings, most }: ScorecardResult): ScoreBar[] {
  const place = (raw: number) => (most === 0 ? 0 : Math.round((raw * 1e5) / most) / 1000);
  return ranked(standings).map((one) => ({
    name: shortened(nameOf(one.provider)),
    text: `${pointsText(one, most)}${isRunning(one) ? '' : ', out'}`,
    sure: place(one.low),
    open: Math.round((place(one.high) - place(one.low)) * 1000) / 1000,
    isOut: !isRunning(one),
  }));
}

/** Text in a drawing does not wrap. */
const mostCharacters = 24;

function shortened(name: string): string {
  const characters = [...name];
  return characters.length <= mostCharacters
    ? name
    : `${characters
        .slice(0, mostCharacters - 1)
        .join('')
        .trimEnd()}…`;
}
