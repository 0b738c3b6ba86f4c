import { type Day, daysInMonth, formatDay } from '#kb/day.ts';

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** The period in words, in months where it is made of whole ones: "July to September 2026", "1 to 14 July 2026". */
export function periodText({ from, to }: Days): string {
  if (!isWholeMonths({ from, to })) return spanText(from, to, 'D MMMM', 'D MMMM YYYY', ' to ');
  const isOne = from.slice(0, 7) === to.slice(0, 7);
  return isOne ? formatDay(to, 'MMMM YYYY') : spanText(from, to, 'MMMM', 'MMMM YYYY', ' to ');
}

/** The same for a chart, as two short lines: "Jul–Sep", "2026". */
export function periodLines({ from, to }: Days): [string, string] {
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  const format = isWholeMonths({ from, to }) ? 'MMM' : 'D MMM';
  const [first, last] = [formatDay(from, format), formatDay(to, format)];
  if (isOneYear) return [first === last ? first : `${first}–${last}`, to.slice(0, 4)];
  return [`${first} ${formatDay(from, 'YY')}–`, `${last} ${formatDay(to, 'YY')}`];
}

function isWholeMonths({ from, to }: Days): boolean {
  const [year = 0, month = 0, day = 0] = to.split('-').map(Number);
  return from.endsWith('-01') && day === daysInMonth(year, month);
}

function spanText(from: Day, to: Day, short: string, long: string, between: string): string {
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return `${formatDay(from, isOneYear ? short : long)}${between}${formatDay(to, long)}`;
}
