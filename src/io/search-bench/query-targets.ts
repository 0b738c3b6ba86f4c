import type { Finding } from '#kb/issue.ts';
import { searchQueriesFile } from '#kb/kinds.ts';
import type { Library } from '#kb/library.ts';
import { parseJudgedQueries, QueryFileError } from './judged-queries.ts';

/**
 * Addresses in the file of queries, where there is one, at which there is no entry: one that was renamed would count as
 * never found.
 */
export function checkQueryTargets(
  text: string | undefined,
  library: Pick<Library, 'entryAt' | 'isUnreadable' | 'redirects'>,
): Finding[] {
  const finding = (line: number, message: string, hint: string): Finding => ({
    code: 'reference/unresolved',
    file: searchQueriesFile,
    place: { in: 'file', position: { line, column: 1 } },
    message,
    hint,
  });
  if (text === undefined) return [];
  try {
    const moved = new Map<string, string>(library.redirects.map(({ from, to }) => [from, to]));
    return parseJudgedQueries(text).flatMap(({ good, line }) =>
      good
        .filter((address) => !library.entryAt(address) && !library.isUnreadable(address))
        .map((address) => {
          const now = moved.get(address);
          return now === undefined
            ? finding(line, `${address} is no entry.`, 'Name the address of an entry.')
            : finding(line, `${address} has moved.`, `Write ${now}.`);
        }),
    );
  } catch (error) {
    if (!(error instanceof QueryFileError)) throw error;
    return [finding(1, error.message, 'The columns are query, kind, target, also_good and set.')];
  }
}
