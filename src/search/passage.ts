import type { IndexedPage } from './index-port.ts';

/** A piece of a text, and whether it is what was asked for. */
export interface Segment {
  readonly text: string;
  readonly isMatch: boolean;
}

/** A place in a page's content where something asked for stands (in words from 0), and how much it tells. */
export interface Place {
  readonly at: number;
  readonly weight: number;
}

/**
 * The passage of a page that holds most of what was asked for, as plain text in pieces, `length` words long at most. The
 * title at the head of the content is left out, since it is shown anyway.
 */
export function passageOf(page: IndexedPage, places: readonly Place[], length = 30): Segment[] {
  const words = wordsOf(page.content);
  const first = wordsOf(page.meta['title'] ?? '').length;
  const head = page.content.startsWith(page.meta['title'] ?? '') ? first : 0;
  const weights = new Map<number, number>();
  for (const { at, weight } of places)
    if (at >= head && at < words.length) weights.set(at, Math.max(weight, weights.get(at) ?? 0));
  const start = densest(weights, Math.min(head, words.length), words.length, length);
  const end = Math.min(words.length, start + length);
  const segments: Segment[] = [];
  if (start > head) append(segments, '…', false);
  for (let i = start; i < end; i += 1) {
    const word = words[i] ?? '';
    append(segments, word, weights.has(i));
  }
  if (end < words.length) append(segments, '…', false);
  return segments.flatMap(withoutPunctuation);
}

/** A heading below which something asked for stands. */
export interface Section {
  readonly title: string;
  readonly id: string;
}

/** The headings of a page below which most of what was asked for stands, at most `limit`, in the page's order. */
export function sectionsOf(page: IndexedPage, places: readonly Place[], limit = 2): Section[] {
  const headings = page.anchors
    .filter(({ element, text }) => /^h[2-6]$/i.test(element) && text?.trim())
    .sort((a, b) => a.location - b.location);
  const weighed = headings.map((heading, i) => {
    const end = headings[i + 1]?.location ?? Number.POSITIVE_INFINITY;
    const inside = places.filter(({ at }) => at >= heading.location && at < end);
    const named = heading.location + wordsOf(heading.text ?? '').length;
    const weightOf = ({ at, weight }: Place) => (at < named ? inHeading * weight : weight);
    return { heading, weight: inside.reduce((sum, place) => sum + weightOf(place), 0) };
  });
  return weighed
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.heading.location - b.heading.location)
    .slice(0, limit)
    .sort((a, b) => a.heading.location - b.heading.location)
    .map(({ heading }) => ({ title: heading.text?.trim() ?? '', id: heading.id }));
}

/** How much more a word counts that stands in the heading itself. */
const inHeading = 4;

// Pagefind counts words between white space in which a zero-width no-break space is none.
function wordsOf(text: string): string[] {
  return text === '' ? [] : text.split(/[^\S\uFEFF]+/);
}

/** Where the window with the greatest weight begins; a few words before its first match, so that this one is understood. */
function densest(
  weights: ReadonlyMap<number, number>,
  from: number,
  to: number,
  length: number,
): number {
  const lead = Math.floor(length / 5);
  let best = from;
  let bestWeight = 0;
  for (const at of [...weights.keys()].sort((a, b) => a - b)) {
    let weight = 0;
    for (let i = at; i < at + length - lead; i += 1) weight += weights.get(i) ?? 0;
    if (weight > bestWeight) {
      best = at;
      bestWeight = weight;
    }
  }
  return Math.max(from, Math.min(best - lead, to - length));
}

/** Adds a word; one that is a match joins the match before it, the space between a match and another word is none. */
function append(segments: Segment[], word: string, isMatch: boolean): void {
  const last = segments.at(-1);
  if (last === undefined) segments.push({ text: word, isMatch });
  else if (last.isMatch === isMatch)
    segments[segments.length - 1] = { text: `${last.text} ${word}`, isMatch };
  else if (isMatch) {
    segments[segments.length - 1] = { ...last, text: `${last.text} ` };
    segments.push({ text: word, isMatch });
  } else segments.push({ text: ` ${word}`, isMatch });
}

/** Punctuation around a match is none. */
function withoutPunctuation(segment: Segment): Segment[] {
  const [, before = '', core = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(segment.text) ?? [];
  if (!segment.isMatch || core === '') return [segment];
  return [
    { text: before, isMatch: false },
    { text: core, isMatch: true },
    { text: after, isMatch: false },
  ].filter(({ text }) => text !== '');
}
