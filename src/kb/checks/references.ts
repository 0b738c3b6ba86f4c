import type { Entry } from '../entry.ts';
import { type Finding, field } from '../issue.ts';
import type { Library } from '../library.ts';
import { didYouMean, didYouMeanAddressOf, nearestOneOf } from '../nearest.ts';
import { isTool } from '../pages.ts';

export interface ReferenceOptions {
  /** The slugs of `industries.yaml`; undefined where there is no such file. */
  readonly industries: readonly string[] | undefined;
}

/**
 * Fields that name an entry, an industry, a service level or a service: what they name must be there. A story may speak
 * of services that the levels do not list; one that is spelled nearly like a listed one is a slip.
 */
export function checkReferences(library: Library, { industries }: ReferenceOptions): Finding[] {
  const data = library.ofKind('service-levels')[0]?.data;
  const levels = data?.levels.map(({ id }) => id);
  const services = data?.services?.map(({ title }) => title) ?? [];
  const moved = new Map<string, string>(library.redirects.map(({ from, to }) => [from, to]));
  const nearAddress = didYouMeanAddressOf(library.entries.map(({ address }) => address));
  const nearService = nearestOneOf(services, 2);
  const slips: Record<
    Reference['what'],
    (to: string) => Pick<Finding, 'message' | 'hint'> | undefined
  > = {
    entry: (to) => {
      if (library.entryAt(to) || library.isUnreadable(to)) return undefined;
      if (library.isDraft(to)) return { message: `${to} is not published yet.`, hint: draftHint };
      const now = moved.get(to);
      if (now !== undefined) return { message: `${to} has moved.`, hint: `Write ${now}.` };
      return { message: `${to} is no entry.`, hint: nearAddress(to) ?? entryHint };
    },
    industry: (to) => notAmong(industries, to, 'industry of industries.yaml'),
    level: (to) => notAmong(levels, to, 'level of service-levels.yaml'),
    service: (to) => {
      const near = services.includes(to) ? undefined : nearService(to);
      if (near === undefined) return undefined;
      const message = `${to} is no service of service-levels.yaml.`;
      return { message, hint: `Did you mean ${near}?` };
    },
  };
  return library.entries.flatMap((entry) =>
    referencesOf(entry).flatMap(({ path, to, what }): Finding[] => {
      const slip = slips[what](to);
      if (!slip) return [];
      return [{ code: 'reference/unresolved', file: entry.file, place: field(path), ...slip }];
    }),
  );
}

const entryHint = 'Name the address of an entry, such as /glossary/sla.';
const draftHint = 'Remove it, or publish both on the same day.';

function notAmong(
  known: readonly string[] | undefined,
  to: string,
  what: string,
): Pick<Finding, 'message' | 'hint'> | undefined {
  if (known === undefined || known.includes(to)) return undefined;
  return {
    message: `${to} is no ${what}.`,
    hint: didYouMean(to, known) ?? `Name one of ${known.join(', ')}.`,
  };
}

interface Reference {
  readonly path: readonly PropertyKey[];
  readonly to: string;
  readonly what: 'entry' | 'industry' | 'level' | 'service';
}

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
      return [
        { path: ['industry'], to: entry.data.industry, what: 'industry' },
        ...entry.data.services.map(
          (to, i): Reference => ({ path: ['services', i], to, what: 'service' }),
        ),
      ];
    case 'blueprint':
      return entry.data.pillars.flatMap(({ items }, p) =>
        items.flatMap(({ question }, i) => to(['pillars', p, 'items', i, 'question'], question)),
      );
    case 'decision':
      return Object.entries(entry.data.nodes).flatMap(([name, { links = [], preset }]) => [
        ...links.flatMap((link, i) => (isTool(link) ? [] : to(['nodes', name, 'links', i], link))),
        ...to(['nodes', name, 'preset', 'blueprint'], preset?.blueprint),
        ...levelOf(['nodes', name, 'preset', 'level'], preset?.level),
      ]);
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

function levelOf(path: readonly PropertyKey[], to: string | undefined): Reference[] {
  return to === undefined ? [] : [{ path, to, what: 'level' }];
}
