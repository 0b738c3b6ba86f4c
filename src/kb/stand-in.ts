import type { Day } from './day.ts';
import type { Entry } from './entry.ts';
import { type EntrySource, entryOf } from './entry-of.ts';
import { type FaultyFields, relationsIn } from './faulty-fields.ts';
import type { Kind } from './kinds.ts';

const date = '2000-01-01' as Day;

/**
 * An entry in the place of one whose front matter is faulty, so that its text and what it names as related are checked in
 * the same run. It is never published.
 */
export function standInFor(kind: Kind, source: EntrySource, fields: FaultyFields): Entry {
  return { ...bareEntry(kind, source), relations: relationsIn(fields) };
}

function bareEntry(kind: Kind, source: EntrySource): Entry {
  const title = '';
  if (kind === 'question') return entryOf({ kind, data: { title, date } }, source);
  if (kind !== 'case-study') return entryOf({ kind: 'guide', data: { title, date } }, source);
  // The components of a story need a story.
  const story = {
    title,
    date,
    origin: 'illustrative',
    customer: { name: '', anonymous_as: '' },
    industry: '',
    employees: 1,
    region: '',
    services: [],
    problems: [],
  } as const;
  return entryOf({ kind, data: { ...story, services: [], problems: [] } }, source);
}
