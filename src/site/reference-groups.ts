import type { Backlink, ReferencePlace } from '#kb/backlinks.ts';
import { type Kind, kinds } from '#kb/kinds.ts';
import { type LinkSentence, saysMore } from '#kb/link-sentence.ts';
import { consentUntil } from './consent-bound.ts';
import { countText } from './count-text.ts';
import { type EntryLink, linkTo } from './entry-link.ts';

/** Entries of one kind that refer to a page. */
export interface ReferenceGroup {
  readonly kind: Kind;
  /** "Questions", "Guide" */
  readonly title: string;
  /** Those first that say most. */
  readonly entries: readonly Referrer[];
  /** How many there are besides, which are not shown. */
  readonly others: number;
}

/** An entry that refers to a page, and how. */
export interface Referrer extends EntryLink {
  /** The sentence with the link; absent where the link says all there is. */
  readonly sentence: LinkSentence | undefined;
  /** Where it refers, in words, unless a sentence tells or it only names the page as related. */
  readonly place: string | undefined;
  /** "and in two more places" */
  readonly further: string | undefined;
}

/** More of one kind are counted instead of shown. */
export const mostReferrers = 48;

/** What takes a reader furthest comes first. */
export const kindOrder: readonly Kind[] = [
  'guide',
  'blueprint',
  'decision',
  'service-levels',
  'question',
  'case-study',
  'report',
  'term',
];

/** What refers to an entry, grouped by kind, in the order in which the kinds help most. */
export function referenceGroups(backlinks: readonly Backlink[]): ReferenceGroup[] {
  const byKind = Map.groupBy(backlinks, ({ from }) => from.kind);
  return kindOrder.flatMap((kind) => {
    const own = byKind.get(kind) ?? [];
    if (own.length === 0) return [];
    const title = own.length === 1 ? kinds[kind].label : kinds[kind].plural;
    const entries = own.slice(0, mostReferrers).map(referrer);
    return [{ kind, title, entries, others: own.length - entries.length }];
  });
}

function referrer({ from, place, furtherPlaces }: Backlink): Referrer {
  // What a customer may withdraw is said on no other page.
  const maySay = consentUntil(from) === undefined;
  const sentence = place.in === 'text' && maySay ? place.sentence : undefined;
  const isTelling = sentence !== undefined && saysMore(sentence);
  return {
    ...linkTo(from),
    sentence: isTelling ? sentence : undefined,
    place: isTelling ? undefined : placeText(place),
    further: furtherText(furtherPlaces.filter(isShownPlace).length),
  };
}

/** Relations, series and copies are no further places where a reader would find more. */
function isShownPlace({ in: place }: ReferencePlace): boolean {
  return place === 'text' || place === 'item' || place === 'step' || place === 'advice';
}

function furtherText(count: number): string | undefined {
  return count === 0 ? undefined : `and in ${countText(count, 'more place', 'more places')}`;
}

function placeText(place: ReferencePlace): string | undefined {
  switch (place.in) {
    case 'item':
      return `in the item “${place.title}”`;
    case 'step':
      return `in the step “${place.title}”`;
    case 'advice':
      return `in the advice “${place.title}”`;
    case 'series':
      return `part ${place.part} of “${place.title}”`;
    case 'services':
      return `in its services: ${place.titles.join(', ')}`;
    case 'results':
      return 'in its results';
    case 'canonical':
      return 'as the page that it repeats';
    case 'text':
      return 'in the text';
    case 'related':
      return undefined;
  }
}
