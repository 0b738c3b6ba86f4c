import { placeOfFile } from './kinds.ts';

/** Where a link leads, as far as its text and the file it stands in tell; whether anything is there is not asked. */
export type LinkTarget =
  | { readonly to: 'elsewhere' }
  | SiteTarget
  /** A relative link to no file that readers see; `file` is missing where it leads out of the content folder. */
  | { readonly to: 'nowhere'; readonly file: string | undefined };

export interface SiteTarget {
  readonly to: 'site';
  /** Root-relative and decoded; empty for the page itself. */
  readonly address: string;
  /** Decoded, without `#`; empty where there is none. */
  readonly anchor: string;
  /** Query and anchor as written. */
  readonly rest: string;
  /** The file that the link names, where it is written as the way to a file. */
  readonly file: string | undefined;
}

/**
 * Reads a link as written in a file of the content folder: an address of this site (`/…`), a place on the same page
 * (`#…`), or the way from that file to another one, as code hosts and editors follow it.
 */
export function linkTarget(href: string, from: string): LinkTarget {
  if (/^(?:[^/?#]*:|\/\/)/.test(href)) return { to: 'elsewhere' };
  const [path, rest, anchor] = partsOf(href);
  const onSite = { to: 'site', anchor, rest } as const;
  const decoded = decode(path);
  if (path === '' || path.startsWith('/')) return { ...onSite, address: decoded, file: undefined };
  const file = fileAt(decoded, from);
  const place = file === undefined ? undefined : placeOfFile(file);
  return place?.is === 'entry' || place?.is === 'public'
    ? { ...onSite, address: place.address, file }
    : { to: 'nowhere', file };
}

/** The address to write out for a link as written: that of the file it names; `undefined` where it is to stay. */
export function writtenOut(href: string, from: string): string | undefined {
  const target = linkTarget(href, from);
  if (target.to !== 'site' || target.file === undefined) return undefined;
  return encodeURI(target.address) + target.rest;
}

/** The address on this site to which a link leads, decoded, with its anchor and without its query. */
export function addressLinked(
  href: string,
  { file, address }: { readonly file: string; readonly address: string },
): string | undefined {
  const target = linkTarget(href, file);
  if (target.to !== 'site') return undefined;
  return (target.address || address) + (target.anchor === '' ? '' : `#${target.anchor}`);
}

/** The way from one file to another: `../glossary/sla.md`. */
export function wayBetween(from: string, to: string): string {
  const above = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let shared = 0;
  while (shared < above.length && above[shared] === parts[shared]) shared += 1;
  return '../'.repeat(above.length - shared) + parts.slice(shared).join('/');
}

function partsOf(href: string): [path: string, rest: string, anchor: string] {
  const end = href.search(/[?#]/);
  const path = end < 0 ? href : href.slice(0, end);
  const rest = end < 0 ? '' : href.slice(end);
  // `:~:` is for the browser: a text to be marked.
  const anchor = rest.replace(/^[^#]*#?/s, '').replace(/:~:.*$/s, '');
  return [path, rest, decode(anchor)];
}

/** The path below the content folder to which a relative path leads; `undefined` outside of it. */
function fileAt(path: string, from: string): string | undefined {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Without percent-encoding; as it is where that is malformed. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
