import { parseHours } from './calendar.ts';
import { type Weekday, weekdayNames, weekdays } from './civil-day.ts';
import type { Call } from './deadline.ts';
import { fieldName } from './deadline-field-names.ts';
import {
  chosenPriority,
  type DeadlineForm,
  type KnownLevels,
  type OfferForm,
  ownTerms,
  type TargetForm,
} from './deadline-form.ts';
import { comparisonOf, dueSentence, type OfferDue } from './due-sentence.ts';
import { parseMoment } from './moment.ts';
import { momentText } from './moment-text.ts';
import type { Priority } from './priority.ts';
import { type DueTimes, dueTimesOf, type ServiceTerms } from './service-terms.ts';
import type { Span } from './spans.ts';
import { type TimeZone, zoneNamed } from './time-zone.ts';

/** What is wrong with a field of the form. */
export interface FieldProblem {
  /** The field’s name in the page: `date`, `pause-0-until`, `offer-1-response`. */
  readonly field: string;
  /** Which field that is, by its label: “Time”; of two offers also which: “Answered within, second offer”. */
  readonly where: string;
  /** A sentence that says what to enter. */
  readonly text: string;
}

export interface AnsweredOffer extends OfferDue {
  readonly terms: ServiceTerms;
  readonly sentence: string;
  /** The same in the clocks of the person who reports, where those differ from the provider’s. */
  readonly abroad: string | undefined;
}

/** What the form comes to, or what is wrong with it. */
export type DeadlineAnswer =
  | { readonly is: 'wrong'; readonly problems: readonly FieldProblem[] }
  | {
      readonly is: 'due';
      readonly priority: Priority;
      readonly call: Call;
      /** In which the reader gave the moments of the call. */
      readonly zone: TimeZone;
      /** What should be known of how the clocks were read. */
      readonly notes: readonly string[];
      readonly offers: readonly AnsweredOffer[];
      /** How two offers differ; empty for one. */
      readonly comparison: readonly string[];
    };

/** Works out the deadlines that a form asks for; every problem of every field in one go, in the order of the form. */
export function answerOf(form: DeadlineForm, known: KnownLevels): DeadlineAnswer {
  const problems: FieldProblem[] = [];
  const note = (field: string, text: string): undefined => {
    problems.push({ field, where: fieldName(field, form), text });
  };
  const priority = chosenPriority(form);
  const terms = form.offers.map((offer, i) => termsOf(offer, i, priority, known, note));
  const zone = zoneNamed(form.zone.trim());
  const reading = zone ?? zoneNamed('UTC');
  const reported = reading && reportedIn(form, reading, note);
  if (!zone) note('zone', 'Enter a time zone such as Europe/London.');
  const pauses = reading ? form.pauses.map((pause, i) => pauseIn(pause, i, reading, note)) : [];
  if (problems.length > 0 || !reported || !zone) return { is: 'wrong', problems };

  const notes = [...reported.notes];
  const call = {
    reported: reported.at,
    pauses: pauses.flatMap((pause) => {
      if (pause?.notes) notes.push(...pause.notes);
      return pause ? [pause] : [];
    }),
  };
  const offers = terms.flatMap((own, i): AnsweredOffer[] => {
    if (!own) return [];
    const due = dueTimesOf(own.terms, call);
    if (due.ok) return [answered(own, due.value, zone)];
    note(`offer-${i}-level`, due.reason);
    return [];
  });
  if (problems.length > 0) return { is: 'wrong', problems };
  const [first, second] = offers;
  const comparison = first && second ? comparisonOf(first, second) : [];
  return { is: 'due', priority, call, zone, notes, offers, comparison };
}

type Note = (field: string, text: string) => undefined;

function answered({ title, terms }: NamedTerms, due: DueTimes, zone: TimeZone): AnsweredOffer {
  const own = due.calendar.zone;
  const moments = [due.response.due, due.resolution.due];
  const isAbroad = moments.some((at) => momentText(at, own) !== momentText(at, zone));
  const abroad = isAbroad ? `On the clocks of ${zone.name}: ${dueSentence(due, zone)}` : undefined;
  return { title, terms, due, sentence: dueSentence(due), abroad };
}

function reportedIn(form: DeadlineForm, zone: TimeZone, note: Note) {
  const date = form.date.trim();
  const time = form.time.trim();
  const isDay = parseMoment(`${date}T00:00`, zone).ok;
  if (date === '') note('date', 'Enter the day on which it was reported.');
  else if (!isDay) note('date', 'Enter a day that exists, from 1970 to 2199.');
  if (time === '') return note('time', 'Enter the time at which it was reported.');
  if (!parseMoment(`2000-01-01T${time}`, zone).ok)
    return note('time', 'Enter a time of day such as 10:00.');
  if (!isDay) return undefined;
  const moment = parseMoment(`${date}T${time}`, zone);
  if (!moment.ok) return note('date', moment.reason);
  const { at, note: read } = moment.value;
  return { at, notes: read === undefined ? [] : [read] };
}

function pauseIn(
  pause: DeadlineForm['pauses'][number],
  i: number,
  zone: TimeZone,
  note: Note,
): (Span & { readonly notes: readonly string[] }) | undefined {
  const [from, until] = (['from', 'until'] as const).map((end) => {
    const moment = parseMoment(pause[end], zone);
    if (!moment.ok)
      note(
        `pause-${i}-${end}`,
        `Enter the day and time at which the pause ${end === 'from' ? 'began' : 'ended'}.`,
      );
    return moment.ok ? moment.value : undefined;
  });
  if (!from || !until) return undefined;
  if (until.at < from.at) return note(`pause-${i}-until`, 'The pause must end after it began.');
  const notes = [from, until].flatMap((moment) => (moment.note === undefined ? [] : [moment.note]));
  return { from: from.at, until: until.at, notes };
}

interface NamedTerms {
  readonly title: string;
  readonly terms: ServiceTerms;
}

function termsOf(
  offer: OfferForm,
  i: number,
  priority: Priority,
  known: KnownLevels,
  note: Note,
): NamedTerms | undefined {
  if (offer.level === ownTerms) return ownTermsOf(offer, i, known, note);
  const level = known.levels.find(({ id }) => id === offer.level);
  if (!level) return note(`offer-${i}-level`, 'Choose a level, or terms of your own.');
  const targets = level.targets[priority];
  if (!targets)
    return note(
      `offer-${i}-level`,
      `${level.title} promises nothing for ${priority.toUpperCase()}. Choose another level or priority.`,
    );
  return {
    title: level.title,
    terms: { calendar: known.calendar, cover: level.cover, ...targets },
  };
}

function ownTermsOf(
  offer: OfferForm,
  i: number,
  known: KnownLevels,
  note: Note,
): NamedTerms | undefined {
  const targets = targetsOf(offer, i, note);
  const hours: Partial<Record<Weekday, string>> = {};
  let isRight = true;
  if (offer.cover === 'business')
    for (const day of weekdays) {
      const text = offer.hours[day].replaceAll(' ', '').replace('–', '-');
      if (text === '') continue;
      if (parseHours(text).ok) hours[day] = text;
      else {
        isRight = false;
        note(
          `offer-${i}-hours-${day}`,
          `Enter the hours of ${weekdayNames[day]} as 09:00-17:00, or leave them empty where it is closed.`,
        );
      }
    }
  if (offer.cover === 'business' && isRight && Object.keys(hours).length === 0) {
    isRight = false;
    note(
      `offer-${i}-hours-mon`,
      'Enter business hours for at least one day, or choose day and night.',
    );
  }
  const zone = zoneNamed(offer.zone.trim());
  if (!zone) note(`offer-${i}-zone`, 'Enter a time zone such as Europe/London.');
  if (!zone || !isRight || !targets.response || !targets.resolution) return undefined;
  const holidays = offer.keepsHolidays ? known.calendar.holidays : [];
  return {
    title: offer.title.trim() || `Offer ${i + 1}`,
    terms: {
      calendar: { zone: zone.name, hours, holidays },
      cover: offer.cover,
      response: targets.response,
      resolution: targets.resolution,
    },
  };
}

function targetsOf(offer: OfferForm, i: number, note: Note) {
  const of = (name: 'response' | 'resolution') => {
    const text = targetFrom(offer[name]);
    if (text === undefined) note(`offer-${i}-${name}`, 'Enter a whole number from 1, such as 4.');
    return text;
  };
  return { response: of('response'), resolution: of('resolution') };
}

function targetFrom({ amount, unit }: TargetForm): string | undefined {
  const text = amount.trim();
  if (!/^\d{1,5}$/.test(text) || Number(text) === 0) return undefined;
  if (unit === 'days') return `P${Number(text)}D`;
  return unit === 'hours' ? `PT${Number(text)}H` : `PT${Number(text)}M`;
}
