import { durationWords, momentText, yearOf } from './moment-text.ts';
import type { DueTimes } from './service-terms.ts';
import type { TimeZone } from './time-zone.ts';

/** By when somebody must answer and by when it must work again, in the clocks of a zone. */
export function dueSentence(due: DueTimes, zone: TimeZone = due.calendar.zone): string {
  const year = yearOf(due.response.reported, due.calendar.zone);
  const [answer, solved] = [due.response.due, due.resolution.due].map((at) =>
    momentText(at, zone, year),
  );
  return `Somebody must answer by ${answer}; it must work again by ${solved}.`;
}

/** An offer and what its terms come to for one call. */
export interface OfferDue {
  readonly title: string;
  readonly due: DueTimes;
}

/** How two offers differ for the same call, on the customer’s own clock: a sentence for the response, one for the resolution. */
export function comparisonOf(first: OfferDue, second: OfferDue): string[] {
  return [
    differenceText('answer', first, second, ({ due }) => due.response.due),
    differenceText('have it working again', first, second, ({ due }) => due.resolution.due),
  ];
}

function differenceText(
  deed: string,
  first: OfferDue,
  second: OfferDue,
  dueOf: (offer: OfferDue) => number,
): string {
  const difference = dueOf(second) - dueOf(first);
  if (difference === 0) return `Both must ${deed} at the same time.`;
  const [sooner, later] = difference > 0 ? [first, second] : [second, first];
  const words = durationWords(Math.abs(difference), { inDays: true });
  return `${sooner.title} must ${deed} ${words} before ${later.title}.`;
}
