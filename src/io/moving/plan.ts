import type { Day } from '#kb/day.ts';
import { issueCodes } from '#kb/issue.ts';
import { type Moved, movedHref } from '#kb/moving/moved-href.ts';
import { applyEdits, type TextEdit } from '#kb/moving/text-edit.ts';
import { readEntry } from '../reading.ts';
import type { ContentTree } from './content-tree.ts';
import { fileReferences, type OpenFile, openFile } from './file-references.ts';
import { mentions } from './mentions.ts';
import { ownEdits } from './own-edits.ts';
import { MoveProblem } from './problem.ts';
import type { EntryMove, Moves } from './requests.ts';
import { type SubjectChange, subjectChange } from './subject-change.ts';

/** What a move writes, worked out and checked before anything is written. */
export interface MovePlan {
  readonly moves: readonly EntryMove[];
  /** The texts of files that change or are new, by their new path. */
  readonly writes: ReadonlyMap<string, string>;
  /** Files that are there and will not be. */
  readonly removes: readonly string[];
  /** How many links and relations change, by the file as it will be called. */
  readonly references: ReadonlyMap<string, number>;
  /** Addresses that are given up, because the move undoes an earlier one. */
  readonly dropped: readonly string[];
  /** What an editor should know. */
  readonly notes: readonly string[];
}

/** Works out all changes. Throws `MoveProblem` where something in the content has to be mended first. */
export function planMoves(tree: ContentTree, { entries, subjects }: Moves, today: Day): MovePlan {
  const byFile = new Map(entries.map((move) => [move.from.file, move]));
  const change = subjectChange(tree, entries, subjects);
  const moved = movedBy(tree, entries, change);
  const isMentioned = mentions(moved);
  const writes = new Map<string, string>();
  const references = new Map<string, number>();
  const notes: string[] = [];
  const dropped: string[] = [];
  for (const [file, text] of [...tree.texts, ...change.created]) {
    const move = byFile.get(file);
    const settings = change.texts.get(file);
    const isTouched = move || settings !== undefined || change.relabelled.has(file);
    if (!isTouched && !isMentioned(text)) continue;
    const open = settings === undefined ? tree.open(file) : openFile(file, settings.before);
    if (open.read.faults.length > 0) {
      if (move) throw new MoveProblem(unreadable(open));
      notes.push(`The front matter of ${file} cannot be read: what it refers to stays as it is.`);
    }
    const links = linkEdits(open, moved);
    const own = move ? ownEdits(open, move, change, isTaken(move, entries)) : undefined;
    if (move && own?.isUndoing) dropped.push(move.from.address);
    const labels = change.relabelled.get(file) ?? [];
    const edits = [...links, ...(own?.edits ?? []), ...labels];
    const changed = (settings?.finish ?? keep)(applyEdits(open.source, edits));
    const name = move?.to.file ?? file;
    if (changed === text && !move) continue;
    verify(open, changed, name, moved);
    if (move) refuseNewErrors(move, text, changed, today);
    writes.set(name, changed);
    const count = links.length - (move ? declaredAddresses(open) : 0);
    if (count > 0) references.set(name, count);
  }
  const left = entries.map(({ from }) => from.file).filter((file) => !writes.has(file));
  const emptied = [...writes].filter(([file, text]) => file === 'redirects.yaml' && text === '');
  for (const [file] of emptied) writes.delete(file);
  return {
    moves: entries,
    writes,
    removes: [...left, ...emptied.map(([file]) => file)],
    references,
    dropped,
    notes,
  };
}

/** Whether another entry comes to where this one was. */
function isTaken({ from }: EntryMove, entries: readonly EntryMove[]): boolean {
  return entries.some(({ to }) => to.address === from.address);
}

function keep(text: string): string {
  return text;
}

function movedBy(tree: ContentTree, entries: readonly EntryMove[], change: SubjectChange): Moved {
  const addresses = new Map(change.addresses);
  for (const { from, to } of entries) {
    addresses.set(from.address, to.address);
    addresses.set(`${from.address}.md`, `${to.address}.md`);
    if (from.kind !== 'decision') continue;
    const steps = new Set(
      tree
        .open(from.file)
        .scalars.flatMap(({ path: [key, step] }) => (key === 'nodes' ? [step] : [])),
    );
    for (const step of steps) addresses.set(`${from.address}/${step}`, `${to.address}/${step}`);
  }
  return {
    addresses,
    files: new Map(entries.map(({ from, to }) => [from.file, to.file])),
    isFile: (file) => tree.files.has(file),
  };
}

function linkEdits(open: OpenFile, moved: Moved): TextEdit[] {
  return fileReferences(open).flatMap(({ href, start, end }) => {
    const text = movedHref(href, open.file, moved);
    return text === undefined ? [] : [{ start, end, text }];
  });
}

/** Whether the file declares its own address, which is no reference. */
function declaredAddresses({ scalars }: OpenFile): number {
  return scalars.filter(({ path }) => path.length === 1 && path[0] === 'url').length;
}

function unreadable({ file, read }: OpenFile): string {
  const [fault] = read.faults;
  return `${file} cannot move before its front matter can be read; line ${fault?.line ?? 1}: ${fault?.message ?? ''}`;
}

/** Reads the changed text again: its fields must be the same but for what was to change. */
function verify(open: OpenFile, changed: string, name: string, moved: Moved): void {
  if (open.read.faults.length > 0) return;
  const now = openFile(name, changed);
  const isSettings = !name.includes('/');
  const own = new Set(['aliases', 'subject', 'subjects', 'file_name', 'answer']);
  const kept = ({ scalars }: OpenFile) => scalars.filter(({ path }) => !own.has(String(path[0])));
  const expected = kept(open).map(
    ({ value }) => movedHref(value.trim(), open.file, onlyAddresses(moved)) ?? value.trim(),
  );
  const found = kept(now).map(({ value }) => value.trim());
  const isSame =
    expected.length === found.length && expected.every((value, i) => value === found[i]);
  if (now.read.faults.length === 0 && (isSettings || isSame)) return;
  throw new MoveProblem(
    `${open.file} is written in a way that cannot be changed safely; change its references by hand first.`,
  );
}

function onlyAddresses(moved: Moved): Moved {
  return { ...moved, isFile: () => false };
}

/** A move must not put an error into an entry, such as a customer's name in its address. */
function refuseNewErrors({ from, to }: EntryMove, before: string, now: string, today: Day): void {
  const messages = (file: string, text: string, address: EntryMove['to']) =>
    readEntry(file, address.kind, address.address, text, today).findings.filter(
      ({ code }) => issueCodes[code].severity === 'error',
    );
  const known = new Set(
    messages(from.file, before, from).map(({ code, message }) => `${code} ${message}`),
  );
  const added = messages(to.file, now, to).find(
    ({ code, message }) => !known.has(`${code} ${message}`),
  );
  if (added) throw new MoveProblem(`${from.file} cannot move to ${to.file}: ${added.message}`);
}
