import type { SitePath } from './address.ts';
import { type Backlink, backlinksOf } from './backlinks.ts';
import { type Connections, type ConnectionsInput, connectionsOf } from './connections.ts';
import type { Day } from './day.ts';
import type { Entry, EntryOf } from './entry.ts';
import type { LinkInText } from './entry-text.ts';
import { compareText, type Finding, field } from './issue.ts';
import { type Kind, kinds } from './kinds.ts';
import { didYouMeanAddressOf } from './nearest.ts';
import { ownPages, pagesOf } from './pages.ts';
import { type Redirect, resolveRedirects } from './redirects.ts';
import type { RelatedEntry } from './related.ts';
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
  /** Whether an entry is there that is not published yet. */
  isDraft(address: string): boolean;
  /** What an entry shows as related: first what its editors name, then, to five, what is most like it. */
  relatedOf(entry: Entry): readonly RelatedEntry[];
  /** The listed questions that are much alike, each pair once, by address. */
  alike: Connections['alike'];
  /** The address under which search engines are to find an entry: its own, or that of the entry it repeats. */
  canonicalOf: Connections['canonicalOf'];
  /** The listed entries that repeat this one and leave it to it to be found, by address. */
  copiesOf: Connections['copiesOf'];
  /** The listed entries that refer to this one, each once, those first that say most. */
  referencedBy(entry: Entry): readonly Backlink[];
}

export interface LibraryInput {
  readonly entries: readonly Entry[];
  /** Addresses of entries that could not be read. */
  readonly unreadable?: readonly SitePath[];
  /** Stand-ins for some of them: what they name as related is judged too. */
  readonly standIns?: readonly Entry[];
  readonly subjectSettings?: readonly SubjectSettings[];
  readonly redirects?: readonly Redirect[];
  /** The links in an entry's text. */
  readonly linksOf?: (entry: Entry) => readonly LinkInText[];
  /** The compiled texts, by which relations are completed and copies found; without them neither is done. */
  readonly textOf?: ConnectionsInput['textOf'];
  /** Compares documents; a program that keeps what was compared before gives its own. */
  readonly compare?: ConnectionsInput['compare'];
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
  const didYouMean = didYouMeanAddressOf([...byAddress.keys()]);
  const resolved = resolveRedirects(entries, input.redirects ?? [], pageAt, didYouMean);
  findings.push(...resolved.findings);
  const oldAddresses = new Map<string, string>(
    resolved.redirects.map(({ from, to }) => [from, to.replace(/#.*$/s, '')]),
  );

  const draftAddresses = new Set<string>(drafts.map(({ address }) => address));
  const byNumber = Map.groupBy(questions, ({ id }) => id);
  const index: RelationIndex = {
    at: (url) => byAddress.get(url) ?? byAddress.get(oldAddresses.get(url) ?? ''),
    numbered: (id) => byNumber.get(id) ?? [],
    didYouMean,
    isUnreadable: (url) => unreadable.has(url),
    isDraft: (url) => draftAddresses.has(url),
  };
  const related = resolveAllRelations(entries, index, findings);
  for (const standIn of input.standIns ?? []) {
    const at: RelationIndex['at'] = (url) => (url === standIn.address ? standIn : index.at(url));
    findings.push(...resolveRelations(standIn, { ...index, at }).findings);
  }
  const backlinks = backlinksOf({
    entries,
    at: index.at,
    relatedOf: (entry) => related.get(entry) ?? [],
    linksOf: input.linksOf ?? (() => []),
  });
  const listed = entries.filter(({ isUnlisted }) => !isUnlisted);
  const { relatedOf, alike, canonicalOf, copiesOf } = connectionsOf({
    listed,
    subjects,
    namedBy: (entry) => (related.get(entry) ?? []).filter(({ isUnlisted }) => !isUnlisted),
    textOf: input.textOf,
    compare: input.compare,
  });

  return {
    entries,
    listed,
    subjects,
    redirects: resolved.redirects,
    findings,
    ofKind: <K extends Kind>(kind: K) =>
      (byKind.get(kind) ?? []) as readonly Entry[] as readonly EntryOf<K>[],
    entryAt: (address) => byAddress.get(address),
    isPage: (address) => pageAt(address) !== undefined || oldAddresses.has(address),
    isUnreadable: (address) => unreadable.has(address),
    isDraft: (address) => draftAddresses.has(address),
    relatedOf,
    alike,
    canonicalOf,
    copiesOf,
    referencedBy: (entry) => backlinks.get(entry) ?? [],
  };
}

/** Whether an entry may be seen on a day. */
export function isPublished({ draft }: Entry, today: Day): boolean {
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
    if (isOwnPage(entry)) findings.push(collisionWithSite(entry));
    else if (first) findings.push(collision(entry, entry.address, first));
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

/** An entry may be the list of its kind, as the service levels are, and no other page of the site. */
function isOwnPage({ address, kind }: Entry): boolean {
  return ownPages.includes(address) && kinds[kind].list !== address;
}

function collisionWithSite({ file, address }: Entry): Finding {
  return {
    code: 'address/collision',
    file,
    place: { in: 'nowhere' },
    message: `${address} is a page of the site itself.`,
    hint: 'Give the file another name.',
  };
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

/** What each entry names as related. */
function resolveAllRelations(
  entries: readonly Entry[],
  index: RelationIndex,
  findings: Finding[],
): ReadonlyMap<Entry, readonly Entry[]> {
  return new Map(
    entries.map((entry) => {
      const resolved = resolveRelations(entry, index);
      findings.push(...resolved.findings);
      return [entry, resolved.targets];
    }),
  );
}
