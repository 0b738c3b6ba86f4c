import type { SitePath } from '../address.ts';
import { type Kind, type KindEntry, kindNames, kinds, placeOfFile } from '../kinds.ts';

/** Where an entry lies and what it is. */
export interface EntryPlace {
  /** Relative to the content folder. */
  readonly file: string;
  readonly kind: Kind;
  readonly address: SitePath;
}

/** The place of an entry's file, or `undefined` where no entry lies in such a file. */
export function placeOfEntry(file: string): EntryPlace | undefined {
  const place = placeOfFile(file);
  return place.is === 'entry' ? { file, kind: place.kind, address: place.address } : undefined;
}

/** The place of the entry at an address, whether it is there or not; `undefined` for what is no entry's address. */
export function placeAtAddress(address: string): EntryPlace | undefined {
  for (const kind of kindNames) {
    const { list, folder, ending }: KindEntry = kinds[kind];
    if (address !== list && !address.startsWith(`${list}/`)) continue;
    const below = address.slice(list.length + 1);
    const path = kind === 'question' ? below.replace('/questions/', '/') : below;
    const place = placeOfEntry(address === list ? folder : `${folder}/${path}${ending}`);
    if (place?.address === address) return place;
  }
  return undefined;
}

/** The subject in whose folder a question lies. */
export function subjectOfFile(file: string): string | undefined {
  const [top, subject, name] = file.split('/');
  return top === kinds.question.folder && name !== undefined ? subject : undefined;
}
