import type { Cover } from './calendar.ts';
import { counted, durationWords } from './moment-text.ts';
import { found, type Result, refused } from './result.ts';

/** What a service level gives the provider: open time in seconds, or business days. */
export type Target =
  | { readonly in: 'open time'; readonly seconds: number }
  | { readonly in: 'business days'; readonly days: number };

/** What somebody who types a target chooses from. */
export const targetUnits = ['minutes', 'hours', 'days'] as const;
export type TargetUnit = (typeof targetUnits)[number];

/** Reads PT15M, PT4H, PT1H30M (open time) or P3D (business days); never both, as ISO 8601 would allow. */
export function parseTarget(text: string): Result<Target> {
  const match = /^(?:PT(?=\d)(?:(\d{1,6})H)?(?:(\d{1,8})M)?|P(\d{1,5})D)$/.exec(text);
  if (!match)
    return refused(
      `${text} is no target; write hours and minutes as PT4H or PT15M, business days as P3D.`,
    );
  const [, hours, minutes, days] = match;
  if (days !== undefined) return found({ in: 'business days', days: Number(days) });
  const seconds = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60;
  return found({ in: 'open time', seconds });
}

/** A target as it is written. */
export function targetText(target: Target): string {
  if (target.in === 'business days') return `P${target.days}D`;
  const hours = Math.floor(target.seconds / 3600);
  const minutes = Math.floor((target.seconds % 3600) / 60);
  if (hours === 0) return `PT${minutes}M`;
  return minutes === 0 ? `PT${hours}H` : `PT${hours}H${minutes}M`;
}

/** A target in words: “8 business hours”, “3 business days”; “4 hours”, “3 calendar days” where the clock always runs. */
export function targetWords(target: Target, cover: Cover): string {
  if (target.in === 'business days')
    return counted(target.days, unitWords('days', cover).slice(0, -1));
  return openTimeWords(target.seconds, cover);
}

/** Seconds in which the clock runs, in words: “1 business hour 30 minutes”, “4 hours”. */
export function openTimeWords(seconds: number, cover: Cover): string {
  const words = durationWords(seconds);
  return cover === 'business' ? words.replace(' ', ' business ') : words;
}

/** What a target is counted in, in words, which depends on when the clock runs: “business hours”, “calendar days”. */
export function unitWords(unit: TargetUnit, cover: Cover): string {
  if (cover === 'business') return `business ${unit}`;
  return unit === 'days' ? 'calendar days' : unit;
}
