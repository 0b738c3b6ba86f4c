import type { Entry } from '../entry.ts';
import { type Finding, field } from '../issue.ts';

const printed = 160;
const tooLong = 320;

/**
 * Descriptions of listed entries that are missing, repeated, or far longer than what is printed of them. Copies share
 * theirs with their original.
 */
export function checkDescriptions(
  entries: readonly Entry[],
  isCopy: (entry: Entry) => boolean = ({ canonical }) => canonical !== undefined,
): Finding[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    if (entry.isUnlisted || !hasDescription(entry)) return [];
    const { description, file } = entry;
    if (description === undefined) return [missing(file)];
    const findings: Finding[] = [];
    const same = first.get(description);
    if (!isCopy(entry)) {
      if (same) findings.push(repeated(file, same.file));
      else first.set(description, entry);
    }
    if (description.length > tooLong) findings.push(long(file, description.length));
    return findings;
  });
}

const path = ['seo', 'page_description'];

/** A term is described by its definition, a report and the levels by their summary. */
function hasDescription({ kind }: Entry): boolean {
  return kind === 'question' || kind === 'guide' || kind === 'case-study' || kind === 'blueprint';
}

function missing(file: string): Finding {
  return {
    code: 'description/missing',
    file,
    place: field(path, 'key'),
    message: 'There is no description for lists and search engines.',
    hint: 'Add seo: and below it, indented, page_description: with one sentence.',
  };
}

function repeated(file: string, other: string): Finding {
  return {
    code: 'description/repeated',
    file,
    place: field(path),
    message: `The description is the same as that of ${other}.`,
    hint: 'Say what is particular to this entry.',
  };
}

function long(file: string, length: number): Finding {
  return {
    code: 'description/long',
    file,
    place: field(path),
    message: `The description has ${length} characters; at most ${printed} are printed.`,
    hint: 'Say it in one sentence, or let the first sentence stand for itself.',
  };
}
