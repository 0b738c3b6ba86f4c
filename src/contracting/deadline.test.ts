import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarTerms, type Cover, calendarOf } from './calendar.ts';
import { deadlineOf, horizonDays } from './deadline.ts';
import { isoOf, parseMoment, parsePause } from './moment.ts';
import { parseTarget } from './target.ts';
import { zoneNamed } from './time-zone.ts';

const office = {
  zone: 'Europe/London',
  hours: weekOf('09:00-17:00'),
  holidays: ['2026-12-25', '2026-12-28', '2027-01-01'],
};

/** What a deadline comes to, as the clocks of the calendar’s zone show it; or why there is none. */
function due(
  target: string,
  reported: string,
  {
    pauses = [],
    cover = 'business',
    calendar: terms = office,
  }: { pauses?: readonly string[]; cover?: Cover; calendar?: CalendarTerms } = {},
): string {
  const zone = givenBy(zoneNamed(terms.zone));
  const calendar = calendarOf(terms, cover);
  if (!calendar.ok) return calendar.reason;
  const parsed = parseTarget(target);
  if (!parsed.ok) return parsed.reason;
  const deadline = deadlineOf(calendar.value, parsed.value, {
    reported: momentIn(reported, terms.zone),
    pauses: pauses.map((pause) => {
      const span = parsePause(pause, zone);
      if (!span.ok) throw new Error(span.reason);
      return span.value;
    }),
  });
  return deadline.ok ? isoOf(deadline.value.due, zone) : deadline.reason;
}

describe('a target in open time', () => {
  test.each([
    // The rules that other programs build on.
    ['PT4H', '2026-11-20T16:00', '2026-11-23T12:00:00+00:00'],
    // Airclou, “Business Hours”: reported at 16:00 on Friday, 4 hours, due at 12:00 on Monday (airclou.com/docs).
    ['PT4H', '2026-11-27T16:00', '2026-11-30T12:00:00+00:00'],
    // Ticket0, “Business-hours SLA”: 17:00 on Friday is closing time, so 4 hours are due at 13:00 on Monday; and so are
    // those reported on Saturday (docs.ticket0.ai).
    ['PT4H', '2026-11-20T17:00', '2026-11-23T13:00:00+00:00'],
    ['PT4H', '2026-11-21T03:33', '2026-11-23T13:00:00+00:00'],
    // Used up at closing: due then, and not when it opens again.
    ['PT8H', '2026-11-23T09:00', '2026-11-23T17:00:00+00:00'],
    // Over Christmas.
    ['PT8H', '2026-12-24T16:00', '2026-12-29T16:00:00+00:00'],
    // Across the end of a year, and a leap day.
    ['PT10H', '2026-12-31T10:00', '2027-01-04T12:00:00+00:00'],
    ['PT16H', '2028-02-28T09:00', '2028-02-29T17:00:00+00:00'],
    // Nothing to do: at once, or at the opening.
    ['PT0M', '2026-11-24T10:00:30', '2026-11-24T10:00:30+00:00'],
    ['PT0M', '2026-11-24T08:00', '2026-11-24T09:00:00+00:00'],
    ['PT30M', '2026-11-24T10:00:30', '2026-11-24T10:30:30+00:00'],
  ])('%s from %s is due %s', (target, reported, expected) => {
    expect(due(target, reported)).toBe(expected);
  });

  test('ends at 11:00 on Monday in the example of Nine Minds, whose text says Tuesday and whose sum says Monday', () => {
    // “4:00 PM on Friday … 4-hour response … Mon-Fri 8 AM - 5 PM: 1 hour Friday + 3 hours Monday” (nineminds.com, 11.3).
    const calendar = { zone: 'America/New_York', hours: weekOf('08:00-17:00') };
    expect(due('PT4H', '2026-11-20T16:00', { calendar })).toBe('2026-11-23T11:00:00-05:00');
  });

  test('stands still while it is paused, as in the example of a help desk’s order for its software', () => {
    // Open 9 to 18, 8 hours from Monday 16:00: Tuesday 15:00. Pending for two open hours from 17:00, the hour to 18:00 and
    // the first of Tuesday: Tuesday 17:00 (freelancer.com, “SLA ticket”, 16057804).
    const calendar = { zone: 'Europe/Rome', hours: weekOf('09:00-18:00') };
    expect(due('PT8H', '2026-11-23T16:00', { calendar })).toBe('2026-11-24T15:00:00+01:00');
    const pauses = ['2026-11-23T17:00/2026-11-24T10:00'];
    expect(due('PT8H', '2026-11-23T16:00', { calendar, pauses })).toBe('2026-11-24T17:00:00+01:00');
  });

  test('extends by what of a pause lies in business hours, as Dynamics 365 does', () => {
    // Four scenarios of “SLA timer doesn’t pause …” (MicrosoftDocs/SupportArticles-docs).
    const beforeOpening = ['2026-11-24T07:00/2026-11-24T08:30'];
    expect(due('PT4H', '2026-11-24T06:00', { pauses: beforeOpening })).toMatch('24T13:00');
    expect(due('PT4H', '2026-11-24T06:00', { pauses: ['2026-11-24T10:00/PT1H'] })).toMatch(
      '24T14:00',
    );
    const overnight = ['2026-11-24T18:00/2026-11-25T10:00'];
    expect(due('PT8H', '2026-11-24T16:00', { pauses: overnight })).toMatch('25T17:00');
  });
});

describe('a target in business days', () => {
  test.each([
    // The malfunctioning printer of a Tuesday morning, to be solved within three days.
    ['P3D', '2026-11-24T10:00', '2026-11-27T10:00:00+00:00'],
    // Reported while it is closed: from the next opening.
    ['P3D', '2026-11-21T12:00', '2026-11-26T09:00:00+00:00'],
    ['P1D', '2026-11-24T18:00', '2026-11-26T09:00:00+00:00'],
    ['P1D', '2026-12-24T10:00', '2026-12-29T10:00:00+00:00'],
    ['P0D', '2026-11-24T10:00', '2026-11-24T10:00:00+00:00'],
    // The day of the report does not count, as in Regulation (EEC, Euratom) No 1182/71, article 3(1).
    ['P1D', '2026-11-27T09:00', '2026-11-30T09:00:00+00:00'],
    // A time of day stays the same when the clocks change.
    ['P2D', '2026-10-23T10:00', '2026-10-27T10:00:00+00:00'],
  ])('%s from %s is due %s', (target, reported, expected) => {
    expect(due(target, reported)).toBe(expected);
  });

  test('moves on by the open time that pauses cover, however they overlap', () => {
    const day = ['2026-11-24T12:00/2026-11-25T12:00'];
    expect(due('P3D', '2026-11-24T10:00', { pauses: day })).toBe('2026-11-30T10:00:00+00:00');
    const nested = [...day, '2026-11-24T15:00/2026-11-24T16:00', '2026-11-24T10:00/PT30M'];
    expect(due('P3D', '2026-11-24T10:00', { pauses: nested })).toBe('2026-11-30T10:30:00+00:00');
  });

  test('moves on again for a pause that lies where it has moved to', () => {
    const pauses = ['2026-11-24T12:00/PT2H', '2026-11-27T11:00/PT1H'];
    expect(due('P3D', '2026-11-24T10:00', { pauses })).toBe('2026-11-27T13:00:00+00:00');
  });

  test('is not moved by pauses before it starts, after it ends and at night', () => {
    const pauses = ['2026-11-23T09:00/PT8H', '2026-11-24T20:00/PT3H', '2026-11-27T10:00/PT8H'];
    expect(due('P3D', '2026-11-24T10:00', { pauses })).toBe('2026-11-27T10:00:00+00:00');
  });

  test('keeps its time of day on a day that closes earlier', () => {
    const calendar = { ...office, hours: { ...office.hours, fri: '09:00-13:00' } };
    expect(due('P3D', '2026-11-24T16:00', { calendar })).toBe('2026-11-27T16:00:00+00:00');
  });
});

describe('where the clocks change', () => {
  const always = { cover: 'always' } as const;
  const nights = { ...office, hours: { ...office.hours, sat: '22:00-24:00', sun: '01:30-05:00' } };

  test('a clock that always runs counts the hours that pass', () => {
    expect(due('PT4H', '2026-03-28T23:30', always)).toBe('2026-03-29T04:30:00+01:00');
    expect(due('PT4H', '2026-10-24T23:30', always)).toBe('2026-10-25T02:30:00+00:00');
  });

  test('a day that always counts ends at the same time of day, 23 or 25 hours later', () => {
    expect(due('P1D', '2026-03-28T12:00', always)).toBe('2026-03-29T12:00:00+01:00');
    expect(due('P1D', '2026-10-24T12:00', always)).toBe('2026-10-25T12:00:00+00:00');
  });

  test('a time of day that is skipped comes an hour later, one that comes twice is the first', () => {
    expect(due('P1D', '2026-03-28T01:30', always)).toBe('2026-03-29T02:30:00+01:00');
    expect(due('P1D', '2026-10-24T01:30', always)).toBe('2026-10-25T01:30:00+01:00');
  });

  test('an opening that is skipped comes when the clocks have passed it', () => {
    // Open from 01:30, but the clocks go from 01:00 to 02:00.
    expect(due('PT1H', '2026-03-29T00:30', { calendar: nights })).toBe('2026-03-29T03:00:00+01:00');
  });

  test('an opening that comes twice opens twice, and is closed in between', () => {
    // From 01:30 to 02:00 the first time, then again from 01:30.
    expect(due('PT1H', '2026-10-25T00:00', { calendar: nights })).toBe('2026-10-25T02:00:00+00:00');
  });

  test('half an hour is half an hour on Lord Howe Island', () => {
    const calendar = { zone: 'Australia/Lord_Howe', hours: { sun: '00:00-24:00' } };
    expect(due('PT3H', '2026-04-05T00:00', { calendar })).toBe('2026-04-05T02:30:00+10:30');
    expect(due('PT3H', '2026-10-04T00:00', { calendar })).toBe('2026-10-04T03:30:00+11:00');
  });

  test('a day that a country skips is no business day', () => {
    // Samoa went from Thursday 29 to Saturday 31 December 2011.
    const calendar = { zone: 'Pacific/Apia', hours: weekOf('09:00-17:00') };
    expect(due('P1D', '2011-12-29T10:00', { calendar })).toBe('2012-01-02T10:00:00+14:00');
    expect(due('PT8H', '2011-12-29T16:00', { calendar })).toBe('2012-01-02T16:00:00+14:00');
  });
});

describe('where there is no deadline', () => {
  test.each([
    ['no hours', {}, 'There are no business hours on any day, so the clock never runs.'],
    [
      'hours only on a day that is skipped',
      { hours: { sun: '01:15-01:45' }, holidays: sundaysBut('2026-03-29') },
      'The provider does not open within ten years of the report.',
    ],
  ])('%s', (_, { hours = {}, holidays = [] }: Partial<CalendarTerms>, reason) => {
    const calendar = { zone: 'Europe/London', hours, holidays };
    expect(due('PT1H', '2026-03-28T12:00', { calendar })).toBe(reason);
  });

  test('a target or a pause that leads beyond ten years', () => {
    const reason = 'The deadline lies more than ten years after the report.';
    expect(due('PT30000H', '2026-11-24T10:00')).toBe(reason);
    expect(due('P4000D', '2026-11-24T10:00')).toBe(reason);
    expect(due('PT4H', '2026-11-24T10:00', { pauses: ['2026-11-24T11:00/2040-01-01T00:00'] })).toBe(
      reason,
    );
  });
});

describe('any deadline', () => {
  const zones = ['Europe/London', 'Asia/Kolkata', 'UTC', 'America/St_Johns'];
  const from = Date.UTC(2026, 0, 1) / 1000;
  const calendars = fc
    .record({
      zone: fc.constantFrom(...zones),
      hours: fc.constantFrom(
        office.hours,
        { mon: '00:00-24:00', thu: '10:00-10:01' },
        { ...office.hours, sun: '01:00-03:00' },
      ),
      cover: fc.constantFrom<Cover>('business', 'always'),
    })
    .map(({ cover, ...terms }) => {
      const calendar = calendarOf(terms, cover);
      if (!calendar.ok) throw new Error(calendar.reason);
      return calendar.value;
    });
  const moments = fc.integer({ min: from, max: from + 400 * 86_400 });
  const pauses = fc.array(
    fc
      .tuple(moments, fc.integer({ min: 0, max: 6 * 86_400 }))
      .map(([at, length]) => ({ from: at, until: at + length })),
    { maxLength: 4 },
  );
  const targets = fc.oneof(
    fc.integer({ min: 0, max: 90_000 }).map((seconds) => ({ in: 'open time' as const, seconds })),
    fc.integer({ min: 0, max: 12 }).map((days) => ({ in: 'business days' as const, days })),
  );

  test('is never earlier with pauses than without, and never before its start', () => {
    fc.assert(
      fc.property(calendars, targets, moments, pauses, (calendar, target, reported, paused) => {
        const free = dueOf(deadlineOf(calendar, target, { reported, pauses: [] }));
        const call = { reported, pauses: paused };
        const held = dueOf(deadlineOf(calendar, target, call));
        expect(held.due).toBeGreaterThanOrEqual(free.due);
        expect(held.start).toBe(free.start);
        expect(held.due).toBeGreaterThanOrEqual(held.start);
        expect(held.start).toBeGreaterThanOrEqual(reported);
      }),
    );
  });

  test('is never earlier for a longer target', () => {
    fc.assert(
      fc.property(calendars, targets, moments, pauses, (calendar, target, reported, paused) => {
        const longer =
          target.in === 'open time'
            ? { ...target, seconds: target.seconds + 61 }
            : { ...target, days: target.days + 1 };
        const call = { reported, pauses: paused };
        expect(dueOf(deadlineOf(calendar, longer, call)).due).toBeGreaterThanOrEqual(
          dueOf(deadlineOf(calendar, target, call)).due,
        );
      }),
    );
  });

  test('is never earlier for a later report, but for the hour that clocks show twice or skip', () => {
    const later = fc.integer({ min: 1, max: 4 * 86_400 });
    fc.assert(
      fc.property(calendars, targets, moments, later, (calendar, target, reported, wait) => {
        const first = dueOf(deadlineOf(calendar, target, { reported, pauses: [] }));
        const second = dueOf(
          deadlineOf(calendar, target, { reported: reported + wait, pauses: [] }),
        );
        const change = target.in === 'business days' ? 3600 : 0;
        expect(second.due).toBeGreaterThanOrEqual(first.due - change);
      }),
    );
  });

  test('with nothing to do is the next opening, and that of an opening is itself', () => {
    const nothing = { in: 'open time', seconds: 0 } as const;
    fc.assert(
      fc.property(calendars, moments, (calendar, reported) => {
        const opening = dueOf(deadlineOf(calendar, nothing, { reported, pauses: [] })).due;
        expect(dueOf(deadlineOf(calendar, nothing, { reported: opening, pauses: [] })).due).toBe(
          opening,
        );
      }),
    );
  });

  test('lies within the horizon', () => {
    fc.assert(
      fc.property(calendars, targets, moments, pauses, (calendar, target, reported, paused) => {
        const { due: at } = dueOf(deadlineOf(calendar, target, { reported, pauses: paused }));
        expect(at - reported).toBeLessThanOrEqual(horizonDays * 86_400);
      }),
    );
  });
});

function dueOf(deadline: ReturnType<typeof deadlineOf>) {
  if (!deadline.ok) throw new Error(deadline.reason);
  return deadline.value;
}

function momentIn(text: string, zoneName: string): number {
  const moment = parseMoment(text, givenBy(zoneNamed(zoneName)));
  if (!moment.ok) throw new Error(moment.reason);
  return moment.value.at;
}

function weekOf(hours: string) {
  return { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
}

/** Every Sunday of eleven years but one. */
function sundaysBut(day: string): string[] {
  const first = Date.UTC(2026, 0, 4);
  return Array.from({ length: 580 }, (_, i) =>
    new Date(first + i * 7 * 86_400_000).toISOString().slice(0, 10),
  ).filter((sunday) => sunday !== day);
}

function givenBy<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There is no such thing.');
  return value;
}
