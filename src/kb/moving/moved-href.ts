/** What has moved, as links see it. */
export interface Moved {
  /** The new address of a page, or of a file that accompanies it, by the old one. */
  readonly addresses: ReadonlyMap<string, string>;
  /** The new file by the old one, relative to the content folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Whether there was such a file before the move. */
  readonly isFile: (file: string) => boolean;
}

/**
 * The link as it must be written after the move in the text of `file` (its place before the move), or `undefined` where
 * it stays. Links by address (`/glossary/sla#top`) and by relative file (`../glossary/sla.md#top`) keep what stands
 * behind the path, and a relative one its way of going about.
 */
export function movedHref(href: string, file: string, moved: Moved): string | undefined {
  const [path = '', behind = ''] = splitAt(href, href.search(/[?#]/));
  const isEncoded = path.includes('%');
  const plain = isEncoded ? decoded(path) : path;
  const now = plain.startsWith('/') ? moved.addresses.get(plain) : movedPath(plain, file, moved);
  if (now === undefined || now === plain) return undefined;
  return (isEncoded ? encodeURI(now) : now) + behind;
}

function movedPath(path: string, file: string, moved: Moved): string | undefined {
  if (path === '' || /^[^/]*:/.test(path)) return undefined;
  const folder = foldersOf(file);
  const target = resolved(folder, path);
  if (target === undefined || !moved.isFile(target)) return undefined;
  const fileNow = moved.files.get(file) ?? file;
  const targetNow = moved.files.get(target) ?? target;
  if (fileNow === file && targetNow === target) return undefined;
  const dot = /^(?:\.\/)*/.exec(path)?.[0] ?? '';
  const ups = path.split('/').filter((part) => part === '..').length;
  const detour = ups - fewestUps(folder, foldersOf(target));
  return dot + relativePath(foldersOf(fileNow), targetNow, detour);
}

/** The path from a folder to a file, going up `detour` folders more than needed, as far as there are any. */
function relativePath(from: readonly string[], target: string, detour: number): string {
  const ups = Math.min(from.length, fewestUps(from, foldersOf(target)) + Math.max(0, detour));
  const down = target.split('/').slice(from.length - ups);
  return [...Array.from({ length: ups }, () => '..'), ...down].join('/');
}

function fewestUps(from: readonly string[], to: readonly string[]): number {
  const differing = from.findIndex((part, i) => part !== to[i]);
  return differing < 0 ? 0 : from.length - differing;
}

function resolved(folder: readonly string[], path: string): string | undefined {
  const parts = [...folder];
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function foldersOf(file: string): string[] {
  return file.split('/').slice(0, -1);
}

function splitAt(text: string, at: number): [string, string] {
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
