import { type Calendar, type CalendarTerms, type Cover, calendarOf } from './calendar.ts';
import { type Call, type Deadline, deadlineOf } from './deadline.ts';
import { type Step, stepsOf } from './deadline-steps.ts';
import { found, type Result } from './result.ts';
import { parseTarget } from './target.ts';

/** What a service level promises for calls of one priority. */
export interface ServiceTerms {
  readonly calendar: CalendarTerms;
  readonly cover: Cover;
  /** Until somebody answers who can help: PT30M, P1D. */
  readonly response: string;
  /** Until it works again: PT4H, P3D. */
  readonly resolution: string;
}

/** The two deadlines of a call, each with how it follows. */
export interface DueTimes {
  readonly calendar: Calendar;
  readonly response: Deadline & { readonly steps: readonly Step[] };
  readonly resolution: Deadline & { readonly steps: readonly Step[] };
}

/** By when a call must be answered and solved under the terms; the reason says what in them cannot be read or kept. */
export function dueTimesOf(terms: ServiceTerms, call: Call): Result<DueTimes> {
  const calendar = calendarOf(terms.calendar, terms.cover);
  if (!calendar.ok) return calendar;
  const response = explained(calendar.value, terms.response, call);
  if (!response.ok) return response;
  const resolution = explained(calendar.value, terms.resolution, call);
  if (!resolution.ok) return resolution;
  return found({
    calendar: calendar.value,
    response: response.value,
    resolution: resolution.value,
  });
}

function explained(calendar: Calendar, text: string, call: Call): Result<DueTimes['response']> {
  const target = parseTarget(text);
  if (!target.ok) return target;
  const deadline = deadlineOf(calendar, target.value, call);
  if (!deadline.ok) return deadline;
  return found({ ...deadline.value, steps: stepsOf(calendar, deadline.value) });
}
