import { type KnownTerms, type TermLine, typedFrom } from '#contracting/level-terms.ts';
import { slugOf } from '#kb/address.ts';
import { priorities, type ServiceLevels } from '#kb/schemas/service-levels.ts';

type Level = ServiceLevels['levels'][number];

/** The levels line by line, as the tool compares and copies them; lines of which no level says anything are left out. */
export function knownTermsOf({ levels, services = [] }: ServiceLevels): KnownTerms {
  const line = (
    { id, group = '', title, kind = 'text' }: LineHead,
    said: (level: Level) => string | undefined,
  ): TermLine => ({
    id,
    group,
    title,
    kind,
    values: Object.fromEntries(
      levels.flatMap((level) => {
        const value = said(level) ?? '';
        return value === '' ? [] : [[level.id, value]];
      }),
    ),
  });
  const targets = (which: 'response' | 'resolution') =>
    priorities.map((priority) =>
      line(
        {
          id: `${which}-${priority}`,
          group: which === 'response' ? 'Response' : 'Resolution',
          title: priority.toUpperCase(),
          kind: 'target',
        },
        (level) => {
          const target = level.targets[priority]?.[which];
          return target && typedFrom(target);
        },
      ),
    );
  const common = commonExclusions(levels);
  const serviceIds = serviceLineIds(services.map(({ title }) => title));
  return {
    levels: levels.map(({ id, title }) => ({ id, title })),
    lines: [
      line({ id: 'summary', title: 'Whom it is for' }, ({ summary }) => summary),
      line({ id: 'cover', title: 'Cover', kind: 'cover' }, ({ cover }) => cover),
      ...targets('response'),
      ...targets('resolution'),
      line({ id: 'availability', title: 'Availability' }, ({ availability }) => availability),
      line({ id: 'credits', title: 'Credits' }, ({ credits }) => credits),
      line({ id: 'price', title: 'Price' }, ({ price }) => price),
      ...(common.length > 0
        ? [
            line({ id: 'exclusions-common', title: 'Not included in any level' }, () =>
              common.join('\n'),
            ),
          ]
        : []),
      line(
        { id: 'exclusions', title: common.length > 0 ? 'Also not included' : 'Not included' },
        ({ exclusions = [] }) => exclusions.filter((one) => !common.includes(one)).join('\n'),
      ),
      ...services.map(({ title, covered }, i) =>
        line({ id: serviceIds[i] ?? '', title }, ({ id }) => covered[id]),
      ),
    ].filter(({ values }) => Object.keys(values).length > 0),
  };
}

/** What no level includes, where there are several levels. */
export function commonExclusions(levels: readonly Level[]): string[] {
  if (levels.length < 2) return [];
  const lists = levels.map(({ exclusions = [] }) => exclusions);
  return (lists[0] ?? []).filter((one) => lists.every((lines) => lines.includes(one)));
}

/** A name for the line of each service, which stays while the service is called the same. */
export function serviceLineIds(titles: readonly string[]): string[] {
  return titles.map((title, i) => {
    const slug = slugOf(title).slice(0, 80) || 'other';
    const before = titles.slice(0, i).filter((other) => slugOf(other) === slugOf(title)).length;
    return `service-${slug}${before === 0 ? '' : `-${before + 1}`}`;
  });
}

interface LineHead {
  readonly id: string;
  readonly group?: string;
  readonly title: string;
  readonly kind?: TermLine['kind'];
}
