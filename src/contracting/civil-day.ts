/** A day of the Gregorian calendar, counted in days from 1 January 1970. */
export type CivilDay = number;

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

export const weekdayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const secondsOfDay = 86_400;

/** The day written YYYY-MM-DD; `undefined` for another text and for a day that does not exist. */
export function parseCivilDay(text: string): CivilDay | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) return undefined;
  const day = milliseconds / 1000 / secondsOfDay;
  return isoOfCivilDay(day) === text ? day : undefined;
}

/** The day as YYYY-MM-DD. */
export function isoOfCivilDay(day: CivilDay): string {
  return new Date(day * secondsOfDay * 1000).toISOString().slice(0, 10);
}

export function weekdayOf(day: CivilDay): Weekday {
  // 1 January 1970 was a Thursday.
  return weekdays[(((day + 3) % 7) + 7) % 7] ?? 'mon';
}

/** The first day on or after `day` that falls on the weekday. */
export function nextWeekday(day: CivilDay, weekday: Weekday): CivilDay {
  return day + ((weekdays.indexOf(weekday) - weekdays.indexOf(weekdayOf(day)) + 7) % 7);
}
