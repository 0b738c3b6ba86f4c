import type { Checklist, ItemStatus, Outline, PromiseMade, WrittenIn } from './checklist.ts';
import { itemsOf } from './checklist.ts';
import {
  type Progress,
  progressOf,
  promisesNotInContract,
  redFlagsOf,
} from './checklist-progress.ts';
import { monthNames } from './civil-day.ts';

export const statusLabels: Readonly<Record<ItemStatus, string>> = {
  open: 'Open',
  done: 'Settled',
  'not-needed': 'Not needed',
};

export const placeLabels: Readonly<Record<WrittenIn, string>> = {
  contract: 'In the contract',
  offer: 'In an offer or a presentation',
  mail: 'In an e-mail or a chat',
  minutes: 'In notes of a meeting',
  talk: 'Nowhere: it was said',
};
/** For a promise of which the reader does not know it. */
export const unknownPlace = 'Not known yet';

/** “4 of 11 points settled, 1 of them not needed” */
export function progressText({ settled, notNeeded, total }: Progress): string {
  const points = total === 1 ? 'point' : 'points';
  const without = notNeeded === 0 ? '' : `, ${notNeeded} of them not needed`;
  return `${settled} of ${total} ${points} settled${without}`;
}

/** A part of a sentence; `about` says what it counts, where a list of it stands further down. */
export interface StandingPart {
  readonly text: string;
  readonly about?: 'flags' | 'promises';
}

/** Where the reader stands with the whole blueprint, in a sentence or two. */
export function standingText(list: Checklist, outline: Outline): string {
  return standingParts(list, outline)
    .map(({ text }) => text)
    .join('');
}

/** The same in parts. Only with nothing left does it say so. */
export function standingParts(list: Checklist, outline: Outline): StandingPart[] {
  const progress = progressOf(list, itemsOf(outline));
  const open = progress.total - progress.settled;
  const flags = redFlagsOf(list, outline).length;
  const promises = promisesNotInContract(list, outline).length;
  const worries: StandingPart[] = [
    ...(flags > 0 ? [{ text: countOf(flags, 'red flag'), about: 'flags' as const }] : []),
    ...(flags > 0 && promises > 0 ? [{ text: ' and ' }] : []),
    ...(promises > 0
      ? [
          {
            text: `${countOf(promises, 'promise')} that ${promises === 1 ? 'is' : 'are'} not in the contract`,
            about: 'promises' as const,
          },
        ]
      : []),
  ];
  const first = `${progressText(progress)}.`;
  if (worries.length > 0) return [{ text: `${first} ` }, ...worries, { text: '.' }];
  const isDone = open === 0 && progress.total > 0;
  return [{ text: isDone ? `${first} No red flag, and no promise outside the contract.` : first }];
}

/** “by Jo Miller · 3 March 2026 · In an e-mail or a chat (mail to all)”; it says what is not known of the place, and leaves out the rest. */
export function promiseSource({ by, on, where, place }: PromiseMade): string {
  return [
    by && `by ${by}`,
    on && dayText(on),
    (where ? placeLabels[where] : `Where written: ${unknownPlace.toLowerCase()}`) +
      (place ? ` (${place})` : ''),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** “22 November 2026” */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${monthNames[(month ?? 1) - 1]} ${year}`;
}

export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
