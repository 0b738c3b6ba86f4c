import { type DataPlace, dataReferences } from './data-references.ts';
import type { Entry } from './entry.ts';
import type { LinkInText } from './entry-text.ts';
import { type LinkSentence, saysMore } from './link-sentence.ts';
import { compareTitles } from './subjects.ts';

/** Where an entry refers to another one. */
export type ReferencePlace =
  /** A link in its text; without a sentence where none is known. */
  | { readonly in: 'text'; readonly sentence: LinkSentence | undefined }
  | DataPlace
  | { readonly in: 'related' };

/** An entry that refers to another one. */
export interface Backlink {
  readonly from: Entry;
  /** The place that says most about why. */
  readonly place: ReferencePlace;
  /** The other places in the same entry, in the order of how much they say. */
  readonly furtherPlaces: readonly ReferencePlace[];
  /** The sentence around the link, as plain text, where the place is one in the text. */
  readonly sentence: string | undefined;
}

export interface BacklinkInput {
  readonly entries: readonly Entry[];
  /** The entry at an address, present or old, without query and anchor. */
  readonly at: (address: string) => Entry | undefined;
  /** What an entry names as related, resolved. */
  readonly relatedOf: (entry: Entry) => readonly Entry[];
  readonly linksOf: (entry: Entry) => readonly LinkInText[];
}

/**
 * What refers to each entry: every link in a text, every field that names an entry, every relation, told once for each
 * entry that refers, those first that say most and then by title. Entries that may not be listed and entries themselves
 * are no sources.
 */
export function backlinksOf(input: BacklinkInput): ReadonlyMap<Entry, readonly Backlink[]> {
  const data = dataReferences(input.entries);
  const places = new Map<Entry, Map<Entry, ReferencePlace[]>>();
  for (const from of input.entries) {
    if (from.isUnlisted) continue;
    const note = (to: Entry | undefined, place: ReferencePlace) => {
      if (!to || to === from) return;
      const sources = getOrMake(places, to, () => new Map<Entry, ReferencePlace[]>());
      getOrMake(sources, from, () => []).push(place);
    };
    for (const link of input.linksOf(from))
      note(input.at(pageOf(link)), { in: 'text', sentence: link.sentence });
    for (const { to, place } of data(from)) note(input.at(to), place);
    for (const to of input.relatedOf(from)) note(to, { in: 'related' });
  }
  return new Map([...places].map(([to, sources]) => [to, inOrder(sources)]));
}

/** The address to which a link leads, without query and anchor; nothing where it leads elsewhere. */
function pageOf({ href, address = href }: LinkInText): string {
  const path = address.replace(/[?#].*$/s, '');
  return path.startsWith('/') && !path.startsWith('//') ? decode(path) : '';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function inOrder(sources: ReadonlyMap<Entry, readonly ReferencePlace[]>): Backlink[] {
  const backlinks = [...sources].map(([from, places]) => backlinkOf(from, places));
  const rank = ({ place }: Backlink) => Math.floor(rankOf(place));
  return backlinks.sort((a, b) => rank(a) - rank(b) || compareTitles(a.from.title, b.from.title));
}

function backlinkOf(from: Entry, places: readonly ReferencePlace[]): Backlink {
  const [place = { in: 'related' }, ...furtherPlaces] = places.toSorted(
    (a, b) => rankOf(a) - rankOf(b),
  );
  return { from, place, furtherPlaces, sentence: sentenceOf(place) };
}

function sentenceOf(place: ReferencePlace): string | undefined {
  if (place.in !== 'text' || !place.sentence) return undefined;
  const { before, words, after } = place.sentence;
  return before + words + after;
}

const blocks = ['prose', 'item', 'cell', 'heading'] as const;

/**
 * Sentences first, among them those of paragraphs; then fields that say where they stand, links that are alone in their
 * place, and relations, which say no more than their name.
 */
function rankOf(place: ReferencePlace): number {
  if (place.in === 'related') return 3;
  if (place.in !== 'text') return 1;
  const { sentence } = place;
  return sentence && saysMore(sentence) ? blocks.indexOf(sentence.block) / blocks.length : 2;
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
