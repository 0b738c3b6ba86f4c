import { slugOf } from './address.ts';
import type { Entry, RelationReference } from './entry.ts';
import { compareText, type Finding, field } from './issue.ts';

/** What relations are looked up in. */
export interface RelationIndex {
  /** The entry at an address, present or old. */
  readonly at: (url: string) => Entry | undefined;
  /** The questions that bear a number. */
  readonly numbered: (id: number) => readonly Entry[];
  /** `Did you mean …?` with the nearest address, where one is near. */
  readonly didYouMean: (url: string) => string | undefined;
  /** Whether an entry is there that could not be read. */
  readonly isUnreadable: (url: string) => boolean;
  /** Whether an entry is there that is not published yet. */
  readonly isDraft: (url: string) => boolean;
}

export interface ResolvedRelations {
  /** The related entries in the editor's order, each once, never the entry itself. */
  readonly targets: readonly Entry[];
  readonly findings: readonly Finding[];
}

/**
 * Resolves the relations of an entry: by address first, then by number (in the reference's own subject first); what
 * leads nowhere, to the entry itself or repeats a target is dropped with a finding. The page shows the target's present
 * title; where the reference says another one, it has drifted.
 */
export function resolveRelations(entry: Entry, index: RelationIndex): ResolvedRelations {
  const targets: Entry[] = [];
  const findings: Finding[] = [];
  for (const reference of entry.relations) {
    const report = (code: Finding['code'], key: string, message: string, hint: string) =>
      findings.push({
        code,
        file: entry.file,
        place: field(pathTo(reference, key)),
        message: `${nameOf(reference)} ${message}`,
        hint,
      });
    const target = targetOf(reference, entry, index);
    if (!target) {
      const unresolved = unresolvedIn(reference, index);
      if (unresolved) report('relation/unresolved', 'url', unresolved.message, unresolved.hint);
    } else if (target === entry) {
      report('relation/self', 'url', 'points to the entry itself.', removal);
    } else if (targets.includes(target)) {
      report('relation/repeated', 'url', `points to ${target.address} again.`, removal);
    } else {
      targets.push(target);
      const { title } = reference;
      if (title !== undefined && title !== target.title)
        report(
          'relation/drifted',
          'title',
          `calls ${target.address} “${title}”.`,
          `Its title is now “${target.title}”.`,
        );
    }
  }
  return { targets, findings };
}

const removal = 'Remove it or name another one.';

function targetOf(
  { url, id, subject }: RelationReference,
  entry: Entry,
  index: RelationIndex,
): Entry | undefined {
  const byUrl = url === undefined ? undefined : index.at(url);
  if (byUrl || id === undefined) return byUrl;
  const subjects = [
    subject === undefined ? undefined : slugOf(subject),
    entry.kind === 'question' ? entry.subject : undefined,
  ];
  const rank = (candidate: Entry) => {
    const found = candidate.kind === 'question' ? subjects.indexOf(candidate.subject) : -1;
    return found < 0 ? subjects.length : found;
  };
  return [...index.numbered(id)].sort(
    (a, b) => rank(a) - rank(b) || compareText(a.address, b.address),
  )[0];
}

/** What to say of a reference without a target; nothing where its target's own file is to blame. */
function unresolvedIn(
  { url, id }: RelationReference,
  index: RelationIndex,
): { message: string; hint: string } | undefined {
  if (url === undefined && id === undefined)
    return { message: 'has neither an address nor a number.', hint: 'Add url: and an address.' };
  if (url === undefined)
    return { message: `points to number ${id}, which no article has.`, hint: removal };
  if (index.isUnreadable(url)) return undefined;
  if (index.isDraft(url))
    return { message: `points to ${url}, which is not published yet.`, hint: removal };
  const hint = index.didYouMean(url) ?? removal;
  return { message: `points to ${url}, which is no entry.`, hint };
}

function nameOf({ path }: RelationReference): string {
  const [key, position] = path;
  return typeof position === 'number' ? `${String(key)}[${position + 1}]` : String(key);
}

/** `related` holds addresses, `related_articleN` maps. */
function pathTo({ path }: RelationReference, key: string): readonly PropertyKey[] {
  return path.length > 1 ? path : [...path, key];
}
