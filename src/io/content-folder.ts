import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '#kb/issue.ts';

/** Every file below a content folder, relative to it, with forward slashes, in a fixed order; hidden ones left out. */
export function listContentFiles(folder: string): string[] {
  const files: string[] = [];
  const walk = (inside: string, above: readonly string[]) => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      const linked = entry.isSymbolicLink() ? linkedFolder(join(folder, path)) : undefined;
      // A link to a folder that it lies in would be followed for ever.
      if (linked !== undefined && above.includes(linked)) continue;
      if (entry.isDirectory() || linked !== undefined)
        walk(path, [...above, linked ?? realpathSync(join(folder, path))]);
      else files.push(path);
    }
  };
  walk('', [realpathSync(folder)]);
  return files.sort(compareText);
}

function linkedFolder(path: string): string | undefined {
  return isFolder(path) ? realpathSync(path) : undefined;
}

/** Whether there is such a folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Whether there is such a file. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file, or `undefined` where it is no UTF-8, or a link to nothing. */
export function readText(folder: string, file: string): string | undefined {
  try {
    return utf8.decode(readFileSync(join(folder, file)));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (error instanceof TypeError || isMissing) return undefined;
    throw error;
  }
}
