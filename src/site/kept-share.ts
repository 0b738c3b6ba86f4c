import {
  lateAllowed,
  ppmOfPercent,
  shownTenthsAgainst,
  standingOf,
} from '#contracting/performance.ts';
import { numberText, roundedText } from '#kb/quantities.ts';
import { countText } from './count-text.ts';

/** How many of the calls of a period were solved in time, against what was promised. */
export interface KeptShare {
  /** "94.9%"; absent where there were no calls. */
  readonly share: string | undefined;
  readonly target: string;
  /** Absent where there were no calls. */
  readonly isKept: boolean | undefined;
  /** In calls: "1 call late, none allowed"; absent where there were no calls. */
  readonly late: string | undefined;
}

/**
 * `target` in per cent. The comparison is exact; the share is rounded to one decimal, but never up to a target that was
 * missed.
 */
export function keptShare(inTime: number, calls: number, target: number): KeptShare {
  const promised = ppmOfPercent(target);
  const standing = standingOf({ calls, inTime }, promised);
  const isNone = standing === 'none due';
  const allowed = lateAllowed(calls, promised);
  return {
    share: isNone ? undefined : tenthsText(shownTenthsAgainst({ calls, inTime }, promised)),
    target: `${roundedText(target)}%`,
    isKept: isNone ? undefined : standing === 'kept',
    late: isNone
      ? undefined
      : `${countText(calls - inTime, 'call')} late, ${allowed === 0 ? 'none' : numberText(allowed)} allowed`,
  };
}

/** 917 → "91.7%". */
export function tenthsText(tenths: number): string {
  return `${(tenths / 10).toFixed(1)}%`;
}
