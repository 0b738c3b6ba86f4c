import { nameOf } from './scorecard.ts';
import { isRunning, ranked, type ScorecardResult } from './scorecard-result.ts';
import { pointsText } from './scorecard-words.ts';

/** A bar for each provider; places are in per cent of the drawing, where the whole width is 100 points. */
export interface ScoreBar {
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
    name: nameOf(one.provider),
    text: `${pointsText(one, most)}${isRunning(one) ? '' : ', out'}`,
    sure: place(one.low),
    open: Math.round((place(one.high) - place(one.low)) * 1000) / 1000,
    isOut: !isRunning(one),
  }));
}
