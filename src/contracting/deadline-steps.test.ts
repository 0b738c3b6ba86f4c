import { expect, test } from 'vitest';
import { comparisonOf, dueSentence } from './due-sentence.ts';
import { parseMoment, parsePause } from './moment.ts';
import { type DueTimes, dueTimesOf, type ServiceTerms } from './service-terms.ts';
import { zoneNamed } from './time-zone.ts';

const hours = '09:00-17:00';
const bronze: ServiceTerms = {
  calendar: {
    zone: 'Europe/London',
    hours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
    holidays: ['2026-12-25', '2026-12-26', '2026-12-28'],
  },
  cover: 'business',
  response: 'PT15M',
  resolution: 'P3D',
};

test('a sentence says by when somebody must answer and it must work again', () => {
  expect(dueSentence(dueTimes(bronze, '2026-11-24T10:00'))).toBe(
    'Somebody must answer by Tuesday 24 November, 10:15; it must work again by Friday 27 November, 10:00.',
  );
});

test('steps of open time say where the clock runs, stands and is closed', () => {
  const terms = { ...bronze, resolution: 'PT8H' };
  expect(
    texts(dueTimes(terms, '2026-12-24T18:00', '2026-12-29T10:00/2026-12-29T10:30').resolution),
  ).toEqual([
    'Reported Thursday 24 December 2026, 18:00, outside business hours.',
    'The clock starts at the next opening, Tuesday 29 December, 09:00. Closed for holidays: Friday 25 December and Monday 28 December.',
    'The clock runs from Tuesday 29 December, 09:00 to 10:00: 1 hour, 7 hours left.',
    'The clock stands from Tuesday 29 December, 10:00 to 10:30, while the provider waits for you: 30 minutes.',
    'The clock runs from Tuesday 29 December, 10:30 to 17:00: 6 hours 30 minutes, 30 minutes left.',
    'Closed from Tuesday 29 December, 17:00 to Wednesday 30 December, 09:00.',
    'The clock runs from Wednesday 30 December, 09:00 to 09:30: 30 minutes, nothing is left.',
    'Due Wednesday 30 December, 09:30.',
  ]);
});

test('steps of business days name the days, and how pauses move the end', () => {
  expect(
    texts(dueTimes(bronze, '2026-11-24T10:00', '2026-11-25T16:00/2026-11-26T10:00').resolution),
  ).toEqual([
    'Reported Tuesday 24 November 2026, 10:00, in business hours: the clock starts at once.',
    '3 business days after that, the first day not counted: Wednesday 25 November, Thursday 26 November and Friday 27 November.',
    'The same time of day, 10:00: Friday 27 November, 10:00.',
    'The clock stands from Wednesday 25 November, 16:00 to Thursday 26 November, 10:00, while the provider waits for you: 2 business hours.',
    'The pauses cover 2 business hours before then, and the deadline moves on by as much.',
    'Due Friday 27 November, 12:00.',
  ]);
});

test('a long way is shortened in its middle, and its hours still add up', () => {
  const { steps } = dueTimes({ ...bronze, resolution: 'PT80H' }, '2026-11-23T09:00').resolution;
  expect(texts({ steps })).toContain(
    'It goes on in the same way until Thursday 3 December, 17:00: 48 hours in 6 stretches, 8 hours left.',
  );
});

test('steps across a change of the clocks say so', () => {
  const always = { ...bronze, cover: 'always', resolution: 'PT4H' } as const;
  expect(texts(dueTimes(always, '2026-10-24T23:30').resolution)[1]).toBe(
    'The clock runs from Saturday 24 October, 23:30 to Sunday 25 October, 02:30: 4 hours, nothing is left. The clocks are put back by 1 hour on the way; the time that passes is what counts.',
  );
});

test('two offers are compared on the customer’s own clock', () => {
  const gold = { ...bronze, cover: 'always', resolution: 'PT4H' } as const;
  expect(
    comparisonOf(
      { title: 'Bronze', due: dueTimes(bronze, '2026-11-24T10:00') },
      { title: 'Gold', due: dueTimes(gold, '2026-11-24T10:00') },
    ),
  ).toEqual([
    'Both must answer at the same time.',
    'Gold must have it working again 2 calendar days 20 hours before Bronze.',
  ]);
});

test('terms that cannot be read say which', () => {
  const call = { reported: 0, pauses: [] };
  expect(dueTimesOf({ ...bronze, response: 'soon' }, call)).toEqual({
    ok: false,
    reason: 'soon is no target; write hours and minutes as PT4H or PT15M, business days as P3D.',
  });
  const wrong = { ...bronze.calendar, hours: { tue: '17:00-09:00' } };
  expect(dueTimesOf({ ...bronze, calendar: wrong }, call)).toEqual({
    ok: false,
    reason: 'Tuesday: The closing time must be after the opening time.',
  });
});

function dueTimes(terms: ServiceTerms, reported: string, ...pauses: string[]): DueTimes {
  const zone = zoneNamed(terms.calendar.zone);
  if (!zone) throw new Error('There is no such zone.');
  const due = dueTimesOf(terms, {
    reported: givenBy(parseMoment(reported, zone)).at,
    pauses: pauses.map((pause) => givenBy(parsePause(pause, zone))),
  });
  return givenBy(due);
}

function givenBy<T>(result: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

function texts({ steps }: Pick<DueTimes['response'], 'steps'>): string[] {
  return steps.map(({ text }) => text);
}
