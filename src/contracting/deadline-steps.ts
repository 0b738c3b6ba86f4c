import { openSeconds, runningSpans } from './business-time.ts';
import type { Calendar } from './calendar.ts';
import { type CivilDay, weekdayOf } from './civil-day.ts';
import type { CountedDays, Deadline } from './deadline.ts';
import { clockText, occurrenceNote } from './moment.ts';
import { counted, dayText, durationWords, momentText, yearOf } from './moment-text.ts';
import type { Span } from './spans.ts';
import { openTimeWords } from './target.ts';
import type { Instant, TimeZone } from './time-zone.ts';

/** One step on the way to a deadline. */
export interface Step extends Span {
  readonly is: 'reported' | 'waits' | 'runs' | 'closed' | 'paused' | 'days' | 'moves' | 'due';
  /** A sentence that says what happens, with its moments. */
  readonly text: string;
}

/** How a deadline follows from the report, in the order of the clock, for somebody who checks it with a calendar. */
export function stepsOf(calendar: Calendar, deadline: Deadline): Step[] {
  const speaker = new Speaker(calendar, deadline);
  const { reported, start, due, days } = deadline;
  const steps = days ? speaker.daySteps(days) : speaker.timeSteps();
  return [
    ...speaker.startSteps(),
    ...steps,
    step(
      'due',
      due,
      due,
      `Due ${speaker.at(due)}${start === due && reported < start ? ', at the opening' : ''}.`,
    ),
  ];
}

const mostRuns = 6;

class Speaker {
  readonly #calendar: Calendar;
  readonly #deadline: Deadline;
  readonly #zone: TimeZone;
  readonly #year: number;

  constructor(calendar: Calendar, deadline: Deadline) {
    this.#calendar = calendar;
    this.#deadline = deadline;
    this.#zone = calendar.zone;
    this.#year = yearOf(deadline.reported, calendar.zone);
  }

  at(instant: Instant): string {
    return momentText(instant, this.#zone, this.#year);
  }

  startSteps(): Step[] {
    const { reported, start } = this.#deadline;
    const moment = momentText(reported, this.#zone);
    if (this.#calendar.cover === 'always')
      return [
        step(
          'reported',
          reported,
          start,
          `Reported ${moment}. The clock runs day and night, so it starts at once.`,
        ),
      ];
    if (reported === start)
      return [
        step(
          'reported',
          reported,
          start,
          `Reported ${moment}, in business hours: the clock starts at once.`,
        ),
      ];
    return [
      step('reported', reported, reported, `Reported ${moment}, outside business hours.`),
      step(
        'waits',
        reported,
        start,
        `The clock starts at the next opening, ${this.at(start)}.${this.#holidays(reported, start)}`,
      ),
    ];
  }

  /** How open time is used up, day by day; a long way is shortened in its middle. */
  timeSteps(): Step[] {
    const { runs, start, due } = this.#deadline;
    const steps: Step[] = [];
    const joined = this.#calendar.cover === 'always' ? joinedRuns(runs) : [...runs];
    const isLong = joined.length > mostRuns;
    const shown = isLong ? joined.slice(0, 3) : joined;
    let from = start;
    for (const run of shown) {
      steps.push(...this.#between(from, run.from), this.#runStep(run));
      from = run.until;
    }
    const last = joined.at(-1);
    if (isLong && last) {
      const middle = joined.slice(3, -1);
      const end = middle.at(-1)?.until ?? from;
      const seconds = middle.reduce((sum, run) => sum + run.until - run.from, 0);
      const left = middle.at(-1)?.left ?? 0;
      steps.push(
        ...this.#pauseSteps(from, end),
        step(
          'runs',
          from,
          end,
          `It goes on in the same way until ${this.at(end)}: ${durationWords(seconds)} in ${counted(middle.length, 'stretch').replace('stretchs', 'stretches')}, ${durationWords(left)} left.${this.#holidays(from, end)}`,
        ),
        ...this.#between(end, last.from),
        this.#runStep(last),
      );
      from = last.until;
    }
    if (joined.length === 0) return steps;
    return from < due ? [...steps, ...this.#between(from, due)] : steps;
  }

  daySteps({ days, end }: CountedDays): Step[] {
    const { start, paused, runs, due } = this.#deadline;
    if (days.length === 0) return [];
    const { time } = this.#zone.wallTimeAt(start);
    const named =
      days.length <= mostRuns
        ? listed(days.map((day) => dayText(day, this.#year)))
        : `${days
            .slice(0, 3)
            .map((day) => dayText(day, this.#year))
            .join(', ')} and so on to ${dayText(days.at(-1) ?? 0, this.#year)}`;
    const isAlways = this.#calendar.cover === 'always';
    const noun = isAlways ? 'calendar day' : 'business day';
    const note = occurrenceNote(end, this.#zone);
    const steps = [
      step(
        'days',
        start,
        end.at,
        `${counted(days.length, noun)} after that, the first day not counted: ${named}.${this.#holidays(start, end.at)}`,
      ),
      step(
        'days',
        end.at,
        end.at,
        `The same time of day, ${clockText(time)}: ${this.at(end.at)}.${note === undefined ? '' : ` ${note}`}${this.#closedThen(end.at)}`,
      ),
    ];
    if (paused === 0) return steps;
    const pausedBefore = runs.reduce((sum, run) => sum + run.until - run.from, 0);
    return [
      ...steps,
      ...this.#pauseSteps(start, due),
      step(
        'moves',
        end.at,
        due,
        `The pauses cover ${openTimeWords(pausedBefore, this.#calendar.cover)} before then, and the deadline moves on by as much.`,
      ),
    ];
  }

  #closedThen(at: Instant): string {
    if (this.#calendar.cover === 'always') return '';
    for (const _ of runningSpans(this.#calendar, { from: at - 1, until: at + 1 }, [])) return '';
    return ' The provider is closed at that time, so in practice it has to be done before it closes.';
  }

  #runStep({ from, until, left }: Span & { readonly left: number }): Step {
    const rest = left === 0 ? 'nothing is left' : `${durationWords(left)} left`;
    return step(
      'runs',
      from,
      until,
      `The clock runs from ${this.at(from)} to ${this.#to(from, until)}: ${durationWords(until - from)}, ${rest}.${this.#clockChange(from, until)}`,
    );
  }

  #clockChange(from: Instant, until: Instant): string {
    const change = this.#zone.stretchAt(until).offset - this.#zone.stretchAt(from).offset;
    if (change === 0) return '';
    const way = change > 0 ? 'forward' : 'back';
    return ` The clocks are put ${way} by ${durationWords(Math.abs(change))} on the way; the time that passes is what counts.`;
  }

  /** The end of a stretch, with its day only where that is another one. */
  #to(from: Instant, until: Instant): string {
    const [a, b] = [this.#zone.wallTimeAt(from), this.#zone.wallTimeAt(until)];
    if (a.day === b.day && b.time > a.time) return clockText(b.time);
    if (b.day === a.day + 1 && b.time === 0) return '24:00';
    return this.at(until);
  }

  /** Why the clock stood between two stretches. */
  #between(from: Instant, until: Instant): Step[] {
    if (from >= until) return [];
    const pauses = this.#pauseSteps(from, until);
    const open = openSeconds(this.#calendar, { from, until });
    // Where a pause alone explains the break, nothing was closed in between.
    if (open === until - from) return pauses;
    const text = `Closed from ${this.at(from)} to ${this.at(until)}.${this.#holidays(from, until)}`;
    return pauses.length === 0 ? [step('closed', from, until, text)] : pauses;
  }

  #pauseSteps(from: Instant, until: Instant): Step[] {
    return this.#deadline.pauses
      .filter((pause) => pause.from < until && pause.until > from)
      .flatMap((pause) => {
        const seconds = openSeconds(this.#calendar, pause);
        if (seconds === 0) return [];
        // Where all of the pause counts there is nothing to tell apart.
        const counts =
          seconds === pause.until - pause.from
            ? durationWords(seconds)
            : openTimeWords(seconds, this.#calendar.cover);
        return [
          step(
            'paused',
            pause.from,
            pause.until,
            `The clock stands from ${this.at(pause.from)} to ${this.#to(pause.from, pause.until)}, while the provider waits for you: ${counts}.`,
          ),
        ];
      });
  }

  /** Holidays in a span that would otherwise be open. */
  #holidays(from: Instant, until: Instant): string {
    if (this.#calendar.cover === 'always') return '';
    const days: CivilDay[] = [];
    const last = this.#zone.wallTimeAt(until).day;
    for (let day = this.#zone.wallTimeAt(from).day; day <= last; day++)
      if (this.#calendar.isHoliday(day)) days.push(day);
    const working = days.filter((day) => this.#calendar.weekHours(weekdayOf(day)));
    if (working.length === 0) return '';
    const shown = working.slice(0, 4).map((day) => dayText(day, this.#year));
    const more = working.length > 4 ? [`${working.length - 4} more`] : [];
    return ` Closed for ${working.length === 1 ? 'a holiday' : 'holidays'}: ${listed([...shown, ...more])}.`;
  }
}

/** Runs that follow one another without a break, as one. */
function joinedRuns(runs: Deadline['runs']): { from: Instant; until: Instant; left: number }[] {
  const joined: { from: Instant; until: Instant; left: number }[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.until === run.from) Object.assign(last, { until: run.until, left: run.left });
    else joined.push({ ...run });
  }
  return joined;
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function step(is: Step['is'], from: Instant, until: Instant, text: string): Step {
  return { is, from, until, text };
}
