import { weekdayNames, weekdays } from './civil-day.ts';
import type { DeadlineForm } from './deadline-form.ts';

/** A field of the calculator by its label, as a list of problems calls it; of two offers or pauses it says which. */
export function fieldName(
  field: string,
  { offers, pauses }: Pick<DeadlineForm, 'offers' | 'pauses'>,
): string {
  const [, group, place, name = ''] = /^(offer|pause)-(\d+)-(.+)$/.exec(field) ?? [];
  const isOffer = group === 'offer';
  const label = labels[group === undefined ? field : `${group}-${name}`] ?? field;
  const count = isOffer ? offers.length : pauses.length;
  if (group === undefined || count < 2) return label;
  return isOffer
    ? `${label}, ${place === '0' ? 'first' : 'second'} offer`
    : `${label}, pause ${Number(place) + 1}`;
}

/** Those of the form; a test compares the two. */
const labels: Readonly<Record<string, string>> = {
  date: 'Day of the report',
  time: 'Time',
  zone: 'Time zone in which you read the clock',
  'offer-level': 'Level',
  'offer-response': 'Answered within',
  'offer-resolution': 'Working again within',
  'offer-zone': 'Time zone of the provider',
  ...Object.fromEntries(weekdays.map((day) => [`offer-hours-${day}`, weekdayNames[day]])),
  'pause-from': 'The pause began',
  'pause-until': 'The pause ended',
};
