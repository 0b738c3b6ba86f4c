import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf } from './deadline-answer.ts';
import {
  blankOffer,
  chosenPriority,
  type DeadlineForm,
  deadlineFormat,
  type KnownLevels,
  parseDeadlineState,
} from './deadline-form.ts';
import { deadlineMarkdown } from './deadline-markdown.ts';
import { deadlineMarkup } from './deadline-markup.ts';
import { timelineOf } from './timeline.ts';
import { decodeState, encodeState, fileOfState, stateOfFile } from './tool-state.ts';

const office = '09:00-17:00';
const known: KnownLevels = {
  calendar: {
    zone: 'Europe/London',
    hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
    holidays: ['2026-12-25'],
  },
  levels: [
    {
      id: 'gold',
      title: 'Gold',
      cover: 'always',
      targets: { p1: { response: 'PT15M', resolution: 'PT4H' } },
    },
    {
      id: 'bronze',
      title: 'Bronze <b>',
      cover: 'business',
      targets: { p3: { response: 'PT15M', resolution: 'P3D' } },
    },
  ],
};

const printer: DeadlineForm = {
  offers: [blankOffer('bronze', known, 'Mine')],
  by: 'priority',
  priority: 'p3',
  impact: 'low',
  urgency: 'high',
  date: '2026-11-24',
  time: '10:00',
  zone: 'Europe/London',
  pauses: [],
};

describe('a form that was kept', () => {
  const texts = fc.string({ maxLength: 100 });
  const forms = fc.record({
    offers: fc.array(
      fc.record({
        level: fc.constantFrom('gold', 'bronze', 'own', 'gone'),
        title: texts,
        cover: fc.constantFrom('business' as const, 'always' as const),
        zone: fc.oneof(texts, fc.constant('Asia/Kolkata')),
        hours: fc.record({
          mon: fc.constantFrom('', office),
          tue: texts,
          wed: texts,
          thu: texts,
          fri: texts,
          sat: texts,
          sun: texts,
        }),
        keepsHolidays: fc.boolean(),
        response: fc.record({
          amount: texts,
          unit: fc.constantFrom('minutes' as const, 'days' as const),
        }),
        resolution: fc.record({
          amount: fc.constantFrom('0', '4', '99999'),
          unit: fc.constant('hours' as const),
        }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    by: fc.constantFrom('priority' as const, 'matrix' as const),
    priority: fc.constantFrom('p1' as const, 'p3' as const),
    impact: fc.constantFrom('high' as const, 'low' as const),
    urgency: fc.constantFrom('high' as const, 'low' as const),
    date: fc.oneof(texts, fc.constant('2026-10-25')),
    time: fc.oneof(texts, fc.constant('01:30')),
    zone: fc.oneof(texts, fc.constant('Europe/London')),
    pauses: fc.array(fc.record({ from: texts, until: fc.constantFrom('', '2026-11-25T11:00') }), {
      maxLength: 10,
    }),
  });

  test('is read as it was', () => {
    fc.assert(
      fc.property(forms, (form) => {
        expect(parseDeadlineState(JSON.parse(JSON.stringify(form)))).toEqual(form);
      }),
    );
  });

  test('comes back from an address and from a file as it was', async () => {
    await fc.assert(
      fc.asyncProperty(forms, async (form) => {
        const address = await encodeState(deadlineFormat, form);
        expect(await decodeState(deadlineFormat, address)).toEqual({ ok: true, value: form });
        const file = fileOfState(deadlineFormat, form);
        expect(stateOfFile(deadlineFormat, file)).toEqual({ ok: true, value: form });
      }),
    );
  });

  test('whatever it holds, gives a result or says what is wrong', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const answer = answerOf(form, known);
        if (answer.is === 'wrong') expect(answer.problems.length).toBeGreaterThan(0);
        else expect(deadlineMarkup(answer)).toContain('Somebody must answer by');
      }),
    );
  });

  test('is refused where it is anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseDeadlineState(value)).toBeUndefined();
      }),
    );
    const { zone: _, ...withoutZone } = printer;
    for (const value of [
      withoutZone,
      { ...printer, offers: [] },
      { ...printer, priority: 'p9' },
      { ...printer, date: 'x'.repeat(101) },
      { ...printer, pauses: Array.from({ length: 11 }, () => ({ from: '', until: '' })) },
      { ...printer, offers: [{ ...printer.offers[0], hours: {} }] },
    ])
      expect(parseDeadlineState(value)).toBeUndefined();
  });
});

describe('the answer to a form', () => {
  test('is the deadlines of the printer that fails on a Tuesday morning', () => {
    const answer = answerOf(printer, known);
    expect(answer.is === 'due' && answer.offers.map(({ sentence }) => sentence)).toEqual([
      'Somebody must answer by Tuesday 24 November, 10:15; it must work again by Friday 27 November, 10:00.',
    ]);
  });

  test('names every problem of every field in one go', () => {
    const own = {
      ...blankOffer('own', known, ''),
      zone: 'Nowhere',
      response: { amount: '1.5', unit: 'hours' as const },
    };
    const wrong = {
      ...printer,
      offers: [blankOffer('gold', known, ''), { ...own, hours: { ...own.hours, mon: '9 to 5' } }],
      date: '2026-02-30',
      time: '',
      pauses: [
        { from: '2026-11-24T12:00', until: '2026-11-24T11:00' },
        { from: '', until: '2026-11-24T11:00' },
      ],
    };
    const answer = answerOf(wrong, known);
    expect(
      answer.is === 'wrong' &&
        answer.problems.map(({ field, where, text }) => [field, where, text]),
    ).toEqual([
      [
        'offer-0-level',
        'Level, first offer',
        'Gold promises nothing for P3. Choose another level or priority.',
      ],
      [
        'offer-1-response',
        'Answered within, second offer',
        'Enter a whole number from 1, such as 4.',
      ],
      [
        'offer-1-hours-mon',
        'Monday, second offer',
        'Enter the hours of Monday as 09:00-17:00, or leave them empty where it is closed.',
      ],
      [
        'offer-1-zone',
        'Time zone of the provider, second offer',
        'Enter a time zone such as Europe/London.',
      ],
      ['date', 'Day of the report', 'Enter a day that exists, from 1970 to 2199.'],
      ['time', 'Time', 'Enter the time at which it was reported.'],
      ['pause-0-until', 'The pause ended, pause 1', 'The pause must end after it began.'],
      [
        'pause-1-from',
        'The pause began, pause 2',
        'Enter the day and time at which the pause began.',
      ],
    ]);
  });

  test('accepts no target of nothing, as the service levels do', () => {
    const own = {
      ...blankOffer('own', known, ''),
      response: { amount: '0', unit: 'hours' as const },
    };
    const answer = answerOf({ ...printer, offers: [own], zone: 'Nowhere' }, known);
    expect(answer.is === 'wrong' && answer.problems.map(({ where }) => where)).toEqual([
      'Answered within',
      'Time zone in which you read the clock',
    ]);
  });

  test('asks for business hours where there are none', () => {
    const own = blankOffer('own', known, '');
    const hours = { ...own.hours, mon: '', tue: '', wed: '', thu: '', fri: '' };
    const answer = answerOf({ ...printer, offers: [{ ...own, hours }] }, known);
    expect(answer.is === 'wrong' && answer.problems.map(({ field }) => field)).toEqual([
      'offer-0-hours-mon',
    ]);
  });

  test('reads the clock of the person who reports, and tells the deadlines on it too', () => {
    const answer = answerOf({ ...printer, zone: 'America/New_York' }, known);
    expect(answer.is === 'due' && answer.offers[0]?.sentence).toContain(
      'Tuesday 24 November, 15:15',
    );
    expect(answer.is === 'due' && answer.offers[0]?.abroad).toBe(
      'On the clocks of America/New_York: Somebody must answer by Tuesday 24 November, 10:15; it must work again by Friday 27 November, 10:00.',
    );
  });

  test('finds the priority from impact and urgency', () => {
    expect(chosenPriority({ ...printer, by: 'matrix', impact: 'high' })).toBe('p1');
    const answer = answerOf(
      { ...printer, by: 'matrix', impact: 'high', offers: [blankOffer('gold', known, '')] },
      known,
    );
    expect(answer.is === 'due' && answer.priority).toBe('p1');
  });

  test('is a Markdown document too, with what somebody typed escaped', () => {
    const text = deadlineMarkdown(printer, known);
    expect(text).toContain('## Bronze \\<b\\>, P3\n\nSomebody must answer by Tuesday');
    expect(text).toContain('4. Due Friday 27 November, 10:00.\n');
    expect(deadlineMarkdown({ ...printer, time: '' }, known)).toBe(
      '# By when\n\n- Time: Enter the time at which it was reported.\n',
    );
  });

  test('tells for paper the call, and for each offer its priority, its hours and its zone', () => {
    const own = {
      ...blankOffer('own', known, 'Mine'),
      cover: 'always' as const,
      zone: 'Asia/Tokyo',
    };
    const nights = { ...own, cover: 'business' as const, keepsHolidays: false };
    const pauses = [{ from: '2026-11-25T09:00', until: '2026-11-25T11:00' }];
    const offers = [blankOffer('bronze', known, ''), own];
    const answer = answerOf({ ...printer, offers, pauses }, known);
    const markup = answer.is === 'due' ? deadlineMarkup(answer) : '';
    expect(markup).toContain(
      '<p class="due-call">A call of priority P3, reported Tuesday 24 November 2026, 10:00, on the clocks of Europe/London. The provider waited for you from Wednesday 25 November 2026, 09:00 to Wednesday 25 November 2026, 11:00.</p>',
    );
    expect(markup).toContain('>Bronze &lt;b&gt;, P3</h3>');
    expect(markup).toContain('>Mine, P3</h3>');
    expect(markup).toContain(
      'Promised: an answer within 15 business minutes, a solution within 3 business days. The clock runs in business hours: Monday to Friday 09:00 to 17:00, holidays left out, in the time zone Europe/London.',
    );
    expect(markup).toContain(
      'Promised: an answer within 1 hour, a solution within 3 calendar days. The clock runs day and night, in the time zone Asia/Tokyo.',
    );
    expect(deadlineMarkdown({ ...printer, offers: [nights] }, known)).toContain(
      'Monday to Friday 09:00 to 17:00, holidays too, in the time zone Asia/Tokyo.',
    );
  });

  test('escapes what somebody typed', () => {
    const answer = answerOf(printer, known);
    const markup = answer.is === 'due' ? deadlineMarkup(answer) : '';
    expect(markup).toContain('Bronze &lt;b&gt;');
    expect(markup).not.toContain('<b>');
    expect(markup).not.toMatch(/ style=| on\w+=/);
  });
});

test('the line of time runs from the report to the last deadline, open hours on it', () => {
  const answer = answerOf(printer, known);
  if (answer.is !== 'due') throw new Error('There is no answer.');
  const [offer] = answer.offers;
  if (!offer) throw new Error('There is no offer.');
  // 72 hours and 4 % on either side.
  expect(timelineOf([offer], offer.due.calendar.zone)).toEqual({
    reported: 3.7,
    days: [
      { at: 21.71, text: 'Wed 25' },
      { at: 52.57, text: 'Thu 26' },
      { at: 83.44, text: 'Fri 27' },
    ].map((day) => ({ ...day, at: expect.closeTo(day.at, 0) })),
    rows: [
      {
        title: 'Bronze <b>',
        open: expect.arrayContaining([
          { from: expect.any(Number), length: expect.closeTo(10.29, 1) },
        ]),
        paused: [],
        response: expect.closeTo(4.03, 1),
        resolution: 96.3,
      },
    ],
  });
});
