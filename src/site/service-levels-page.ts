import { coverWords, emptyLevelState, type KnownTerms } from '#contracting/level-terms.ts';
import { levelView } from '#contracting/level-view.ts';
import { type OpeningHours, openingHoursOf } from '#contracting/opening-hours.ts';
import { levelAnchor } from '#kb/anchors.ts';
import type { ServiceLevelsEntry } from '#kb/entry.ts';
import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { priorities, type ServiceLevels } from '#kb/schemas/service-levels.ts';
import { homeCrumb } from './breadcrumbs.ts';
import { durationText } from './duration-text.ts';
import { type ShownDay, shownDay } from './entry-link.ts';
import { type EntryPage, entryPage } from './entry-page.ts';
import { commonExclusions, knownTermsOf, serviceLineIds } from './known-terms.ts';
import { listIntroductions, listTitles } from './lists.ts';
import { type Page, pageOf } from './page.ts';
import { paragraphsOf } from './paragraphs.ts';

export interface ServiceLevelsPage extends EntryPage {
  readonly opening: readonly string[];
  readonly priorities: readonly { readonly name: string; readonly meaning: string }[];
  /** The levels side by side. */
  readonly table: LevelTable;
  /** The same as the tool needs it that compares them. */
  readonly known: KnownTerms;
  /** In how many lines the levels differ, in a sentence; empty for a single level. */
  readonly compared: string;
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
    readonly id: string;
    readonly anchor: string;
    readonly title: string;
  }[];
  readonly groups: readonly LevelGroup[];
}

/** What the levels say about one thing: a cell for each level, with a line for each thing it says. */
export interface LevelRow {
  /** The line of the terms: `response-p1`. */
  readonly id: string;
  readonly title: string;
  /** What the title means. */
  readonly note: string | undefined;
  readonly cells: readonly (readonly string[])[];
  /** All levels say the same, and there are several. */
  readonly isSame: boolean;
  /** Every cell is a few words: it fits beside the others on a narrow screen. */
  readonly isShort: boolean;
}

export interface LevelGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly LevelRow[];
  /** The rows hold times, which are compared at a glance. */
  readonly isDeadlines: boolean;
}

type Level = ServiceLevels['levels'][number];

export function serviceLevelsPage(kb: KnowledgeBase, entry: ServiceLevelsEntry): ServiceLevelsPage {
  const { calendar, priorities: meanings = {}, summary } = entry.data;
  const known = knownTermsOf(entry.data);
  return {
    ...entryPage(kb, entry),
    opening: summary === undefined ? [] : paragraphsOf(summary),
    priorities: priorities.flatMap((priority) => {
      const meaning = meanings[priority];
      return meaning === undefined ? [] : [{ name: priority.toUpperCase(), meaning }];
    }),
    table: tableOf(entry.data),
    known,
    compared: levelView(known, emptyLevelState).summary,
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

function tableOf({ levels, services = [], priorities: meanings = {} }: ServiceLevels): LevelTable {
  const row = (
    id: string,
    title: string,
    linesOf: (level: Level) => readonly string[],
    note?: string,
  ) => rowOf(id, title, levels.map(linesOf), note);
  const serviceIds = serviceLineIds(services.map(({ title }) => title));
  const deadlines = (which: 'response' | 'resolution') =>
    priorities.map((priority) =>
      row(
        `${which}-${priority}`,
        priority.toUpperCase(),
        ({ targets, cover }) => {
          const target = targets[priority]?.[which];
          return target === undefined ? [] : [durationText(target, cover)];
        },
        which === 'response' ? meanings[priority] : undefined,
      ),
    );
  const groups = [
    {
      id: 'short',
      title: 'In short',
      rows: [row('summary', 'Whom it is for', ({ summary }) => listed(summary))],
    },
    {
      id: 'cover',
      title: 'When the clock runs',
      rows: [row('cover', 'Cover', ({ cover }) => [coverWords[cover]])],
    },
    {
      id: 'response',
      title: 'Response: until somebody answers who can help',
      rows: deadlines('response'),
      isDeadlines: true,
    },
    {
      id: 'resolution',
      title: 'Resolution: until it works again',
      rows: deadlines('resolution'),
      isDeadlines: true,
    },
    {
      id: 'promised',
      title: 'What else is promised',
      rows: [
        row('availability', 'Availability', ({ availability }) => listed(availability)),
        row('credits', 'Credits', ({ credits }) => listed(credits)),
        row('price', 'Price', ({ price }) => listed(price)),
        ...exclusionRows(levels),
      ],
    },
    {
      id: 'services',
      title: 'Services',
      rows: services.map(({ title, covered }, i) =>
        row(serviceIds[i] ?? '', title, ({ id }) => listed(covered[id])),
      ),
    },
  ];
  return {
    levels: levels.map(({ id, title }) => ({ id, anchor: levelAnchor(id), title })),
    groups: groups
      .map(({ rows, isDeadlines = false, ...group }) => ({
        ...group,
        isDeadlines,
        rows: rows.filter(saysSomething),
      }))
      .filter(({ rows }) => rows.length > 0),
  };
}

function rowOf(
  id: string,
  title: string,
  cells: readonly (readonly string[])[],
  note?: string | undefined,
): LevelRow {
  const said = cells.map((lines) => lines.join('\n'));
  return {
    id,
    title,
    note,
    cells,
    isSame: said.length > 1 && new Set(said).size === 1,
    isShort: said.every((text) => text.length <= mostInShort),
  };
}

const mostInShort = 24;

/** What no level includes is said once, so that the row below it holds only the differences. */
function exclusionRows(levels: readonly Level[]): LevelRow[] {
  const lists = levels.map(({ exclusions = [] }) => exclusions);
  const common = commonExclusions(levels);
  if (common.length === 0) return [rowOf('exclusions', 'Not included', lists)];
  return [
    rowOf(
      'exclusions-common',
      'Not included in any level',
      lists.map(() => common),
    ),
    rowOf(
      'exclusions',
      'Also not included',
      lists.map((lines) => lines.filter((line) => !common.includes(line))),
    ),
  ];
}

function listed(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}

function saysSomething({ cells }: LevelRow): boolean {
  return cells.some((lines) => lines.length > 0);
}
