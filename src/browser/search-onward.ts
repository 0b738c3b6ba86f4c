import type { SearchAnswer } from '#search/engine.ts';
import { askAddress } from './ask-address.ts';

export interface Way {
  readonly title: string;
  readonly address: string;
}

/** The likeliest subjects as links in a sentence; empty where none of them has an address. */
export function likelySubjects(
  { subjects }: SearchAnswer,
  addressOf: (title: string) => string | undefined,
): (string | HTMLElement)[] {
  const ways = subjects.flatMap((title) => {
    const address = addressOf(title);
    return address === undefined ? [] : [link({ title, address })];
  });
  if (ways.length === 0) return [];
  return ['Perhaps under: ', ...ways.flatMap((way, i) => (i === 0 ? [way] : [' · ', way]))];
}

/** Leads to people, with the question filled in; empty where the site names nobody. */
export function askUs(target: string | undefined, question: string): (string | HTMLElement)[] {
  if (!target) return [];
  return [link({ title: `Ask us: “${question}”`, address: askAddress(target, question) })];
}

/**
 * The subject of a question by its address: its list lies above it. For where the page does not hold all subjects.
 */
export function subjectAddresses(
  results: SearchAnswer['results'],
): (title: string) => string | undefined {
  const known = new Map<string, string>();
  for (const { url, subjects } of results) {
    const [, address] = /^(\/learn\/[^/]+)\/questions\//.exec(url) ?? [];
    const [title] = subjects;
    if (address !== undefined && title !== undefined) known.set(title, address);
  }
  return (title) => known.get(title);
}

function link({ title, address }: Way): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.textContent = title;
  return anchor;
}
