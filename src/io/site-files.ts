import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a built site, as found for an address. */
export interface FoundFile {
  /** Path inside the site, with a leading slash. */
  name: string;
  content: Buffer;
}

/** The file that a static host shows at an address: `/a/b` is `a/b`, else `a/b.html`. */
export async function fileAt(dir: string, address: string): Promise<FoundFile | undefined> {
  if (address === '/_headers' || address === '/_redirects') return undefined;
  const names = address.endsWith('/')
    ? [`${address}index.html`]
    : [address, `${address}.html`, `${address}/index.html`];
  for (const name of names) {
    const content = await contentOf(join(dir, name));
    if (content !== undefined) return { name, content };
  }
  return undefined;
}

/** A regular file's content; undefined where there is none. */
export async function contentOf(file: string): Promise<Buffer | undefined> {
  try {
    return (await stat(file)).isFile() ? await readFile(file) : undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    throw error;
  }
}

/**
 * A request's path with its escapes resolved; undefined where it is malformed or could lead out of
 * the site, into a hidden file or (`//host`) to another host.
 */
export function addressOfPath(path: string): string | undefined {
  const segments = decodedSegments(path);
  const isAddress = segments?.every(
    (segment, index) =>
      !/[/\\\0]/.test(segment) &&
      (!segment.startsWith('.') || segment === '.well-known') &&
      (segment !== '' || index === 0 || index === segments.length - 1),
  );
  return isAddress && path.startsWith('/') ? segments?.join('/') : undefined;
}

function decodedSegments(path: string): string[] | undefined {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
