import { expect, test } from 'vitest';
import { openSeconds } from './business-time.ts';
import { calendarOf } from './calendar.ts';
import { nextWeekday, parseCivilDay, weekdayOf } from './civil-day.ts';
import { impacts, priorityOf, urgencies } from './priority.ts';
import { joinedSpans, spanWithout } from './spans.ts';
import { parseTarget, targetText } from './target.ts';

test.each([
  [
    { zone: 'Europe/Nowhere', hours: { mon: '09:00-17:00' } },
    'There is no time zone Europe/Nowhere.',
  ],
  [
    { zone: 'UTC', hours: { mon: '9-17' } },
    'Monday: 9-17 are no business hours; write them as 09:00-17:00.',
  ],
  [
    { zone: 'UTC', hours: { mon: '09:00-24:30' } },
    'Monday: 09:00-24:30 are no business hours; write them as 09:00-17:00.',
  ],
  [
    { zone: 'UTC', hours: { mon: '09:00-17:00' }, holidays: ['2026-02-30'] },
    '2026-02-30 is no day written YYYY-MM-DD.',
  ],
])('a calendar that cannot be read is refused with the reason: %o', (terms, reason) => {
  expect(calendarOf(terms, 'business')).toEqual({ ok: false, reason });
});

test('open seconds are those on the clock on the wall, holidays left out', () => {
  const calendar = calendarOf(
    {
      zone: 'Europe/London',
      hours: { sun: '00:00-24:00', mon: '09:00-17:00' },
      holidays: ['2026-03-30'],
    },
    'business',
  );
  if (!calendar.ok) throw new Error(calendar.reason);
  const from = Date.UTC(2026, 2, 28) / 1000;
  // Sunday 29 March 2026 has 23 hours; Monday is a holiday.
  expect(openSeconds(calendar.value, { from, until: from + 4 * 86_400 })).toBe(23 * 3600);
});

test('weekdays of days before and after 1970', () => {
  expect(
    ['1969-12-31', '1970-01-01', '2028-02-29'].map((day) => weekdayOf(parseCivilDay(day) ?? 0)),
  ).toEqual(['wed', 'thu', 'tue']);
  expect(parseCivilDay('2027-02-29')).toBeUndefined();
  const sunday = parseCivilDay('2026-11-22') ?? 0;
  expect(nextWeekday(sunday, 'tue')).toBe(sunday + 2);
  expect(nextWeekday(sunday, 'sun')).toBe(sunday);
});

test('spans are joined where they overlap or touch, and cut where there are holes', () => {
  const spans = [
    { from: 5, until: 9 },
    { from: 1, until: 3 },
    { from: 3, until: 4 },
    { from: 6, until: 7 },
    { from: 8, until: 8 },
  ];
  expect(joinedSpans(spans)).toEqual([
    { from: 1, until: 4 },
    { from: 5, until: 9 },
  ]);
  expect(spanWithout({ from: 0, until: 10 }, joinedSpans(spans))).toEqual([
    { from: 0, until: 1 },
    { from: 4, until: 5 },
    { from: 9, until: 10 },
  ]);
});

test.each(['PT15M', 'PT4H', 'PT1H30M', 'P3D', 'PT0M'])(
  'the target %s is written as it was read',
  (text) => {
    const target = parseTarget(text);
    expect(target.ok && targetText(target.value)).toBe(text);
  },
);

test.each(['P1DT2H', 'PT', 'P1W', 'PT4H30', '4H', 'PT1.5H', ''])('%s is no target', (text) => {
  expect(parseTarget(text).ok).toBe(false);
});

test('the priority follows from impact and urgency', () => {
  expect(urgencies.map((urgency) => impacts.map((impact) => priorityOf(impact, urgency)))).toEqual([
    ['p1', 'p2', 'p3'],
    ['p2', 'p3', 'p4'],
    ['p4', 'p4', 'p4'],
  ]);
});
