import { roundedText } from '#kb/quantities.ts';

/** How many of the calls of a period were solved in time, against what was promised. */
export interface KeptShare {
  /** "94.9%"; absent where there were no calls. */
  readonly share: string | undefined;
  readonly target: string;
  /** Absent where there were no calls. */
  readonly isKept: boolean | undefined;
}

/**
 * `target` in per cent. The comparison is exact; the share is rounded to one decimal, but never up to a target that was
 * missed.
 */
export function keptShare(inTime: number, calls: number, target: number): KeptShare {
  const promised = `${roundedText(target)}%`;
  if (calls === 0) return { share: undefined, target: promised, isKept: undefined };
  const targetInMillionths = Math.round(target * 10_000);
  const isKept = inTime * 1_000_000 >= targetInMillionths * calls;
  const rounded = Math.round((inTime * 1000) / calls) / 10;
  const shown = !isKept && rounded >= target ? Math.floor((inTime * 1000) / calls) / 10 : rounded;
  return { share: `${shown.toFixed(1)}%`, target: promised, isKept };
}
