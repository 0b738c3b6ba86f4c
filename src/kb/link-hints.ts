import { kinds } from './kinds.ts';
import type { Library } from './library.ts';
import { wayBetween } from './link-target.ts';
import { nearestAddressOf } from './nearest.ts';
import type { PublicFile } from './public-files.ts';

/** What a wrong link was probably meant to be, as a question; `undefined` where nothing is near. */
export interface LinkHints {
  /** The nearest address of a page to which editors link. */
  address(wrong: string): string | undefined;
  /** The way from one file to the file nearest to another, which is not there. */
  file(wrong: string, from: string): string | undefined;
}

/** Hints for many wrong links; nothing is prepared before the first. */
export function linkHints(
  { entries, subjects }: Library,
  published: readonly PublicFile[],
): LinkHints {
  const files = [...entries, ...published].map(({ file }) => file);
  const addresses = [
    ...entries.map(({ address }) => address),
    ...subjects.map(({ address }) => address),
    ...published.map(({ address }) => address),
    ...Object.values(kinds).map(({ list }) => list),
  ];
  const nearestAddress = memo(nearestAddressOf([...new Set(addresses)]));
  const nearestFile = memo(nearestAddressOf(files));
  return {
    address: (wrong) => question(nearestAddress(wrong)),
    file: (wrong, from) => {
      const file = nearestFile(wrong);
      return question(file && wayBetween(from, file));
    },
  };
}

function question(found: string | undefined): string | undefined {
  return found === undefined ? undefined : `Did you mean ${found}?`;
}

/** Copies of a wrong link are common: a text that is taken over takes its links along. */
function memo(find: (text: string) => string | undefined): (text: string) => string | undefined {
  const found = new Map<string, string | undefined>();
  return (text) => {
    if (!found.has(text)) found.set(text, find(text));
    return found.get(text);
  };
}
