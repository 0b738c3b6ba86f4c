import type { CalendarTerms, Cover } from './calendar.ts';
import { type Weekday, weekdays } from './civil-day.ts';
import {
  type Impact,
  impacts,
  type Priority,
  priorities,
  priorityOf,
  type Urgency,
  urgencies,
} from './priority.ts';
import { found, refused } from './result.ts';
import { type TargetUnit, targetUnits } from './target.ts';
import type { StateFormat } from './tool-state.ts';

/** A provider’s levels as the calculator needs them. */
export interface KnownLevels {
  readonly calendar: CalendarTerms;
  readonly levels: readonly {
    readonly id: string;
    readonly title: string;
    readonly cover: Cover;
    readonly targets: Readonly<
      Partial<
        Record<Priority, { readonly response: string; readonly resolution: string } | undefined>
      >
    >;
  }[];
}

/** What the calculator’s form holds: texts as they were typed, right or wrong. Plain JSON, to be kept and shared. */
export interface DeadlineForm {
  /** One offer, or two that are compared. */
  readonly offers: readonly OfferForm[];
  /** Whether the priority is chosen, or follows from impact and urgency. */
  readonly by: 'priority' | 'matrix';
  readonly priority: Priority;
  readonly impact: Impact;
  readonly urgency: Urgency;
  readonly date: string;
  readonly time: string;
  /** The zone of the person who reports, and of the pauses. */
  readonly zone: string;
  readonly pauses: readonly PauseForm[];
}

export interface OfferForm {
  /** The id of a level, or `own` for the terms below. */
  readonly level: string;
  readonly title: string;
  readonly cover: Cover;
  readonly zone: string;
  /** “09:00-17:00”; empty where closed. */
  readonly hours: Readonly<Record<Weekday, string>>;
  /** Closed on the holidays of the provider’s calendar too. */
  readonly keepsHolidays: boolean;
  readonly response: TargetForm;
  readonly resolution: TargetForm;
}

export interface TargetForm {
  readonly amount: string;
  readonly unit: TargetUnit;
}

/** Both ends as 2026-11-24T11:00. */
export interface PauseForm {
  readonly from: string;
  readonly until: string;
}

export const ownTerms = 'own';
export const mostPauses = 10;

/** The priority that the form means. */
export function chosenPriority(form: DeadlineForm): Priority {
  return form.by === 'priority' ? form.priority : priorityOf(form.impact, form.urgency);
}

/** A form for an offer under terms of one’s own: those of the provider’s calendar to begin with. */
export function blankOffer(level: string, { calendar }: KnownLevels, title: string): OfferForm {
  const hours = Object.fromEntries(weekdays.map((day) => [day, calendar.hours[day] ?? '']));
  return {
    level,
    title,
    cover: 'business',
    zone: calendar.zone,
    hours: hours as Record<Weekday, string>,
    keepsHolidays: true,
    response: { amount: '1', unit: 'hours' },
    resolution: { amount: '3', unit: 'days' },
  };
}

/** How the form is kept, shared and saved. */
export const deadlineFormat: StateFormat<DeadlineForm> = {
  tool: 'deadline',
  version: 1,
  shape: (value) => {
    const form = parseDeadlineState(value);
    return form ? found(form) : refused('expected the fields of the calculator');
  },
};

/** Reads a form that was kept or sent by somebody; `undefined` for anything that is none. Never throws. */
export function parseDeadlineState(value: unknown): DeadlineForm | undefined {
  if (!isRecord(value)) return undefined;
  const { offers, pauses } = value;
  if (!Array.isArray(offers) || offers.length < 1 || offers.length > 2) return undefined;
  if (!Array.isArray(pauses) || pauses.length > mostPauses) return undefined;
  const by = oneOf(value['by'], ['priority', 'matrix'] as const);
  const priority = oneOf(value['priority'], priorities);
  const impact = oneOf(value['impact'], impacts);
  const urgency = oneOf(value['urgency'], urgencies);
  const date = shortText(value['date']);
  const time = shortText(value['time']);
  const zone = shortText(value['zone']);
  const readOffers = offers.map(parseOffer);
  const readPauses = pauses.map(parsePauseForm);
  if (!by || !priority || !impact || !urgency) return undefined;
  if (date === undefined || time === undefined || zone === undefined) return undefined;
  if (!isWhole(readOffers) || !isWhole(readPauses)) return undefined;
  return {
    offers: readOffers,
    by,
    priority,
    impact,
    urgency,
    date,
    time,
    zone,
    pauses: readPauses,
  };
}

function parseOffer(value: unknown): OfferForm | undefined {
  if (!isRecord(value) || !isRecord(value['hours'])) return undefined;
  const hours = weekdays.map((day) => shortText((value['hours'] as Shape)[day]));
  const level = shortText(value['level']);
  const title = shortText(value['title']);
  const zone = shortText(value['zone']);
  const cover = oneOf(value['cover'], ['business', 'always'] as const);
  const { keepsHolidays } = value;
  const response = parseTargetForm(value['response']);
  const resolution = parseTargetForm(value['resolution']);
  if (level === undefined || title === undefined || zone === undefined || !cover) return undefined;
  if (!response || !resolution || typeof keepsHolidays !== 'boolean') return undefined;
  if (!isWhole(hours)) return undefined;
  const week = Object.fromEntries(weekdays.map((day, i) => [day, hours[i] ?? '']));
  return {
    level,
    title,
    cover,
    zone,
    hours: week as Record<Weekday, string>,
    keepsHolidays,
    response,
    resolution,
  };
}

function parseTargetForm(value: unknown): TargetForm | undefined {
  if (!isRecord(value)) return undefined;
  const amount = shortText(value['amount']);
  const unit = oneOf(value['unit'], targetUnits);
  return amount === undefined || !unit ? undefined : { amount, unit };
}

function parsePauseForm(value: unknown): PauseForm | undefined {
  if (!isRecord(value)) return undefined;
  const from = shortText(value['from']);
  const until = shortText(value['until']);
  return from === undefined || until === undefined ? undefined : { from, until };
}

type Shape = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWhole<T>(values: readonly (T | undefined)[]): values is readonly T[] {
  return values.every((value) => value !== undefined);
}

function shortText(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 100 ? value : undefined;
}

function oneOf<T extends string>(value: unknown, known: readonly T[]): T | undefined {
  return known.find((name) => name === value);
}
