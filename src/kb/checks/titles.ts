import type { Entry } from '../entry.ts';
import { type Finding, field } from '../issue.ts';

/** Titles that two listed entries of one kind share, and the seed's three titles where they are not the same. */
export function checkTitles(entries: readonly Entry[]): Finding[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const findings = differing(entry);
    // What search engines are sent away from may be called like its original.
    if (entry.isUnlisted || entry.canonical !== undefined) return findings;
    const key = `${entry.kind} ${entry.title.toLowerCase().replace(/\s+/g, ' ')}`;
    const same = first.get(key);
    if (same) findings.push(repeated(entry, same));
    else first.set(key, entry);
    return findings;
  });
}

function repeated(entry: Entry, same: Entry): Finding {
  const isInSeedFormat = entry.kind === 'question' && 'title' in entry.titles;
  return {
    code: 'title/repeated',
    file: entry.file,
    place: field([isInSeedFormat ? 'question' : 'title']),
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
