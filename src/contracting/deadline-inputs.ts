import type { DeadlineAnswer } from './deadline-answer.ts';
import { momentText } from './moment-text.ts';
import { openingHoursOf } from './opening-hours.ts';
import type { ServiceTerms } from './service-terms.ts';
import { targetWords } from './target.ts';

type Due = Extract<DeadlineAnswer, { is: 'due' }>;

/** The call that the deadlines are for, in sentences, for a reader who does not see the form. */
export function callSentences({ priority, call, zone }: Due): string[] {
  const at = (instant: number) => momentText(instant, zone);
  const pauses = call.pauses.map(({ from, until }) => `from ${at(from)} to ${at(until)}`);
  return [
    `A call of priority ${priority.toUpperCase()}, reported ${at(call.reported)}, on the clocks of ${zone.name}.`,
    ...(pauses.length === 0 ? [] : [`The provider waited for you ${pauses.join('; ')}.`]),
  ];
}

/** What an offer promises for it. */
export function promiseSentence({ terms, due }: Due['offers'][number]): string {
  const within = ({ target }: { target: Parameters<typeof targetWords>[0] }) =>
    targetWords(target, terms.cover);
  return `Promised: an answer within ${within(due.response)}, a solution within ${within(due.resolution)}.`;
}

/** When the clock of an offer runs, and where it is read. */
export function clockSentence({ calendar, cover }: ServiceTerms): string {
  const { zone, hours, holidays = [] } = calendar;
  if (cover === 'always') return `The clock runs day and night, in the time zone ${zone}.`;
  const open = openingHoursOf(hours).filter(({ hours: own }) => own !== 'closed');
  const week = open.map(({ days, hours: own }) => `${days} ${own}`).join(', ');
  const except = holidays.length === 0 ? 'holidays too' : 'holidays left out';
  return `The clock runs in business hours: ${week}, ${except}, in the time zone ${zone}.`;
}
