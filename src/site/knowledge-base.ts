import type { EntryOf } from '#kb/entry.ts';
import type { Kind } from '#kb/kinds.ts';
import { type KnowledgeBase, knowledgeBase } from '#kb/knowledge-base.ts';
import type { Subject } from '#kb/subjects.ts';

export { knowledgeBase };

/** The entry of a kind at an address that a route was made for. Throws where there is none. */
export function entryOfKind<K extends Kind>(
  kb: KnowledgeBase,
  kind: K,
  address: string,
): EntryOf<K> {
  const entry = kb.library.entryAt(address);
  if (entry?.kind !== kind) throw new RangeError(`There is no ${kind} at ${address}.`);
  return entry as EntryOf<K>;
}

/** The subject with this slug. Throws where there is none. */
export function subjectOfSlug({ library }: KnowledgeBase, slug: string): Subject {
  const subject = library.subjects.find((one) => one.slug === slug);
  if (!subject) throw new RangeError(`There is no subject ${slug}.`);
  return subject;
}
