import { expect, test } from 'vitest';
import {
  dueMinute,
  type MinuteCall,
  readWallMinutes,
  type WallMinutes,
} from '#testing/independent/deadline-by-minutes.ts';
import { calendarOf } from './calendar.ts';
import { deadlineOf } from './deadline.ts';

/** Windows with both changes of the clock, by an hour, half an hour and two, at midnight too; a skipped day; year ends, leap days. */
const windows: readonly (readonly [zone: string, firstDay: string, days: number])[] = [
  ['Europe/London', '2026-03-16', 45],
  ['Europe/London', '2026-10-12', 45],
  ['America/New_York', '2026-02-23', 40],
  ['America/New_York', '2026-10-19', 45],
  ['Australia/Lord_Howe', '2026-03-23', 40],
  ['Australia/Lord_Howe', '2026-09-21', 40],
  ['Asia/Kolkata', '2027-12-18', 40],
  ['Asia/Kolkata', '2028-02-14', 40],
  ['Pacific/Apia', '2011-12-19', 40],
  ['America/Sao_Paulo', '2018-02-05', 40],
  ['America/Sao_Paulo', '2018-10-22', 40],
  ['America/Havana', '2026-10-19', 40],
  ['Antarctica/Troll', '2026-03-16', 40],
  ['Europe/Dublin', '2028-02-14', 50],
  ['America/St_Johns', '2026-12-21', 35],
];

const wanted = 10_000;
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

test('deadlines equal those found minute by minute in 10,000 random cases', {
  timeout: 60_000,
}, () => {
  const random = randomNumbers(20_261_124);
  const walls = windows.map((window) => readWallMinutes(...window));
  const met = { clockChange: 0, leapDay: 0, yearEnd: 0, pause: 0, days: 0, outside: 0, always: 0 };
  const wrong: unknown[] = [];
  let compared = 0;
  for (let drawn = 0; compared < wanted; drawn++) {
    if (drawn > 4 * wanted) throw new Error('Too many cases leave their window.');
    const wall = walls[drawn % walls.length];
    if (!wall) throw new Error('There is no window.');
    const call = randomCall(wall, random);
    const expected = dueMinute(wall, call);
    if (expected === undefined) continue;
    compared++;
    const { due, start, paused } = calculated(wall, call);
    if (due !== expected) wrong.push({ zone: wall.zone, call, expected, due });
    const days = new Set(wall.dates.subarray(call.reported, expected));
    const isoDays = [...days].map((day) => new Date(day * 86_400_000).toISOString().slice(5, 10));
    met.clockChange += offsetAt(wall, call.reported) === offsetAt(wall, expected) ? 0 : 1;
    met.leapDay += isoDays.includes('02-29') ? 1 : 0;
    met.yearEnd += isoDays.includes('12-31') && isoDays.includes('01-01') ? 1 : 0;
    met.pause += paused > 0 ? 1 : 0;
    met.days += 'days' in call.target ? 1 : 0;
    met.outside += start > call.reported ? 1 : 0;
    met.always += call.isAlways ? 1 : 0;
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(compared).toBe(wanted);
  // The cases would prove little if they missed what is hard.
  for (const [what, count] of Object.entries(met)) expect(count, what).toBeGreaterThan(200);
});

function calculated(wall: WallMinutes, call: MinuteCall) {
  const hours = Object.fromEntries(
    weekdays.map((name, i) => {
      const [open, close] = call.week[i] ?? [];
      return [name, open === undefined ? undefined : `${clock(open)}-${clock(close ?? 0)}`];
    }),
  );
  const holidays = [...call.holidays].map((day) =>
    new Date(day * 86_400_000).toISOString().slice(0, 10),
  );
  const terms = { zone: wall.zone, hours, holidays };
  const calendar = calendarOf(terms, call.isAlways ? 'always' : 'business');
  if (!calendar.ok) throw new Error(calendar.reason);
  const second = (minute: number) => (wall.first + minute) * 60;
  const minute = (at: number) => at / 60 - wall.first;
  const deadline = deadlineOf(
    calendar.value,
    'minutes' in call.target
      ? { in: 'open time', seconds: call.target.minutes * 60 }
      : { in: 'business days', days: call.target.days },
    {
      reported: second(call.reported),
      pauses: call.pauses.map(([from, until]) => ({ from: second(from), until: second(until) })),
    },
  );
  if (!deadline.ok) throw new Error(deadline.reason);
  const { due, start, paused } = deadline.value;
  return { due: minute(due), start: minute(start), paused };
}

function randomCall(wall: WallMinutes, random: (below: number) => number): MinuteCall {
  const isAlways = random(8) === 0;
  const day = () => wall.dates[random(wall.dates.length)] ?? 0;
  // Reports come in the first three weeks, most of them within days of what the window is about.
  const reported = random(21 * 1440);
  const pauses = Array.from({ length: [0, 0, 1, 1, 2, 3, 5][random(7)] ?? 0 }, () => {
    const from = Math.max(0, reported - 1440 + random(8 * 1440));
    return [from, from + random([90, 600, 5000][random(3)] ?? 90)] as const;
  });
  return {
    isAlways,
    week: weekdays.map((name) => randomHours(name, random)),
    holidays: new Set(Array.from({ length: random(4) }, day)),
    target:
      random(5) < 3
        ? { minutes: random([1, 60, 480, 3000][random(4)] ?? 60) }
        : { days: random(9) },
    reported,
    pauses,
  };
}

/** Office hours, nights in which clocks change, whole days, and hours of any kind. */
function randomHours(name: string, random: (below: number) => number) {
  const isWeekend = name === 'sat' || name === 'sun';
  if (random(isWeekend ? 2 : 12) === 0) return undefined;
  const kinds = [
    [540, 1020],
    [540, 1020],
    [0, 1440],
    [90, 330],
    [135, 150],
    [0, 45],
    [1380, 1440],
  ] as const;
  const kind = kinds[random(kinds.length + 2)];
  if (kind) return kind;
  const open = random(1439);
  return [open, open + 1 + random(1440 - open)] as const;
}

function offsetAt(wall: WallMinutes, i: number): number {
  return (wall.dates[i] ?? 0) * 1440 + (wall.times[i] ?? 0) - i;
}

function clock(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Whole numbers from 0, the same in every run (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
