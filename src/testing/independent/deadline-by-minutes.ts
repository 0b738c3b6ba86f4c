/**
 * Deadlines worked out a second time, sharing no code with the calculator: the clocks of a zone are read from Intl minute by
 * minute, and deadlines are found by stepping through those minutes.
 */

/** What the clocks of a zone show in each minute of a window. */
export interface WallMinutes {
  readonly zone: string;
  /** Minutes since 1970 of the first. */
  readonly first: number;
  /** The date in each minute, as days since 1970. */
  readonly dates: Int32Array;
  /** Minutes since 00:00 as clocks show them. */
  readonly times: Int16Array;
}

/** A call under terms of which all times are whole minutes; instants are indexes into the window. */
export interface MinuteCall {
  readonly isAlways: boolean;
  /** Opening and closing in minutes by weekday, Sunday first. */
  readonly week: readonly (readonly [open: number, close: number] | undefined)[];
  /** Days since 1970. */
  readonly holidays: ReadonlySet<number>;
  readonly target: { readonly minutes: number } | { readonly days: number };
  readonly reported: number;
  readonly pauses: readonly (readonly [from: number, until: number])[];
}

export function readWallMinutes(zone: string, firstDay: string, days: number): WallMinutes {
  const count = days * 1440;
  const first = Date.parse(`${firstDay}T00:00:00Z`) / 60_000;
  const dates = new Int32Array(count);
  const times = new Int16Array(count);
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  let shown = '';
  let date = 0;
  for (let i = 0; i < count; i++) {
    const text = format.format((first + i) * 60_000);
    const iso = text.slice(0, 10);
    if (iso !== shown) {
      shown = iso;
      date = Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
    }
    dates[i] = date;
    const [hour, minute] = text.slice(-5).split(':');
    times[i] = Number(hour) * 60 + Number(minute);
  }
  return { zone, first, dates, times };
}

/** The minute at which the call is due; `undefined` where that lies outside the window. */
export function dueMinute(wall: WallMinutes, call: MinuteCall): number | undefined {
  const { dates, times } = wall;
  const end = dates.length;
  const isPaused = (i: number) => call.pauses.some(([from, until]) => from <= i && i < until);

  let start = call.reported;
  while (start < end && !isOpen(wall, call, start)) start++;
  if (start === end) return undefined;

  if ('minutes' in call.target) return afterMinutes(call.target.minutes, start);

  const due = sameTimeAfter(call.target.days);
  if (due === undefined || due >= end) return undefined;
  let paused = 0;
  for (let i = start; i < due; i++) if (isPaused(i) && isOpen(wall, call, i)) paused++;
  return afterMinutes(paused, due);

  function afterMinutes(minutes: number, from: number): number | undefined {
    let left = minutes;
    let i = from;
    for (; left > 0; i++) {
      if (i >= end) return undefined;
      if (isOpen(wall, call, i) && !isPaused(i)) left--;
    }
    return i;
  }

  function sameTimeAfter(days: number): number | undefined {
    if (days === 0) return start;
    const time = times[start] ?? 0;
    let counted = 0;
    let last = dates[start] ?? 0;
    let i = start;
    for (; i < end && counted < days; i++) {
      const date = dates[i] ?? 0;
      if (date > last && isOpen(wall, call, i)) {
        counted++;
        last = date;
      }
    }
    if (counted < days) return undefined;
    return minuteShowing(last, time);
  }

  function minuteShowing(date: number, time: number): number | undefined {
    const wanted = date * 1440 + time;
    let before = start;
    for (let i = start; i < end; i++) {
      const shown = (dates[i] ?? 0) * 1440 + (times[i] ?? 0);
      if (shown === wanted) return i;
      if (shown < wanted) before = i;
      // Once the clocks show a later day, they have skipped the time: it is counted on from the minute before the gap.
      if ((dates[i] ?? 0) > date)
        return before + wanted - ((dates[before] ?? 0) * 1440 + (times[before] ?? 0));
    }
    return undefined;
  }
}

function isOpen({ dates, times }: WallMinutes, call: MinuteCall, i: number): boolean {
  if (call.isAlways) return true;
  const date = dates[i] ?? 0;
  const time = times[i] ?? 0;
  if (call.holidays.has(date)) return false;
  const hours = call.week[new Date(date * 86_400_000).getUTCDay()];
  return hours !== undefined && hours[0] <= time && time < hours[1];
}
