import { openSpans } from './business-time.ts';
import { isoOfCivilDay, weekdayNames, weekdayOf } from './civil-day.ts';
import type { DueTimes } from './service-terms.ts';
import { joinedSpans, type Span } from './spans.ts';
import type { Instant, TimeZone } from './time-zone.ts';

/** A stretch of the line, in per cent of its width. */
export interface Band {
  readonly from: number;
  readonly length: number;
}

export interface TimelineRow {
  readonly title: string;
  /** Where the provider is open. */
  readonly open: readonly Band[];
  /** Where the clock stands for a pause. */
  readonly paused: readonly Band[];
  readonly response: number;
  readonly resolution: number;
}

/** Offers on one line of time, from the report to a little after the last deadline. */
export interface Timeline {
  readonly reported: number;
  /** Midnights, each with the day that begins: “Tue 24”. */
  readonly days: readonly { readonly at: number; readonly text: string }[];
  readonly rows: readonly TimelineRow[];
}

const mostDays = 5;

export function timelineOf(
  offers: readonly { readonly title: string; readonly due: DueTimes }[],
  zone: TimeZone,
): Timeline {
  const reported = offers[0]?.due.response.reported ?? 0;
  const last = Math.max(
    reported + 3600,
    ...offers.flatMap(({ due }) => [due.response.due, due.resolution.due]),
  );
  const margin = Math.ceil((last - reported) * 0.04);
  const line = { from: reported - margin, until: last + margin };
  const place = (at: Instant) => percentOf(at, line);
  const bandOf = (span: Span): Band => {
    const from = place(span.from);
    return { from, length: rounded(place(span.until) - from) };
  };
  return {
    reported: place(reported),
    days: midnights(line, zone).map(({ at, text }) => ({ at: place(at), text })),
    rows: offers.map(({ title, due }) => ({
      title,
      open: joinedSpans([...openSpans(due.calendar, line)]).map(bandOf),
      paused: joinedSpans([...due.response.pauses, ...due.resolution.pauses]).map(bandOf),
      response: place(due.response.due),
      resolution: place(due.resolution.due),
    })),
  };
}

/** The beginnings of days, of a few only where there are many. */
function midnights({ from, until }: Span, zone: TimeZone) {
  const first = zone.wallTimeAt(from).day + 1;
  const last = zone.wallTimeAt(until).day;
  const stride = Math.max(1, Math.ceil((last - first + 1) / mostDays));
  const days: { at: Instant; text: string }[] = [];
  for (let day = first; day <= last; day += stride) {
    const at = zone.occurrenceOf({ day, time: 0 }).at;
    const text = `${weekdayNames[weekdayOf(day)].slice(0, 3)} ${Number(isoOfCivilDay(day).slice(8))}`;
    if (at < until) days.push({ at, text });
  }
  return days;
}

function percentOf(at: Instant, { from, until }: Span): number {
  return rounded(Math.min(1, Math.max(0, (at - from) / (until - from))) * 100);
}

function rounded(percent: number): number {
  return Math.round(percent * 100) / 100;
}
