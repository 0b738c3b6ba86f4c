import type { Moved } from '#kb/moving/moved-href.ts';

/** A quick test whether a text may refer to something that moves: of one that may not, nothing need be read. */
export function mentions({ addresses, files }: Moved): (text: string) => boolean {
  const names = new Set([...files.keys()].map((file) => file.slice(file.lastIndexOf('/') + 1)));
  return (text) => {
    for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}._~%/-]+/gu)) {
      if (!word.includes('/') && !word.includes('.')) continue;
      if (word.includes('%') || addresses.has(word)) return true;
      if (names.has(word.slice(word.lastIndexOf('/') + 1))) return true;
    }
    return false;
  };
}
