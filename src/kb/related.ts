import type { Entry } from './entry.ts';
import { compareText } from './issue.ts';
import type { Kind } from './kinds.ts';
import type { Relatedness, SimilarEntry } from './similarity/relatedness.ts';

/** An entry that another one shows as related. */
export interface RelatedEntry {
  readonly entry: Entry;
  /** The terms that both are about, as they are written there; undefined where an editor named the entry. */
  readonly why: { readonly terms: readonly string[] } | undefined;
  /** The part of it that fits, where that is more than the whole: an item of a blueprint. */
  readonly part?: { readonly anchor: string; readonly title: string } | undefined;
}

export interface RelatedInput {
  /** Those that may be shown, by address. */
  readonly listed: readonly Entry[];
  /** What an entry's editors name, in their order, of those that may be shown. */
  readonly namedBy: (entry: Entry) => readonly Entry[];
  readonly relatedness: Pick<Relatedness, 'similarTo'>;
  /** The entry's original and its copies, itself among them; empty where there are no others. */
  readonly sameAs: (entry: Entry) => readonly Entry[];
}

/** Lists are completed to this length. */
const wanted = 5;
/** With offers of other kinds they may be this long. */
const mostOffered = 7;
/** From this score on entries of different kinds fit one another. */
const fit = 0.1;
/** How many entries without referrers one page takes, where others can take them. */
const mostExtra = 2;

/** Kinds of which an entry's list holds so many before it is filled with the best of any kind. */
const first: Readonly<Partial<Record<Kind, Readonly<Partial<Record<Kind, number>>>>>> = {
  'case-study': { question: 3 },
  blueprint: { question: 3 },
  guide: { question: 3 },
  decision: { question: 2 },
  report: { question: 2 },
  term: { question: 2 },
};
/** Kinds that are offered beyond the five. */
const offers: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  question: ['case-study', 'blueprint'],
  guide: ['case-study', 'blueprint'],
};
/** Short texts are like very many. */
const mostTerms = 2;

/**
 * What each listed entry shows besides what its editors name, so that it shows five: the entries most like it, kinds
 * mixed where they fit. An entry that would then be shown by none is added to the one most like it.
 */
export function completeRelated(input: RelatedInput): ReadonlyMap<Entry, readonly Entry[]> {
  const completed = new Map<Entry, Entry[]>(
    input.listed.map((entry) => [entry, completionOf(entry, input)]),
  );
  adoptOrphans(input, completed);
  return completed;
}

function completionOf(entry: Entry, { namedBy, relatedness, sameAs }: RelatedInput): Entry[] {
  const named = namedBy(entry);
  const chosen = new Map<Entry, number>();
  const countOf = (kind: Kind) => {
    let count = 0;
    for (const other of named) if (other.kind === kind) count += 1;
    for (const other of chosen.keys()) if (other.kind === kind) count += 1;
    return count;
  };
  const length = () => named.length + chosen.size;
  const candidates = candidatesFor(entry, named, relatedness.similarTo(entry), sameAs);
  const add = (kind: Kind, most: number, least: number) => {
    let left = most;
    for (const { entry: other, score } of candidates) {
      if (left <= 0) return;
      if (other.kind !== kind || chosen.has(other)) continue;
      if (score < least && !isItemOf(entry, other)) continue;
      chosen.set(other, score);
      left -= 1;
    }
  };
  for (const [kind, most] of Object.entries(first[entry.kind] ?? {}) as [Kind, number][])
    add(kind, Math.min(most - countOf(kind), mostOffered - length()), fit);
  const isTerm = entry.kind === 'term';
  for (const { entry: other, score } of candidates) {
    if (length() >= wanted) break;
    if (other.kind === 'term' && !isTerm && countOf('term') >= mostTerms) continue;
    chosen.set(other, score);
  }
  // Better a third term than nothing.
  add('term', wanted - length(), 0);
  for (const kind of offers[entry.kind] ?? [])
    add(kind, Math.min(1 - countOf(kind), mostOffered - length()), fit);
  return [...chosen]
    .sort(([a, one], [b, other]) => other - one || compareText(a.address, b.address))
    .map(([other]) => other);
}

/** Whether an item of a blueprint names the entry as what explains it. */
function isItemOf({ address }: Entry, blueprint: Entry): boolean {
  return (
    blueprint.kind === 'blueprint' &&
    blueprint.data.pillars.some(({ items }) => items.some(({ question }) => question === address))
  );
}

/** Neighbours that may be shown: none that is there already, of copies the one in the entry's own subject. */
function candidatesFor(
  entry: Entry,
  named: readonly Entry[],
  similar: readonly SimilarEntry[],
  sameAs: RelatedInput['sameAs'],
): SimilarEntry[] {
  const taken = new Set<Entry>();
  const take = (one: Entry, twins: readonly Entry[]) => {
    taken.add(one);
    for (const twin of twins) taken.add(twin);
  };
  take(entry, sameAs(entry));
  for (const one of named) take(one, sameAs(one));
  const candidates: SimilarEntry[] = [];
  for (const { entry: other, score } of similar) {
    if (taken.has(other)) continue;
    const twins = sameAs(other);
    const inSubject =
      entry.kind === 'question'
        ? twins.find((twin) => twin.kind === 'question' && twin.subject === entry.subject)
        : undefined;
    candidates.push({ entry: inSubject ?? twins[0] ?? other, score });
    take(other, twins);
  }
  return candidates;
}

/** Gives each entry that is in no other's list to the one most like it that has not taken too many. */
function adoptOrphans(
  { listed, namedBy, relatedness, sameAs }: RelatedInput,
  completed: Map<Entry, Entry[]>,
): void {
  const shown = new Set<Entry>();
  for (const entry of listed) {
    for (const other of namedBy(entry)) if (other !== entry) shown.add(other);
    for (const other of completed.get(entry) ?? []) shown.add(other);
  }
  const extras = new Map<Entry, number>();
  const hasRoom = (entry: Entry) => (extras.get(entry) ?? 0) < mostExtra;
  for (const [i, orphan] of listed.entries()) {
    if (shown.has(orphan)) continue;
    const near = relatedness.similarTo(orphan).map(({ entry }) => entry);
    const twins = sameAs(orphan);
    const showsTwin = (entry: Entry) =>
      twins.includes(entry) ||
      (twins.length > 0 && completed.get(entry)?.some((other) => twins.includes(other)));
    const parent =
      near.find((entry) => hasRoom(entry) && !showsTwin(entry)) ??
      near.find((entry) => hasRoom(entry) && !twins.includes(entry)) ??
      nextWithRoom(listed, i, hasRoom);
    if (!parent) continue;
    completed.get(parent)?.push(orphan);
    extras.set(parent, (extras.get(parent) ?? 0) + 1);
  }
}

/** The next entry by address: near it lies what belongs to the same subject. */
function nextWithRoom(
  listed: readonly Entry[],
  from: number,
  hasRoom: (entry: Entry) => boolean,
): Entry | undefined {
  for (let step = 1; step < listed.length; step += 1) {
    const entry = listed[(from + step) % listed.length];
    if (entry && hasRoom(entry)) return entry;
  }
  return undefined;
}
