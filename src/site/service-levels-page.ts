import { levelAnchor } from '#kb/anchors.ts';
import type { ServiceLevelsEntry } from '#kb/entry.ts';
import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { priorities, type ServiceLevels } from '#kb/schemas/service-levels.ts';
import { homeCrumb } from './breadcrumbs.ts';
import { durationText } from './duration-text.ts';
import { type ShownDay, shownDay } from './entry-link.ts';
import { type EntryPage, entryPage } from './entry-page.ts';
import { listIntroductions, listTitles } from './lists.ts';
import { type OpeningHours, openingHoursOf } from './opening-hours.ts';
import { type Page, pageOf } from './page.ts';
import { paragraphsOf } from './paragraphs.ts';

export interface ServiceLevelsPage extends EntryPage {
  readonly summary: readonly string[];
  readonly priorities: readonly { readonly name: string; readonly meaning: string }[];
  /** The levels side by side. */
  readonly table: LevelTable;
  readonly calendar: {
    readonly zone: string;
    readonly hours: readonly OpeningHours[];
    /** Those still to come. */
    readonly holidays: readonly ShownDay[];
    readonly holidaysSource: string | undefined;
  };
}

export interface LevelTable {
  readonly levels: readonly {
    readonly anchor: string;
    readonly title: string;
    readonly summary: string | undefined;
  }[];
  readonly groups: readonly { readonly title: string; readonly rows: readonly LevelRow[] }[];
}

/** What the levels say about one thing: a cell for each level, with a line for each thing it says. */
export interface LevelRow {
  readonly title: string;
  readonly cells: readonly (readonly string[])[];
}

type Level = ServiceLevels['levels'][number];

export function serviceLevelsPage(kb: KnowledgeBase, entry: ServiceLevelsEntry): ServiceLevelsPage {
  const { calendar, priorities: meanings = {}, summary } = entry.data;
  return {
    ...entryPage(kb, entry),
    summary: summary === undefined ? [] : paragraphsOf(summary),
    priorities: priorities.flatMap((priority) => {
      const meaning = meanings[priority];
      return meaning === undefined ? [] : [{ name: priority.toUpperCase(), meaning }];
    }),
    table: tableOf(entry.data),
    calendar: {
      zone: calendar.zone,
      hours: openingHoursOf(calendar.hours),
      holidays: (calendar.holidays ?? [])
        .filter((day) => day >= kb.today)
        .map((day) => shownDay(day)),
      holidaysSource: calendar.holidays_source,
    },
  };
}

/** The service levels of the site, where it has any. */
export function publishedServiceLevels({ library }: KnowledgeBase): ServiceLevelsEntry | undefined {
  return library.ofKind('service-levels')[0];
}

/** The page where no service levels have been published. */
export function noServiceLevelsPage(
  kb: KnowledgeBase,
): Page & { readonly title: string; readonly introduction: string } {
  const title = listTitles['service-levels'];
  const introduction = listIntroductions['service-levels'];
  const page = pageOf(kb, {
    address: kinds['service-levels'].list,
    heading: title,
    description: introduction,
    isIndexed: false,
    crumbs: [homeCrumb],
  });
  return { ...page, title, introduction };
}

function tableOf({ levels, services = [] }: ServiceLevels): LevelTable {
  const row = (title: string, linesOf: (level: Level) => readonly string[]): LevelRow => ({
    title,
    cells: levels.map(linesOf),
  });
  const deadlines = (which: 'response' | 'resolution') =>
    priorities.map((priority) =>
      row(priority.toUpperCase(), ({ targets, cover }) => {
        const target = targets[priority]?.[which];
        return target === undefined ? [] : [durationText(target, cover)];
      }),
    );
  const groups = [
    { title: 'When the clock runs', rows: [row('Cover', ({ cover }) => [coverLabels[cover]])] },
    { title: 'Response: until somebody answers who can help', rows: deadlines('response') },
    { title: 'Resolution: until it works again', rows: deadlines('resolution') },
    {
      title: 'What else is promised',
      rows: [
        row('Availability', ({ availability }) => listed(availability)),
        row('Credits', ({ credits }) => listed(credits)),
        row('Price', ({ price }) => listed(price)),
        row('Not included', ({ exclusions = [] }) => exclusions),
      ],
    },
    {
      title: 'Services',
      rows: services.map(({ title, covered }) => row(title, ({ id }) => listed(covered[id]))),
    },
  ];
  return {
    levels: levels.map(({ id, title, summary }) => ({ anchor: levelAnchor(id), title, summary })),
    groups: groups
      .map(({ title, rows }) => ({ title, rows: rows.filter(saysSomething) }))
      .filter(({ rows }) => rows.length > 0),
  };
}

const coverLabels: Readonly<Record<Level['cover'], string>> = {
  business: 'Open hours',
  always: 'Always (24 hours, 7 days)',
};

function listed(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}

function saysSomething({ cells }: LevelRow): boolean {
  return cells.some((lines) => lines.length > 0);
}
