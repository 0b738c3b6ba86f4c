import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isFile, isFolder } from '../content-folder.ts';
import type { MovePlan } from './plan.ts';
import { MoveProblem } from './problem.ts';

/** A file as it was before anything was written. */
interface Before {
  readonly bytes: Buffer | undefined;
  readonly mode: number | undefined;
}

/**
 * Writes what was planned. Where that fails, everything is put back as it was, and `MoveProblem` is thrown. Folders that a
 * move empties go.
 */
export function writePlan(folder: string, { moves, writes, removes }: MovePlan): void {
  const before = new Map<string, Before>();
  for (const file of [...removes, ...writes.keys()]) before.set(file, stateOf(join(folder, file)));
  const modes = new Map(moves.map(({ from, to }) => [to.file, before.get(from.file)?.mode]));
  const made: string[] = [];
  const release = holdSignals();
  try {
    for (const file of removes) rmSync(join(folder, file));
    for (const [file, text] of writes) {
      const path = join(folder, file);
      const first = mkdirSync(dirname(path), { recursive: true });
      if (first !== undefined) made.push(dirname(path));
      writeFileSync(path, text);
      const mode = modes.get(file);
      if (mode !== undefined) chmodSync(path, mode);
    }
  } catch (error) {
    for (const [file, state] of before) restore(join(folder, file), state);
    for (const path of made.reverse()) removeEmpty(path, folder);
    const reason = error instanceof Error ? error.message : String(error);
    throw new MoveProblem(`The changes could not be written (${reason}).`, { cause: error });
  } finally {
    release();
  }
  for (const file of removes) removeEmpty(dirname(join(folder, file)), folder);
}

function stateOf(path: string): Before {
  if (!isFile(path)) return { bytes: undefined, mode: undefined };
  return { bytes: readFileSync(path), mode: statSync(path).mode };
}

function restore(path: string, { bytes, mode }: Before): void {
  if (bytes === undefined) {
    if (!isFolder(path)) rmSync(path, { force: true });
  } else {
    writeFileSync(path, bytes);
    if (mode !== undefined) chmodSync(path, mode);
  }
}

/** Removes a folder and those around it, up to the content folder, as long as they hold nothing. */
function removeEmpty(path: string, folder: string): void {
  if (path === folder || dirname(path) === folder || !existsSync(path)) return;
  if (readdirSync(path).length > 0) return;
  rmdirSync(path);
  removeEmpty(dirname(path), folder);
}

/** Somebody who interrupts the command must not leave half of it: it goes on to the end of what it writes. */
function holdSignals(): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const ignore = () => undefined;
  for (const signal of signals) process.on(signal, ignore);
  return () => {
    for (const signal of signals) process.off(signal, ignore);
  };
}
