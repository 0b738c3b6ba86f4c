import type { Entry } from './entry.ts';
import type { EntryText } from './entry-text.ts';
import { kinds } from './kinds.ts';
import { stages } from './schemas/fields.ts';

/** Where a figure of a case study stands on its page. */
export function metricAnchor(id: string): string {
  return `metric-${id}`;
}

/** Where a pillar of a blueprint stands on its page; an item stands at its own id. */
export function pillarAnchor(id: string): string {
  return `pillar-${id}`;
}

/** Where a service level stands on its page. */
export function levelAnchor(id: string): string {
  return `level-${id}`;
}

/** Where a report explains why a target was missed. */
export function missAnchor(
  level: string | undefined,
  priority: string | undefined,
): string | undefined {
  return level === undefined || priority === undefined ? undefined : `missed-${level}-${priority}`;
}

/** The letter under which the glossary lists a term; what begins with none stands under `#`. */
export function firstLetter(title: string): string {
  const [first = ''] = title.normalize('NFKD').toUpperCase();
  return /\p{L}/u.test(first) ? first : '#';
}

/** Where the terms of a letter stand in the glossary. */
export function letterAnchor(letter: string): string {
  return letter === '#' ? 'letter-other' : `letter-${letter.toLowerCase()}`;
}

/** The anchors of an entry’s page: the headings of its text, whatever else in it has a name, and its data. */
export function anchorsOf(entry: Entry, { html, headings }: EntryText): ReadonlySet<string> {
  // Footnotes have names too.
  const others = [...html.matchAll(/ id="([^"&]+)"/g)].map(([, id = '']) => id);
  return new Set([...headings.map(({ id }) => id), ...dataAnchors(entry), ...others]);
}

/** The anchors that an entry’s page has besides those of its text. */
export function dataAnchors(entry: Entry): string[] {
  const cards = entry.ask.length > 0 ? ['ask-set'] : [];
  return [...anchorsOfKind(entry), ...cards];
}

/** The anchors of every page: its own text, and the one that browsers know. */
export const anchorsOfEveryPage: ReadonlySet<string> = new Set(['main', 'top']);

/** The anchors of a page that is no entry’s; `undefined` where only the built page knows. */
export function anchorsOfList(
  address: string,
  listed: readonly Entry[],
): ReadonlySet<string> | undefined {
  switch (address) {
    case '/':
      return new Set(listed.some(({ stage }) => stage) ? ['examples', ...stages] : ['examples']);
    case kinds.term.list:
      return new Set(
        listed.flatMap(({ kind, title }) =>
          kind === 'term' ? [letterAnchor(firstLetter(title))] : [],
        ),
      );
    case '/health':
      return new Set(['problems', 'overdue', 'orphans', 'unnamed']);
    default:
      return undefined;
  }
}

function anchorsOfKind(entry: Entry): string[] {
  switch (entry.kind) {
    case 'case-study': {
      const { metrics = [], journey = [] } = entry.data;
      return [
        ...(metrics.length > 0 ? ['figures'] : []),
        ...metrics.map(({ id }) => metricAnchor(id)),
        ...(journey.length > 0 ? ['journey'] : []),
      ];
    }
    case 'blueprint':
      return entry.data.pillars.flatMap(({ id, items }) => [
        pillarAnchor(id),
        ...items.map((item) => item.id),
      ]);
    case 'service-levels':
      return entry.data.levels.map(({ id }) => levelAnchor(id));
    case 'report': {
      const { misses = [], backlog, causes = [], experience = {} } = entry.data;
      return [
        'kept',
        ...(misses.length > 0 ? ['missed'] : []),
        ...misses.flatMap(({ level, priority }) => missAnchor(level, priority) ?? []),
        'trend',
        ...(backlog ? ['backlog'] : []),
        ...(causes.length > 0 ? ['causes'] : []),
        ...(Object.keys(experience).length > 0 ? ['said'] : []),
      ];
    }
    default:
      return [];
  }
}
