import { parseSitePath, type SitePath } from '#kb/address.ts';
import { type Day, parseDay } from '#kb/day.ts';
import type { EntryOf, Question } from '#kb/entry.ts';
import type { Finding } from '#kb/issue.ts';
import type { Kind } from '#kb/kinds.ts';
import { entryIn } from './small-knowledge-base.ts';

/** The day; throws for a text that is none. */
export function dayOf(text: string): Day {
  const day = parseDay(text);
  if (!day) throw new RangeError(`${text} is no day.`);
  return day;
}

/** The address; throws for a text that is none. */
export function addressOf(text: string): SitePath {
  const address = parseSitePath(text);
  if (!address) throw new RangeError(`${text} is no address.`);
  return address;
}

/** A question at `/learn/<subject>/questions/<name>`: `question('sla/what-is-it')`, with what the test changes. */
export function question(place: string, changes: Partial<Question> = {}): Question {
  const title = place.split('/')[1] ?? place;
  const seo = { page_description: `About ${title}.` };
  return { ...entryOfKind('question', `learn/${place}.md`, { title, seo }), ...changes };
}

/** The entry that a file of the kind with this front matter makes. Throws where the schema refuses it. */
export function entryOfKind<K extends Kind>(kind: K, file: string, fields: object): EntryOf<K> {
  const entry = entryIn(file, { ...fields });
  if (entry.kind !== kind) throw new RangeError(`${file} is no ${kind}.`);
  return entry as EntryOf<K>;
}

/** Findings as lines: `learn/a/b.md related.0 relation/self: related[1] points to … | hint`. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ file, place, code, message, hint }) =>
      `${file} ${toldPlace(place)} ${code}: ${message}${hint === undefined ? '' : ` | ${hint}`}`,
  );
}

function toldPlace(place: Finding['place']): string {
  if (place.in === 'nowhere') return '-';
  if (place.in === 'field') return `${place.on === 'key' ? '^' : ''}${place.path.join('.')}`;
  return `${place.position.line}:${place.position.column}`;
}
