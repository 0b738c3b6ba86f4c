import type { Cover } from '#contracting/calendar.ts';
import { parseMoment, parsePause } from '#contracting/moment.ts';
import { momentText } from '#contracting/moment-text.ts';
import { dueTimesOf } from '#contracting/service-terms.ts';
import { zoneNamed } from '#contracting/time-zone.ts';
import { durationText } from './duration-text.ts';

/** A line of the table of worked examples, computed as the calculator does. */
export interface WorkedExample {
  readonly reported: string;
  readonly target: string;
  readonly pause: string | undefined;
  readonly due: string;
}

/** How the calculator counts, and where that comes from. */
export interface Rule {
  readonly term: string;
  readonly text: string;
  readonly sources: readonly { readonly title: string; readonly url: string }[];
}

const office = '09:00-17:00';
const calendar = {
  zone: 'Europe/London',
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
  holidays: ['2026-12-25', '2026-12-28'],
};

/** Examples for office hours in London, from Monday to Friday, 09:00 to 17:00. */
export function workedExamples(): WorkedExample[] {
  return [
    example('2026-11-20T16:00', 'PT4H'),
    example('2026-11-21T11:00', 'PT4H'),
    example('2026-11-24T10:00', 'P3D'),
    example('2026-11-24T10:00', 'P3D', { pause: '2026-11-25T09:00/2026-11-25T11:00' }),
    example('2026-12-24T16:00', 'PT8H'),
    example('2026-12-24T16:00', 'PT8H', { cover: 'always' }),
  ];
}

function example(
  reported: string,
  target: string,
  { pause, cover = 'business' }: { readonly pause?: string; readonly cover?: Cover } = {},
): WorkedExample {
  const zone = zoneNamed(calendar.zone);
  const moment = zone && parseMoment(reported, zone);
  const span = zone && pause !== undefined ? parsePause(pause, zone) : undefined;
  if (!moment?.ok || span?.ok === false) throw new Error(`${reported} is no example.`);
  const pauses = span?.ok ? [span.value] : [];
  const terms = { calendar, cover, response: 'PT0M', resolution: target };
  const due = dueTimesOf(terms, { reported: moment.value.at, pauses });
  if (!due.ok) throw new Error(due.reason);
  const text = (at: number) => momentText(at, moment.value.zone);
  const [held] = pauses;
  return {
    reported: text(moment.value.at),
    target: `${durationText(target, cover)}${cover === 'always' ? ', day and night' : ''}`,
    pause: held && `${text(held.from)} to ${text(held.until).slice(-5)}`,
    due: text(due.value.resolution.due),
  };
}

const periods = {
  title: 'Regulation (EEC, Euratom) No 1182/71 on periods, dates and time limits',
  url: 'https://eur-lex.europa.eu/eli/reg/1971/1182/oj',
};

export const deadlineRules: readonly Rule[] = [
  {
    term: 'Business hour',
    text: 'An hour in which the provider is open: the clock on the wall in the provider’s time zone shows a time from opening to before closing, on a day on which it opens and which is no holiday. At closing time it is closed. A target that is used up at closing time is due then.',
    sources: [
      {
        title: 'Ticket0, “Business-hours SLA”: a call at closing time starts at the next opening',
        url: 'https://docs.ticket0.ai/docs/sla/business-hours',
      },
    ],
  },
  {
    term: 'Business day',
    text: 'A day on which the provider is open at some time. European law counts every day but Saturdays, Sundays and public holidays; your contract may name others. The day of the report does not count: three business days from Tuesday at 10:00 end on Friday at 10:00. Some contracts mean the close of business on the last day instead. Ask.',
    sources: [{ ...periods, title: `${periods.title}, articles 2(2) and 3(1)` }],
  },
  {
    term: 'Reported outside business hours',
    text: 'The clock starts at the next opening, for targets in hours and in days. Three business days from a Saturday end on Thursday at the opening time.',
    sources: [
      {
        title: 'Ticket0, “Business-hours SLA”: worked example of a Saturday',
        url: 'https://docs.ticket0.ai/docs/sla/business-hours',
      },
    ],
  },
  {
    term: 'Pause',
    text: 'A time in which the provider waits for you. The clock stands while it would have run; pauses that overlap count once, and closed hours in a pause change nothing. A target in business days moves on by the business hours that the pauses cover before it is due.',
    sources: [
      {
        title: 'Microsoft, Dynamics 365: only business hours of a pause extend the failure time',
        url: 'https://learn.microsoft.com/troubleshoot/dynamics-365/customer-service/service-level-agreements/sla-timer-pause-state-changed',
      },
    ],
  },
  {
    term: 'Day and night (24×7)',
    text: 'Hours are hours that pass, also in the two nights in which clocks change. A day is a calendar day: it ends at the same time on the next day, and weekends and holidays count. Where two offers are compared, a calendar day is 24 hours.',
    sources: [],
  },
  {
    term: 'When clocks change',
    text: 'Business hours follow the clock on the wall. If a deadline falls at a time that is skipped, it comes as long after the change as it would have; of a time that comes twice, the first counts.',
    sources: [
      {
        title: 'RFC 5545, iCalendar, section 3.3.5',
        url: 'https://www.rfc-editor.org/rfc/rfc5545#section-3.3.5',
      },
    ],
  },
];

export const matrixSources: Rule['sources'] = [
  {
    title:
      'The first two rows are those of ServiceNow’s base system, which follows ITIL: “Managing incident priority”, ServiceNow Community',
    url: 'https://www.servicenow.com/community/itsm-blog/managing-incident-priority/ba-p/2294101',
  },
];
