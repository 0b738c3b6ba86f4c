import { isAbsolute, relative, resolve, sep } from 'node:path';
import { type KindEntry, kinds } from '#kb/kinds.ts';
import { type EntryPlace, placeAtAddress, placeOfEntry, subjectOfFile } from '#kb/moving/places.ts';
import { didYouMeanAddressOf } from '#kb/nearest.ts';
import { ownPages } from '#kb/pages.ts';
import { UsageError } from '../command-line.ts';
import type { ContentTree } from './content-tree.ts';

/** What somebody asks to move: addresses or paths, of an entry or of a whole subject. */
export interface MoveRequest {
  readonly old: string;
  readonly now: string;
}

/** One entry on its way. */
export interface EntryMove {
  readonly from: EntryPlace;
  readonly to: EntryPlace;
}

export interface Moves {
  readonly entries: readonly EntryMove[];
  /** Subjects that move as a whole into a folder of their own, old slug to new. */
  readonly subjects: ReadonlyMap<string, string>;
}

/** Pairs in a text: one a line, with white space between old and new. Blank lines and those that begin with # are none. */
export function requestsIn(text: string, name: string): MoveRequest[] {
  return text.split('\n').flatMap((line, i) => {
    const [old, now, ...rest] = line.trim().split(/\s+/);
    if (old === undefined || old === '' || old.startsWith('#')) return [];
    if (now !== undefined && rest.length === 0) return [{ old, now }];
    throw new UsageError(
      `Line ${i + 1} of ${name} takes an old and a new address; found ${line.trim()}.`,
    );
  });
}

/**
 * The moves that are asked for. `folders` are those from which paths may be written, the content folder last. Throws
 * `UsageError` where one cannot be made.
 */
export function movesFrom(
  requests: readonly MoveRequest[],
  tree: ContentTree,
  folders: readonly string[],
): Moves {
  const paths = pathsFrom(folders);
  const subjects = new Map<string, string>();
  const entries = requests.flatMap(({ old, now }): EntryMove[] => {
    const from = sourceOf(paths(old), tree);
    if (!from) throw new UsageError(missing(old, tree));
    if ('address' in from) return [{ from, to: targetOf(from, now, paths(now)) }];
    const to = paths(now).flatMap((path) => subjectIn(path) ?? [])[0];
    if (to === undefined)
      throw new UsageError(`A subject moves to another, such as /learn/contracts; found ${now}.`);
    if (to === from.subject) throw new UsageError(`${old} and ${now} are the same subject.`);
    const members = membersOf(from.subject, tree);
    if (membersOf(to, tree).length === 0) subjects.set(from.subject, to);
    return members.map((member) => ({ from: member, to: inSubject(member, to) }));
  });
  refuseTaken(entries, tree);
  return { entries, subjects };
}

/** Paths relative to the content folder, with forward slashes, or addresses: what a text may mean, likeliest first. */
type Paths = (text: string) => string[];

function pathsFrom(folders: readonly string[]): Paths {
  const content = folders.at(-1) ?? '';
  return (text) => {
    const plain = text.length > 1 ? text.replace(/\/+$/, '') : text;
    const inside = (isAbsolute(plain) ? [plain] : folders.map((folder) => resolve(folder, plain)))
      .map((path) => relative(resolve(content), path))
      .filter((path) => path.split(sep)[0] !== '..' && !isAbsolute(path))
      .map((path) => path.split(sep).join('/'));
    return plain.startsWith('/') ? [...inside, plain] : inside;
  };
}

function sourceOf(
  paths: readonly string[],
  tree: ContentTree,
): EntryPlace | { readonly subject: string } | undefined {
  for (const path of paths) {
    const entry = path.startsWith('/')
      ? tree.entries.get(path)
      : tree.files.has(path)
        ? placeOfEntry(path)
        : undefined;
    if (entry) return entry;
    const subject = subjectIn(path);
    if (subject !== undefined && membersOf(subject, tree).length > 0) return { subject };
  }
  return undefined;
}

function targetOf(from: EntryPlace, text: string, paths: readonly string[]): EntryPlace {
  const { ending, pattern, label }: KindEntry = kinds[from.kind];
  if (from.kind === 'service-levels') throw new UsageError(`${from.file} has one place only.`);
  const subject = paths.flatMap((path) => subjectIn(path) ?? [])[0];
  if (from.kind === 'question' && subject !== undefined) return inSubject(from, subject);
  for (const path of paths) {
    const place = path.startsWith('/')
      ? placeAtAddress(path)
      : (placeOfEntry(path) ?? placeOfEntry(`${path}${ending}`));
    if (!place) continue;
    if (place.kind === from.kind) return place;
    const other = kinds[place.kind].label.toLowerCase();
    throw new UsageError(
      `${from.address} is a ${label.toLowerCase()} and cannot become a ${other}; it may move to ${pattern}.`,
    );
  }
  throw new UsageError(
    `${text} is no place for a ${label.toLowerCase()}; it may move to ${pattern}.`,
  );
}

/** The subject that a folder or an address names: `learn/contracts`, `/learn/contracts`. */
function subjectIn(path: string): string | undefined {
  const [, slug] = /^\/?learn\/([^/]+)$/.exec(path) ?? [];
  return slug !== undefined && placeOfEntry(`learn/${slug}/a.md`) ? slug : undefined;
}

function membersOf(subject: string, { entries }: ContentTree): EntryPlace[] {
  return [...entries.values()].filter(({ file }) => subjectOfFile(file) === subject);
}

function inSubject({ file }: EntryPlace, subject: string): EntryPlace {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const place = placeOfEntry(`${kinds.question.folder}/${subject}/${name}`);
  if (!place) throw new UsageError(`${subject} is no name for a subject.`);
  return place;
}

function missing(old: string, { entries, claims }: ContentTree): string {
  const owner = claims.get(old);
  if (owner !== undefined)
    return `${old} is an old address, which ${owner} names; name the present one.`;
  const near = didYouMeanAddressOf([...entries.keys()])(old);
  return `There is no entry ${old}.${near ? ` ${near}` : ''}`;
}

function refuseTaken(moves: readonly EntryMove[], tree: ContentTree): void {
  const leaving = new Map(moves.map(({ from }) => [from.file, from]));
  if (leaving.size < moves.length) {
    const seen = new Set<string>();
    for (const { from } of moves) {
      if (seen.has(from.file)) throw new UsageError(`${from.file} is asked to move twice.`);
      seen.add(from.file);
    }
  }
  const arriving = new Set<string>();
  for (const { from, to } of moves) {
    if (from.file === to.file) throw new UsageError(`${from.file} lies there already.`);
    const owner = ownerOf(to, from, tree, leaving, arriving);
    if (owner !== undefined) throw new UsageError(`${to.address} is taken: ${owner}.`);
    arriving.add(to.address);
  }
}

function ownerOf(
  { file, address }: EntryPlace,
  from: EntryPlace,
  { files, entries, claims }: ContentTree,
  leaving: ReadonlyMap<string, EntryPlace>,
  arriving: ReadonlySet<string>,
): string | undefined {
  const there = files.has(file) ? file : entries.get(address)?.file;
  if (there !== undefined && !leaving.has(there)) return `${there} lies there`;
  if (arriving.has(address)) return 'two entries are asked to move there';
  if (ownPages.includes(address)) return 'it is a page of the site itself';
  const claim = claims.get(address);
  return claim === undefined || claim === from.file
    ? undefined
    : `it is an old address, which ${claim} names; remove it there first`;
}
