import type { Entry } from '../entry.ts';
import { type Finding, field } from '../issue.ts';

/** Searches to which two entries, or one twice, claim to be the answer. */
export function checkSearchWords(entries: readonly Entry[]): Finding[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) =>
    entry.searchWords.flatMap((words, i) => {
      const key =
        words
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu)
          ?.sort()
          .join(' ') ?? '';
      const owner = first.get(key);
      if (!owner) {
        first.set(key, entry);
        return [];
      }
      const where = owner === entry ? 'this entry' : owner.file;
      return [
        {
          code: 'search/pinned-twice' as const,
          file: entry.file,
          place: field(['search_words', i]),
          message: `“${words}” is already pinned by ${where}.`,
          hint: 'Keep it in one entry: the one that a reader who types these words wants to see.',
        },
      ];
    }),
  );
}
