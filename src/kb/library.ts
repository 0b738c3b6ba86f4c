import type { SitePath } from './address.ts';
import type { Day } from './day.ts';
import type { Entry, EntryOf } from './entry.ts';
import { compareText, type Finding, field } from './issue.ts';
import type { Kind } from './kinds.ts';
import { didYouMeanOneOf } from './nearest.ts';
import { pagesOf } from './pages.ts';
import { type Redirect, resolveRedirects } from './redirects.ts';
import { type RelationIndex, resolveRelations } from './relations.ts';
import type { SubjectSettings } from './schemas/settings.ts';
import { groupSubjects, type Subject } from './subjects.ts';

/** All entries of a site, and what can be asked about them. Immutable. */
export interface Library {
  /** Every published entry, by address. */
  readonly entries: readonly Entry[];
  /** Those that lists, search, sitemap and relations may show. */
  readonly listed: readonly Entry[];
  readonly subjects: readonly Subject[];
  readonly redirects: readonly Redirect[];
  /** Relations, collisions and subjects that need an editor. */
  readonly findings: readonly Finding[];
  ofKind<K extends Kind>(kind: K): readonly EntryOf<K>[];
  /** The entry at a present address. */
  entryAt(address: string): Entry | undefined;
  /** Whether the site has anything at the address: an entry, a list, a subject, a step of a decision, a redirect, a file. */
  isPage(address: string): boolean;
  /** Whether an entry is there that could not be read: references to it are not to blame. */
  isUnreadable(address: string): boolean;
  /** The entries that an entry names as related, resolved; those that may not be listed are left out. */
  relatedOf(entry: Entry): readonly Entry[];
  /** The listed entries that name this one as related or link to it in their text, by address. */
  referencedBy(entry: Entry): readonly Entry[];
}

export interface LibraryInput {
  readonly entries: readonly Entry[];
  /** Addresses of entries that could not be read. */
  readonly unreadable?: readonly SitePath[];
  readonly subjectSettings?: readonly SubjectSettings[];
  readonly redirects?: readonly Redirect[];
  /** The addresses to which an entry's text links. */
  readonly linksOf?: (entry: Entry) => readonly string[];
  /** Drafts are left out on days before their publication. */
  readonly today: Day;
}

/** Builds the library; what is wrong across entries comes back as findings. */
export function createLibrary(input: LibraryInput): Library {
  const findings: Finding[] = [];
  const { true: published = [], false: drafts = [] } = Object.groupBy(input.entries, (entry) =>
    isPublished(entry, input.today) ? 'true' : 'false',
  );
  const entries = uniqueEntries(published, findings);
  const byAddress = new Map<string, Entry>(entries.map((entry) => [entry.address, entry]));
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  const unreadable = new Set<string>(input.unreadable);
  const questions = entries.filter((entry) => entry.kind === 'question');
  const subjects = groupSubjects(questions, input.subjectSettings ?? [], findings);

  const pages = pagesOf(entries, subjects);
  const pageAt = (address: string) => {
    const isThere = pages.has(address) || unreadable.has(address);
    return isThere ? (byAddress.get(address)?.file ?? 'a page of the site itself') : undefined;
  };
  const resolved = resolveRedirects(entries, input.redirects ?? [], pageAt);
  findings.push(...resolved.findings);
  const oldAddresses = new Map<string, string>(
    resolved.redirects.map(({ from, to }) => [from, to]),
  );

  const draftAddresses = new Set<string>(drafts.map(({ address }) => address));
  const byNumber = Map.groupBy(questions, ({ id }) => id);
  const index: RelationIndex = {
    at: (url) => byAddress.get(url) ?? byAddress.get(oldAddresses.get(url) ?? ''),
    numbered: (id) => byNumber.get(id) ?? [],
    // Addresses are long: what differs in many letters is another article.
    didYouMean: didYouMeanOneOf([...byAddress.keys()], 6),
    isUnreadable: (url) => unreadable.has(url),
    isDraft: (url) => draftAddresses.has(url),
  };
  const references = resolveReferences(entries, index, input.linksOf, findings);

  return {
    entries,
    listed: entries.filter(({ isUnlisted }) => !isUnlisted),
    subjects,
    redirects: resolved.redirects,
    findings,
    ofKind: <K extends Kind>(kind: K) =>
      (byKind.get(kind) ?? []) as readonly Entry[] as readonly EntryOf<K>[],
    entryAt: (address) => byAddress.get(address),
    isPage: (address) => pageAt(address) !== undefined || oldAddresses.has(address),
    isUnreadable: (address) => unreadable.has(address),
    relatedOf: (entry) => references.related.get(entry) ?? [],
    referencedBy: (entry) => [...(references.referring.get(entry) ?? [])],
  };
}

function isPublished({ draft }: Entry, today: Day): boolean {
  return draft === false || (draft !== true && draft <= today);
}

/**
 * Two files at one address cannot both be published: the first by file name stays, the other is a finding; so is a file
 * that names an address which is another's.
 */
function uniqueEntries(all: readonly Entry[], findings: Finding[]): Entry[] {
  const taken = new Map<string, Entry>();
  const byAddress = [...all].sort(
    (a, b) => compareText(a.address, b.address) || compareText(a.file, b.file),
  );
  for (const entry of byAddress) {
    const first = taken.get(entry.address);
    if (first) findings.push(collision(entry, entry.address, first));
    else taken.set(entry.address, entry);
  }
  const entries = [...taken.values()];
  for (const entry of entries) {
    const declared = entry.kind === 'question' ? entry.declaredAddress : undefined;
    if (declared === undefined || declared === entry.address) continue;
    const owner = taken.get(declared);
    if (owner) findings.push(collision(entry, declared, owner));
    else taken.set(declared, entry);
  }
  return entries;
}

function collision({ file }: Entry, address: SitePath, owner: Entry): Finding {
  return {
    code: 'address/collision',
    file,
    place: field(['url']),
    message: `${address} is also the address of ${owner.file}.`,
    hint: 'Give one of the two another name and address.',
  };
}

/** What each entry names as related, and which listed entries refer to it. */
function resolveReferences(
  entries: readonly Entry[],
  index: RelationIndex,
  linksOf: LibraryInput['linksOf'],
  findings: Finding[],
) {
  const related = new Map<Entry, readonly Entry[]>();
  const referring = new Map<Entry, Set<Entry>>();
  for (const entry of entries) {
    const resolved = resolveRelations(entry, index);
    findings.push(...resolved.findings);
    const { targets } = resolved;
    related.set(
      entry,
      targets.filter(({ isUnlisted }) => !isUnlisted),
    );
    if (entry.isUnlisted) continue;
    const linked = (linksOf?.(entry) ?? []).map(index.at);
    for (const target of [...targets, ...linked]) {
      if (!target || target === entry) continue;
      const from = referring.get(target) ?? new Set();
      referring.set(target, from.add(entry));
    }
  }
  return { related, referring };
}
