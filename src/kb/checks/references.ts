import type { Entry } from '../entry.ts';
import { type Finding, field } from '../issue.ts';
import type { Library } from '../library.ts';
import { didYouMean } from '../nearest.ts';

export interface ReferenceOptions {
  /** The slugs of `industries.yaml`; undefined where there is no such file. */
  readonly industries: readonly string[] | undefined;
}

/** Fields that name an entry, an industry or a service level: what they name must be there. */
export function checkReferences(library: Library, { industries }: ReferenceOptions): Finding[] {
  const levels = library.ofKind('service-levels')[0]?.data.levels.map(({ id }) => id);
  const addresses = library.entries.map(({ address }) => address);
  return library.entries.flatMap((entry) =>
    referencesOf(entry).flatMap(({ path, to, what }): Finding[] => {
      const known = what === 'entry' ? addresses : what === 'industry' ? industries : levels;
      const isThere =
        what === 'entry'
          ? library.entryAt(to) !== undefined || library.isUnreadable(to)
          : known === undefined || known.includes(to);
      if (isThere) return [];
      return [
        {
          code: 'reference/unresolved',
          file: entry.file,
          place: field(path),
          message: `${to} is no ${names[what]}.`,
          hint: didYouMean(to, known ?? []) ?? hintFor(what, known ?? []),
        },
      ];
    }),
  );
}

interface Reference {
  readonly path: readonly PropertyKey[];
  readonly to: string;
  readonly what: keyof typeof names;
}

const names = {
  entry: 'entry',
  industry: 'industry of industries.yaml',
  level: 'level of service-levels.yaml',
} as const;

function referencesOf(entry: Entry): Reference[] {
  const to = (path: readonly PropertyKey[], address: string | undefined): Reference[] =>
    address === undefined ? [] : [{ path, to: address, what: 'entry' }];
  return [...to(['canonical'], entry.canonical), ...referencesOfKind(entry, to)];
}

function referencesOfKind(
  entry: Entry,
  to: (path: readonly PropertyKey[], address: string | undefined) => Reference[],
): Reference[] {
  switch (entry.kind) {
    case 'case-study':
      return [{ path: ['industry'], to: entry.data.industry, what: 'industry' }];
    case 'blueprint':
      return entry.data.pillars.flatMap(({ items }, p) =>
        items.flatMap(({ question }, i) => to(['pillars', p, 'items', i, 'question'], question)),
      );
    case 'decision':
      return Object.entries(entry.data.nodes).flatMap(([name, { links = [] }]) =>
        links.flatMap((link, i) => to(['nodes', name, 'links', i], link)),
      );
    case 'report':
      return entry.data.results.map(({ level }, i) => ({
        path: ['results', i, 'level'],
        to: level,
        what: 'level',
      }));
    default:
      return [];
  }
}

function hintFor(what: Reference['what'], known: readonly string[]): string {
  return what === 'entry'
    ? 'Name the address of an entry, such as /glossary/sla.'
    : `Name one of ${known.join(', ')}.`;
}
