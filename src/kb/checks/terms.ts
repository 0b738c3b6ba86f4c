import { type Finding, field } from '../issue.ts';
import type { Library } from '../library.ts';
import { didYouMean } from '../nearest.ts';

/** Terms that an entry names as not to be marked in its text, and that do not exist. */
export function checkUnmarkedTerms(library: Library): Finding[] {
  const terms = library.ofKind('term').map(({ address }) => address);
  return library.entries.flatMap(({ file, unmarkedTerms }) => {
    if (unmarkedTerms === true) return [];
    return unmarkedTerms.flatMap((address, i): Finding[] => {
      if (library.entryAt(address)?.kind === 'term' || library.isUnreadable(address)) return [];
      return [
        {
          code: 'reference/unresolved',
          file,
          place: field(['no_terms', i]),
          message: `${address} is no term of the glossary.`,
          hint: didYouMean(address, terms) ?? 'Name the address of a term, such as /glossary/sla.',
        },
      ];
    });
  });
}
