import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A folder to work in, of this process alone. */
export interface WorkFolder {
  readonly path: string;
  remove(): void;
}

/** Makes a work folder below `.cache` of the project and clears away those that killed processes left behind. */
export function workFolder(project: string, name: string): WorkFolder {
  const cache = join(project, '.cache');
  mkdirSync(cache, { recursive: true });
  removeAbandoned(cache, `${name}-`);
  const path = join(cache, `${name}-${process.pid}`);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * Puts a finished folder in the place of another: first as a sibling of it, then by renaming, so that the place holds
 * the old site or the new one and never half of either. Where an earlier process was killed between the two renames, its
 * old site is put back first. `rename` is the file system's, or a test's.
 */
export function replaceFolder(finished: string, place: string, rename = renameSync): void {
  const beside = dirname(place);
  mkdirSync(beside, { recursive: true });
  const prefixOf = (what: string) => `.${basename(place)}.${what}-`;
  if (!existsSync(place)) restoreAbandoned(beside, prefixOf('old'), place);
  for (const what of ['new', 'old']) removeAbandoned(beside, prefixOf(what));
  const next = join(beside, `${prefixOf('new')}${process.pid}`);
  const previous = join(beside, `${prefixOf('old')}${process.pid}`);
  moveFolder(finished, next, rename);
  const hadPrevious = existsSync(place);
  if (hadPrevious) rename(place, previous);
  try {
    rename(next, place);
  } catch (error) {
    if (hadPrevious) rename(previous, place);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
  /** Files that end in `.html`. */
  readonly pages: number;
}

/** Counts the files below a folder and their bytes. */
export function measureFolder(folder: string): FolderSize {
  let files = 0;
  let bytes = 0;
  let pages = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    if (entry.name.endsWith('.html')) pages += 1;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, bytes, pages };
}

/** Renames, or copies where the two lie on different file systems. */
function moveFolder(from: string, to: string, rename: typeof renameSync): void {
  try {
    rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}

function restoreAbandoned(folder: string, prefix: string, place: string): void {
  const [name] = abandonedIn(folder, prefix);
  if (name !== undefined) renameSync(join(folder, name), place);
}

function removeAbandoned(folder: string, prefix: string): void {
  for (const name of abandonedIn(folder, prefix))
    rmSync(join(folder, name), { recursive: true, force: true });
}

/**
 * Folders whose name ends in the number of a process that is no longer there. This process has not begun when it asks, so
 * its own number is an earlier process's too.
 */
function abandonedIn(folder: string, prefix: string): string[] {
  return readdirSync(folder).filter((name) => {
    if (!name.startsWith(prefix)) return false;
    const pid = Number(name.slice(prefix.length));
    return Number.isInteger(pid) && (pid === process.pid || !isRunning(pid));
  });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
