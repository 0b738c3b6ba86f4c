import type { CivilDay } from './civil-day.ts';

/** A moment, in whole seconds from 1 January 1970, 00:00 UTC. */
export type Instant = number;

/** A stretch of time in which a zone keeps its distance from UTC. It begins at `from` and ends before `until`. */
export interface OffsetStretch {
  readonly from: Instant;
  readonly until: Instant;
  /** Seconds that the zone’s clocks are ahead of UTC. */
  readonly offset: number;
}

/** What the clocks on the walls of a zone show. */
export interface WallTime {
  readonly day: CivilDay;
  /** Seconds from 00:00 as clocks show it. */
  readonly time: number;
}

/** When the clocks show a time: once, twice where they are put back, never where they are put forward. */
export type Occurrence =
  | { readonly is: 'once'; readonly at: Instant }
  | { readonly is: 'twice'; readonly at: Instant; readonly second: Instant }
  | { readonly is: 'never'; readonly at: Instant };

/** A time zone of the IANA database, or a fixed distance from UTC such as +05:30. */
export interface TimeZone {
  readonly name: string;
  readonly stretchAt: (instant: Instant) => OffsetStretch;
  readonly wallTimeAt: (instant: Instant) => WallTime;
  /**
   * When the zone’s clocks show the time. `at` follows RFC 5545, section 3.3.5, as Temporal does: of two times the first;
   * for a time that is skipped, as long after the change as it would have been.
   */
  readonly occurrenceOf: (wall: WallTime) => Occurrence;
}

const daySeconds = 86_400;
const zones = new Map<string, TimeZone>();

/** The zone of this name; `undefined` where the time zone database has none. */
export function zoneNamed(name: string): TimeZone | undefined {
  const known = zones.get(name);
  if (known) return known;
  try {
    zonedAt(0, name);
  } catch {
    return undefined;
  }
  const zone = createZone(name);
  zones.set(name, zone);
  return zone;
}

function createZone(name: string): TimeZone {
  const known: OffsetStretch[] = [];
  const stretchAt = (instant: Instant): OffsetStretch => {
    const match = known.find(({ from, until }) => from <= instant && instant < until);
    if (match) return match;
    const stretch = readStretch(name, instant);
    known.push(stretch);
    return stretch;
  };
  const wallTimeAt = (instant: Instant): WallTime => {
    const local = instant + stretchAt(instant).offset;
    const day = Math.floor(local / daySeconds);
    return { day, time: local - day * daySeconds };
  };
  const occurrenceOf = ({ day, time }: WallTime): Occurrence => {
    const local = day * daySeconds + time;
    // No zone is, or ever was, further than a day and a few hours from UTC.
    const stretches = stretchesBetween(stretchAt, local - 2 * daySeconds, local + 2 * daySeconds);
    const [at, second] = stretches.flatMap(({ from, until, offset }) =>
      from <= local - offset && local - offset < until ? [local - offset] : [],
    );
    if (at === undefined) return { is: 'never', at: local - offsetBeforeGap(stretches, local) };
    return second === undefined ? { is: 'once', at } : { is: 'twice', at, second };
  };
  return { name, stretchAt, wallTimeAt, occurrenceOf };
}

function readStretch(name: string, instant: Instant): OffsetStretch {
  const zoned = zonedAt(instant, name);
  const next = zoned.getTimeZoneTransition('next');
  // The change at the instant itself counts as the beginning of the stretch.
  const previous = zonedAt(instant + 1, name).getTimeZoneTransition('previous');
  return {
    from: previous ? secondOf(previous) : Number.NEGATIVE_INFINITY,
    until: next ? secondOf(next) : Number.POSITIVE_INFINITY,
    offset: Math.round(zoned.offsetNanoseconds / 1e9),
  };
}

function stretchesBetween(
  stretchAt: TimeZone['stretchAt'],
  from: Instant,
  until: Instant,
): OffsetStretch[] {
  const stretches = [stretchAt(from)];
  for (let end = stretches[0]?.until ?? until; end < until; ) {
    const next = stretchAt(end);
    stretches.push(next);
    end = next.until;
  }
  return stretches;
}

function offsetBeforeGap(stretches: readonly OffsetStretch[], local: number): number {
  const before = stretches.findLast(({ until, offset }) => until + offset <= local);
  return (before ?? stretches[0])?.offset ?? 0;
}

function zonedAt(instant: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant * 1000).toZonedDateTimeISO(zone);
}

function secondOf(zoned: Temporal.ZonedDateTime): Instant {
  return Math.floor(zoned.epochMilliseconds / 1000);
}
