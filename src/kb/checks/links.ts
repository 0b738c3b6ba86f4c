import type { Entry } from '../entry.ts';
import type { LinkInText } from '../entry-text.ts';
import type { Finding } from '../issue.ts';
import type { LinkJudge } from '../link-problem.ts';

/** Links in the texts of entries that lead nowhere: to no page, no file, or no anchor of a page. */
export function checkLinks(
  entries: readonly Entry[],
  linksOf: (entry: Entry) => readonly LinkInText[],
  judge: LinkJudge,
): Finding[] {
  return entries.flatMap((entry) =>
    linksOf(entry).flatMap(({ href, line, column }) => {
      const problem = judge(href, { file: entry.file, entry });
      if (!problem) return [];
      const place = { in: 'text', position: { line, column } } as const;
      return [{ file: entry.file, place, ...problem }];
    }),
  );
}
