import { list, record, type Shape, text, textLike } from './validators.ts';

/** An answer that a reader gave: what was asked where, and where it led. */
export interface WayStep {
  /** The addresses of the step and of the next one. */
  readonly from: string;
  readonly to: string;
  readonly question: string;
  readonly answer: string;
}

const address = textLike(/^\/(?:[\w-]+(?:\/[\w-]+)*)?$/, 'an address of the site');

/** The answers that a browser remembers, the latest last. */
export const wayShape: Shape<readonly WayStep[]> = list(
  record({
    from: address,
    to: address,
    question: text({ most: 500 }),
    answer: text({ most: 500 }),
  }),
  { most: 100 },
);

/**
 * Those of the answers that lead from the start to a step, in their order; `undefined` where they do not: the reader has
 * come from elsewhere.
 */
export function wayTo(
  taken: readonly WayStep[],
  { start, here }: { readonly start: string; readonly here: string },
): readonly WayStep[] | undefined {
  if (here === start) return [];
  const last = taken.findLastIndex(({ to }) => to === here);
  if (last < 0) return undefined;
  let first = last;
  while (first > 0 && taken[first]?.from !== start && taken[first - 1]?.to === taken[first]?.from)
    first -= 1;
  return taken[first]?.from === start ? taken.slice(first, last + 1) : undefined;
}

/** What is remembered once an answer has been given: whatever was answered behind it on another way is forgotten. */
export function wayAfter(
  taken: readonly WayStep[],
  start: string,
  step: WayStep,
): readonly WayStep[] {
  return [...(wayTo(taken, { start, here: step.from }) ?? []), step];
}
