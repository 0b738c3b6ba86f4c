import { inThisTab, keep, kept } from './keeping.ts';

/** Where a reader was in a list. */
export interface PlaceInList {
  /** Of the list's page: a long list has several. */
  readonly address: string;
  /** How far it was scrolled, in CSS pixels. */
  readonly scroll: number;
  /** Address of the entry that was opened last. */
  readonly opened: string;
}

/** The list of which an address is a page: `/learn/sla/page/2` is one of `/learn/sla`. */
export function listOf(path: string): string {
  return path.replace(/\/page\/\d+$/, '');
}

export function placeInList(path: string): PlaceInList | undefined {
  const text = kept(`list ${listOf(path)}`, inThisTab);
  if (text === undefined) return undefined;
  // Only `rememberPlace` writes it.
  return JSON.parse(text) as PlaceInList;
}

export function rememberPlace(place: PlaceInList): void {
  keep(`list ${listOf(place.address)}`, JSON.stringify(place), inThisTab);
}

/** Says, for the next page, that the reader asked to go back to their place in a list. */
export function askForPlace(path: string): void {
  keep('back to', path, inThisTab);
}

/** Whether the reader asked to go back to their place on this page; only once. */
export function isPlaceAskedFor(path: string): boolean {
  const asked = kept('back to', inThisTab);
  keep('back to', undefined, inThisTab);
  return asked === path;
}
