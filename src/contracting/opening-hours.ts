import type { CalendarTerms } from './calendar.ts';
import { weekdayNames, weekdays } from './civil-day.ts';

/** Weekdays with the same hours, one after the other: "Monday to Friday", "09:00 to 17:00". */
export interface OpeningHours {
  readonly days: string;
  readonly hours: string;
}

/** The week from Monday to Sunday, neighbouring days with the same hours taken together. */
export function openingHoursOf(hours: CalendarTerms['hours']): OpeningHours[] {
  const runs: { first: string; last: string; length: number; hours: string }[] = [];
  for (const day of weekdays) {
    const own = hours[day]?.replace('-', ' to ') ?? 'closed';
    const run = runs.at(-1);
    if (run?.hours === own) Object.assign(run, { last: weekdayNames[day], length: run.length + 1 });
    else runs.push({ first: weekdayNames[day], last: weekdayNames[day], length: 1, hours: own });
  }
  return runs.map(({ first, last, length, hours: own }) => ({
    days: length === 1 ? first : `${first} ${length === 2 ? 'and' : 'to'} ${last}`,
    hours: own,
  }));
}
