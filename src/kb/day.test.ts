import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '#testing/entries.ts';
import { addDays, daysInMonth, formatDay, parseDay, today } from './day.ts';

describe('a day', () => {
  test.each([
    ['2026-01-31', '2026-01-31'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['2026-03-04T10:20:30Z', '2026-03-04'],
    ['2026-03-04 10:20', '2026-03-04'],
    ['2026-03-04T10:20:30.5+02:00', '2026-03-04'],
  ])('is read from %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  test.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '0050-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '26-01-01',
    '2026-1-1',
    '01/02/2026',
    '2026-01-02x',
    '',
  ])('is not read from %j', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test('is read exactly where the calendar has it', () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part(13), part(32), (year, month, date) => {
        const text = [year, month, date].map((n) => String(n).padStart(2, '0')).join('-');
        const read = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
        expect(parseDay(text)).toBe(exists ? text : undefined);
      }),
    );
  });

  test('is today where the machine is', () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });

  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s and %i days more is %s', (day, days, later) => {
    expect(addDays(dayOf(day), days)).toBe(later);
  });

  test('the months have their lengths', () => {
    const lengths = Array.from({ length: 12 }, (_, i) => daysInMonth(2026, i + 1));
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });
});

describe('a printed day', () => {
  test.each([
    ['MMM DD, YYYY', 'Nov 05, 2026'],
    ['D MMMM YYYY', '5 November 2026'],
    ['dddd, MMMM Do', 'Thursday, November 5th'],
    ['ddd D/M/YY', 'Thu 5/11/26'],
    ['YYYY-MM-DD', '2026-11-05'],
    ['[Day] D', 'Day 5'],
  ])('to the pattern %s is %s', (format, printed) => {
    expect(formatDay(dayOf('2026-11-05'), format)).toBe(printed);
  });

  test('has the day first where no pattern is given', () => {
    expect(formatDay(dayOf('2026-11-05'))).toBe('5 November 2026');
  });

  test.each([
    ['01', '1st'],
    ['02', '2nd'],
    ['03', '3rd'],
    ['04', '4th'],
    ['11', '11th'],
    ['12', '12th'],
    ['13', '13th'],
    ['21', '21st'],
    ['22', '22nd'],
    ['30', '30th'],
  ])('counts %s as %s', (date, ordinal) => {
    expect(formatDay(dayOf(`2026-01-${date}`), 'Do')).toBe(ordinal);
  });
});
