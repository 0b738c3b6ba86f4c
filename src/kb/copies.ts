import type { SitePath } from './address.ts';
import type { Entry, Question } from './entry.ts';
import { compareText } from './issue.ts';
import type { Subject } from './subjects.ts';

/** Which entries say the same as another one, and which of them search engines are to show. */
export interface Copies {
  /** The address under which an entry is to be found: its own, or that of its original. */
  canonicalOf(entry: Entry): SitePath;
  /** The listed entries that say the same as this one and leave it to it to be found, by address. */
  copiesOf(entry: Entry): readonly Entry[];
  /** An entry's original and all its copies, itself among them; empty where there are no others. */
  sameAs(entry: Entry): readonly Entry[];
}

/**
 * Finds copies. What an entry names as `canonical` holds. Of questions with the same title and answer the others’
 * original is the one that they name, else the first by the order of the subjects, then by address.
 */
export function findCopies(
  listed: readonly Entry[],
  subjects: readonly Subject[],
  textOf: (entry: Entry) => string,
): Copies {
  const order = new Map(subjects.map(({ slug }, i) => [slug, i]));
  const rank = ({ subject }: Question) => order.get(subject) ?? order.size;
  const canonical = new Map<Entry, SitePath>();
  for (const group of sameQuestions(listed, textOf)) {
    group.sort((a, b) => rank(a) - rank(b) || compareText(a.address, b.address));
    const named = new Set(group.map((question) => question.canonical));
    const candidates = group.filter((question) => isOriginal(question));
    const original = candidates.find(({ address }) => named.has(address)) ?? candidates[0];
    if (original) for (const question of group) canonical.set(question, original.address);
  }
  const canonicalOf = (entry: Entry) => entry.canonical ?? canonical.get(entry) ?? entry.address;
  const groups = Map.groupBy(listed, canonicalOf);
  const sameAs = (entry: Entry) => {
    const group = groups.get(canonicalOf(entry)) ?? [];
    return group.length > 1 ? group : [];
  };
  return {
    canonicalOf,
    copiesOf: (entry) => (groups.get(entry.address) ?? []).filter((other) => other !== entry),
    sameAs,
  };
}

function isOriginal({ canonical, address }: Question): boolean {
  return canonical === undefined || canonical === address;
}

/** Listed questions with the same title and answer, whatever case and blanks; only titles that occur twice are looked at. */
function sameQuestions(listed: readonly Entry[], textOf: (entry: Entry) => string): Question[][] {
  const questions = listed.filter((entry) => entry.kind === 'question');
  const byTitle = Map.groupBy(questions, ({ title }) => plain(title));
  return [...byTitle.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => [...Map.groupBy(group, (question) => plain(textOf(question)))])
    .filter(([text, group]) => text !== '' && group.length > 1)
    .map(([, group]) => group);
}

function plain(text: string): string {
  // Most titles are plain but for their case.
  if (/^(?:[!#-&(-~]+ )*[!#-&(-~]+$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
