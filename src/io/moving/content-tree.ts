import { placeOfFile, searchQueriesFile } from '#kb/kinds.ts';
import { type EntryPlace, placeOfEntry } from '#kb/moving/places.ts';
import { listContentFiles, readText } from '../content-folder.ts';
import { type OpenFile, openFile } from './file-references.ts';

/** The files of a content folder, each read once. */
export interface ContentTree {
  /** Every file there is, relative to the folder. */
  readonly files: ReadonlySet<string>;
  /** The texts of those that hold content or settings, and the queries by which search is measured. */
  readonly texts: ReadonlyMap<string, string>;
  /** The places of entries, by address. */
  readonly entries: ReadonlyMap<string, EntryPlace>;
  /** What claims an address that is no entry’s: an old address or a redirect. By address, the file. */
  readonly claims: ReadonlyMap<string, string>;
  /** A file of them, opened once; empty where it is not there. */
  readonly open: (file: string) => OpenFile;
}

export function readContentTree(folder: string): ContentTree {
  const files = listContentFiles(folder);
  const texts = new Map<string, string>();
  for (const file of files) {
    const { is } = placeOfFile(file);
    const isRead = is === 'entry' || is === 'settings' || file === searchQueriesFile;
    const text = isRead ? readText(folder, file) : undefined;
    if (text !== undefined) texts.set(file, text);
  }
  return contentTree(files, texts);
}

export function contentTree(
  files: Iterable<string>,
  texts: ReadonlyMap<string, string>,
): ContentTree {
  const all = new Set(files);
  const opened = new Map<string, OpenFile>();
  const open = (file: string) => {
    const known = opened.get(file);
    if (known) return known;
    const made = openFile(file, texts.get(file) ?? '');
    opened.set(file, made);
    return made;
  };
  const places = [...all].flatMap((file) => placeOfEntry(file) ?? []);
  return {
    files: all,
    texts,
    entries: new Map(places.map((place) => [place.address, place])),
    claims: claimsIn(texts, open),
    open,
  };
}

function claimsIn(
  texts: ReadonlyMap<string, string>,
  open: ContentTree['open'],
): Map<string, string> {
  const claims = new Map<string, string>();
  for (const [file, text] of texts) {
    if (
      file !== 'redirects.yaml' &&
      !/^["'\s{]*aliases\b/m.test(text) &&
      !/[{,]\s*aliases/.test(text)
    )
      continue;
    for (const { path, value } of open(file).scalars)
      if (path[0] === 'aliases' || (file === 'redirects.yaml' && path[1] === 'from'))
        claims.set(value, file);
  }
  return claims;
}
