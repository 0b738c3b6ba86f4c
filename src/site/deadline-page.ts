import type { Cover } from '#contracting/calendar.ts';
import { isoOfCivilDay, nextWeekday, parseCivilDay } from '#contracting/civil-day.ts';
import { answerOf, type DeadlineAnswer } from '#contracting/deadline-answer.ts';
import {
  blankOffer,
  type DeadlineForm,
  type KnownLevels,
  ownTerms,
} from '#contracting/deadline-form.ts';
import { deadlineMarkup } from '#contracting/deadline-markup.ts';
import {
  type Impact,
  impacts,
  impactTexts,
  priorityOf,
  type Urgency,
  urgencies,
  urgencyTexts,
} from '#contracting/priority.ts';
import { targetUnits, unitWords } from '#contracting/target.ts';
import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { deadlineAddress } from '#kb/pages.ts';
import { priorities } from '#kb/schemas/service-levels.ts';
import { homeCrumb } from './breadcrumbs.ts';
import {
  deadlineRules,
  matrixSources,
  type Rule,
  type WorkedExample,
  workedExamples,
} from './deadline-rules.ts';
import { foundFacts } from './found-facts.ts';
import { listTitles } from './lists.ts';
import { type Page, pageOf } from './page.ts';
import { publishedServiceLevels } from './service-levels-page.ts';

/** A choice of a list: its value and what the reader sees. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

export interface DeadlinePage extends Page {
  readonly title: string;
  readonly introduction: string;
  /** Whose levels the form offers. */
  readonly isSample: boolean;
  readonly known: KnownLevels;
  /** What the form holds at first: the printer that fails on a Tuesday morning. */
  readonly form: DeadlineForm;
  readonly levels: readonly Choice[];
  readonly priorities: readonly Choice[];
  readonly impacts: readonly Choice[];
  readonly urgencies: readonly Choice[];
  /** What a target is counted in, by when the clock runs. */
  readonly units: Readonly<Record<Cover, readonly Choice[]>>;
  /** The result for that form, as HTML. */
  readonly result: string;
  readonly examples: readonly WorkedExample[];
  /** Rows by urgency, a priority for each impact. */
  readonly matrix: readonly { readonly urgency: string; readonly priorities: readonly string[] }[];
  readonly matrixColumns: readonly string[];
  readonly matrixSources: Rule['sources'];
  readonly rules: readonly Rule[];
}

export function deadlinePage(kb: KnowledgeBase): DeadlinePage {
  const title = 'When is it due?';
  const introduction =
    'Work out by when somebody must answer your call and by when it must work again: under a level on this site, or under the terms of an offer on your desk.';
  const known = knownLevels(kb);
  const form = printerExample(kb, known);
  return {
    ...pageOf(kb, {
      address: deadlineAddress,
      searchFacts: foundFacts(kb, deadlineAddress),
      heading: title,
      description: introduction,
      isIndexed: publishedServiceLevels(kb) !== undefined,
      crumbs: [
        homeCrumb,
        { title: listTitles['service-levels'], address: kinds['service-levels'].list },
      ],
    }),
    title,
    introduction,
    isSample: publishedServiceLevels(kb)?.data.sample ?? false,
    known,
    form,
    levels: [
      ...known.levels.map(({ id, title: text }) => ({ value: id, text })),
      { value: ownTerms, text: 'Terms of your own' },
    ],
    priorities: priorityChoices(kb),
    impacts: impacts.map((value) => ({ value, text: impactTexts[value] })),
    urgencies: urgencies.map((value) => ({ value, text: urgencyTexts[value] })),
    units: { business: unitChoices('business'), always: unitChoices('always') },
    result: markupOf(answerOf(form, known)),
    examples: workedExamples(),
    matrixColumns: impacts.map((impact: Impact) => impactTexts[impact]),
    matrix: urgencies.map((urgency: Urgency) => ({
      urgency: urgencyTexts[urgency],
      priorities: impacts.map((impact) => priorityOf(impact, urgency).toUpperCase()),
    })),
    matrixSources,
    rules: deadlineRules,
  };
}

/** The provider’s levels, or none and office hours in UTC where nothing is published. */
function knownLevels(kb: KnowledgeBase): KnownLevels {
  const published = publishedServiceLevels(kb)?.data;
  if (!published) return { calendar: officeHours, levels: [] };
  const { calendar, levels } = published;
  return {
    calendar: { zone: calendar.zone, hours: calendar.hours, holidays: calendar.holidays },
    levels: levels.map(({ id, title, cover, targets }) => ({ id, title, cover, targets })),
  };
}

/** A printer fails at ten on the next Tuesday: the lowest level that promises something, and the highest beside it. */
function printerExample(kb: KnowledgeBase, known: KnownLevels): DeadlineForm {
  const tuesday = nextWeekday(parseCivilDay(kb.today) ?? 0, 'tue');
  const promising = known.levels.filter(({ targets }) => targets.p3);
  const lowest = promising.at(-1)?.id ?? ownTerms;
  const highest = promising.length > 1 ? promising[0]?.id : undefined;
  return {
    offers: [
      blankOffer(lowest, known, 'Offer 1'),
      ...(highest === undefined ? [] : [blankOffer(highest, known, 'Offer 2')]),
    ],
    by: 'priority',
    priority: 'p3',
    impact: 'low',
    urgency: 'high',
    date: isoOfCivilDay(tuesday),
    time: '10:00',
    zone: known.calendar.zone,
    pauses: [],
  };
}

function priorityChoices(kb: KnowledgeBase): Choice[] {
  const meanings = publishedServiceLevels(kb)?.data.priorities ?? {};
  return priorities.map((value) => {
    const meaning = meanings[value];
    const name = value.toUpperCase();
    return { value, text: meaning === undefined ? name : `${name}: ${meaning}` };
  });
}

function unitChoices(cover: Cover): Choice[] {
  return targetUnits.map((value) => ({ value, text: unitWords(value, cover) }));
}

function markupOf(answer: DeadlineAnswer): string {
  return answer.is === 'due' ? deadlineMarkup(answer) : '';
}

const office = '09:00-17:00';
const officeHours = {
  zone: 'UTC',
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
};
