import type { Entry } from '../entry.ts';
import { type Finding, field } from '../issue.ts';
import { type NearDuplicate, titlePlace } from './duplicates.ts';

/**
 * Titles that two listed entries of one kind share, and the seed's three titles where they are not the same. Copies share
 * theirs with their original, and of `pairs` more is said elsewhere.
 */
export function checkTitles(
  entries: readonly Entry[],
  isCopy: (entry: Entry) => boolean = ({ canonical }) => canonical !== undefined,
  pairs: readonly NearDuplicate[] = [],
): Finding[] {
  const told = new Set(pairs.map(({ first: one, second }) => `${one.file} ${second.file}`));
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const findings = differing(entry);
    // What search engines are sent away from may be called like its original.
    if (entry.isUnlisted || isCopy(entry)) return findings;
    const key = `${entry.kind} ${entry.title.toLowerCase().replace(/\s+/g, ' ')}`;
    const same = first.get(key);
    if (!same) first.set(key, entry);
    else if (!told.has(`${same.file} ${entry.file}`) && !told.has(`${entry.file} ${same.file}`))
      findings.push(repeated(entry, same));
    return findings;
  });
}

function repeated(entry: Entry, same: Entry): Finding {
  return {
    code: 'title/repeated',
    file: entry.file,
    place: titlePlace(entry),
    message: `The title is the same as that of ${same.file}.`,
    hint: 'Say in the title what is particular to this entry, or name the other one as canonical.',
  };
}

function differing(entry: Entry): Finding[] {
  if (entry.kind !== 'question') return [];
  return Object.entries(entry.titles)
    .filter(([, text]) => text !== entry.title)
    .map(([key]) => ({
      code: 'title/differs',
      file: entry.file,
      place: field([key]),
      message: `${key} is not the same text as question.`,
      hint: `The page shows “${entry.title}”.`,
    }));
}
