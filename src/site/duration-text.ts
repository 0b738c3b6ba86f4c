import type { Cover } from '#contracting/calendar.ts';
import { parseTarget, targetWords } from '#contracting/target.ts';

/** A deadline of a service level (PT4H) in words, as the tools say it. A text that is no such deadline stays as it is. */
export function durationText(deadline: string, cover: Cover): string {
  const target = parseTarget(deadline);
  return target.ok ? targetWords(target.value, cover) : deadline;
}
