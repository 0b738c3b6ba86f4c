import { describe, expect, test } from 'vitest';
import { isoOf, parseMoment, parsePause } from './moment.ts';
import { momentText } from './moment-text.ts';
import { type TimeZone, zoneNamed } from './time-zone.ts';

const london = zone('Europe/London');
const newYork = zone('America/New_York');

describe('a moment', () => {
  test.each([
    ['2026-11-24T10:00', '2026-11-24T10:00:00+00:00'],
    ['2026-07-01T10:00:30.9', '2026-07-01T10:00:30+01:00'],
    ['2026-07-01 10:00', '2026-07-01T10:00:00+01:00'],
    ['2026-11-24T10:00Z', '2026-11-24T10:00:00+00:00'],
    ['2026-11-24T10:00+05:30', '2026-11-24T04:30:00+00:00'],
    ['2026-11-24T10:00[America/New_York]', '2026-11-24T15:00:00+00:00'],
    ['2026-11-24T10:00-05:00[America/New_York]', '2026-11-24T15:00:00+00:00'],
    ['2026-11-24T15:00Z[America/New_York]', '2026-11-24T15:00:00+00:00'],
  ])('%s is %s in London', (text, expected) => {
    const moment = parseMoment(text, london);
    expect(moment.ok && isoOf(moment.value.at, london)).toBe(expected);
  });

  test.each([
    [
      '2026-03-29T01:30',
      '2026-03-29T02:30:00+01:00',
      'The clocks in Europe/London are put forward then and skip that time; 02:30 is taken.',
    ],
    [
      '2026-10-25T01:30',
      '2026-10-25T01:30:00+01:00',
      'The clocks in Europe/London are put back then and show 01:30 twice; the first is taken, at +01:00.',
    ],
    ['2026-10-25T01:30+00:00', '2026-10-25T01:30:00+00:00', undefined],
    ['2026-10-25T02:00', '2026-10-25T02:00:00+00:00', undefined],
  ])('%s is taken for %s', (text, expected, note) => {
    const moment = parseMoment(text, london);
    expect(moment.ok && isoOf(moment.value.at, london)).toBe(expected);
    expect(moment.ok && moment.value.note).toBe(note);
  });

  test.each([
    [
      'tomorrow',
      'tomorrow is no moment; write it as 2026-11-24T10:00, if need be with a zone: 2026-11-24T10:00[Europe/London].',
    ],
    [
      '2026-11-24',
      '2026-11-24 is no moment; write it as 2026-11-24T10:00, if need be with a zone: 2026-11-24T10:00[Europe/London].',
    ],
    ['2026-02-29T10:00', '2026-02-29 is no day that exists.'],
    ['2026-11-24T25:00', '25:00 is no time of day.'],
    ['1900-01-01T10:00', '1900-01-01 is outside the years 1970 to 2199.'],
    ['2026-11-24T10:00[Mars/Base]', 'There is no time zone Mars/Base.'],
    [
      '2026-11-24T10:00+01:00[Europe/London]',
      '2026-11-24T10:00+01:00[Europe/London] contradicts itself: Europe/London is then at +00:00.',
    ],
  ])('%s is refused', (text, reason) => {
    expect(parseMoment(text, london)).toEqual({ ok: false, reason });
  });

  test('says in words which of two it is', () => {
    const first = Date.UTC(2026, 9, 25, 0, 30) / 1000;
    expect(momentText(first, london, 2026)).toBe(
      'Sunday 25 October, 01:30 (before the clocks go back)',
    );
    expect(momentText(first + 3600, london)).toBe(
      'Sunday 25 October 2026, 01:30 (after the clocks have gone back)',
    );
  });
});

describe('a pause', () => {
  test.each([
    ['2026-11-24T11:00/2026-11-24T12:30', 5400],
    ['2026-11-24T11:00/PT1H30M', 5400],
    ['2026-11-24T11:00/2026-11-24T11:00', 0],
    ['2026-11-24T11:00[Europe/London]/2026-11-24T12:00[America/New_York]', 6 * 3600],
  ])('%s lasts %d seconds', (text, seconds) => {
    const pause = parsePause(text, london);
    expect(pause.ok && pause.value.until - pause.value.from).toBe(seconds);
  });

  test('is read in the zone of the call', () => {
    const pause = parsePause('2026-11-24T11:00/PT1H', newYork);
    expect(pause.ok && isoOf(pause.value.from, london)).toBe('2026-11-24T16:00:00+00:00');
  });

  test.each([
    [
      '2026-11-24T11:00',
      '2026-11-24T11:00 is no pause; write two moments with a stroke between them: 2026-11-24T11:00/2026-11-24T12:30.',
    ],
    [
      '2026-11-24T11:00/2026-11-24T10:00',
      'The pause 2026-11-24T11:00/2026-11-24T10:00 ends before it begins.',
    ],
    [
      '2026-11-24T11:00/later',
      'later is no moment; write it as 2026-11-24T10:00, if need be with a zone: 2026-11-24T10:00[Europe/London].',
    ],
  ])('%s is refused', (text, reason) => {
    expect(parsePause(text, london)).toEqual({ ok: false, reason });
  });
});

function zone(name: string): TimeZone {
  const known = zoneNamed(name);
  if (!known) throw new Error(`There is no zone ${name}.`);
  return known;
}
