/** A calendar day written `YYYY-MM-DD`; it always exists in the Gregorian calendar. */
export type Day = string & { readonly brand: 'Day' };

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[Zz]|[+-]\d{2}:?\d{2})?)?$/;

/** The day in an ISO date or date and time; `undefined` for another text and for a day that does not exist. */
export function parseDay(text: string): Day | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text.slice(0, 10) as Day;
}

/** How many days the month has (month from 1). */
export function daysInMonth(year: number, month: number): number {
  // The calendar repeats every 400 years; `Date.UTC` would take the years 0 to 99 for 1900 to 1999.
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** The day that lies `days` days after `day`. */
export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10) as Day;
}

/** Today in the machine's own time zone. */
export function today(now = new Date()): Day {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as Day;
}

const monthNames = [
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
] as const; // prettier-ignore
const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * A day printed to a pattern of date tokens as CloudCannon and Moment write them: `YYYY`, `YY`, `MMMM`, `MMM`, `MM`, `M`,
 * `DD`, `D`, `Do`, `dddd`, `ddd`; text in square brackets and everything else stays as it is. English names.
 */
export function formatDay(day: Day, format = 'D MMMM YYYY'): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const monthName = monthNames[month - 1] ?? '';
  const weekday = weekdayNames[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  const tokens: Record<string, string> = {
    YYYY: day.slice(0, 4),
    YY: String(year).slice(-2),
    MMMM: monthName,
    MMM: monthName.slice(0, 3),
    MM: day.slice(5, 7),
    M: String(month),
    DD: day.slice(8, 10),
    D: String(date),
    Do: ordinal(date),
    dddd: weekday,
    ddd: weekday.slice(0, 3),
  };
  return format.replace(/\[([^\]]*)\]|YYYY|YY|M{1,4}|Do|DD?|d{3,4}/g, (token, literal?: string) =>
    literal !== undefined ? literal : (tokens[token] ?? token),
  );
}

function ordinal(n: number): string {
  const suffix = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
}
