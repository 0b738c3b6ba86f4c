import { shownTenths, sumOf } from '#contracting/performance.ts';
import { missAnchor } from '#kb/anchors.ts';
import type { ReportEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { numberText } from '#kb/quantities.ts';
import type { Report } from '#kb/schemas/report.ts';
import { type Bar, barsOf, percent } from './bars.ts';
import { countText } from './count-text.ts';
import { type ShownDay, shownDay } from './entry-link.ts';
import { type EntryPage, entryPage } from './entry-page.ts';
import { type KeptShare, keptShare, tenthsText } from './kept-share.ts';
import { levelTitles } from './level-titles.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type Experience, experienceOf } from './report-experience.ts';
import { type ReportTrend, reportTrend } from './report-trend.ts';

export interface ReportPage extends EntryPage {
  readonly from: ShownDay;
  readonly to: ShownDay;
  readonly opening: readonly string[];
  /** The report in a few numbers. */
  readonly figures: readonly Figure[];
  readonly results: readonly ResultRow[];
  /** The same by level. */
  readonly levels: readonly LevelResults[];
  /** The result in one sentence: "5 of 6 targets were kept." */
  readonly outcome: string;
  readonly backlog: string | undefined;
  readonly causes: readonly {
    readonly title: string;
    readonly calls: string;
    readonly share: string;
    /** Against the commonest cause. */
    readonly bar: Bar;
  }[];
  readonly experience: readonly Experience[];
  readonly trend: ReportTrend | undefined;
  readonly misses: readonly Miss[];
}

/** A large number, what it counts, and what it is to be seen against. */
export interface Figure {
  readonly value: string;
  readonly label: string;
  readonly note: string;
}

export interface ResultRow extends KeptShare {
  readonly level: string;
  readonly priority: string;
  readonly calls: string;
  readonly inTime: string;
  /** In per cent of the calls; absent where there were none. */
  readonly bar: { readonly kept: number; readonly target: number } | undefined;
  /** Where the page explains why the target was missed: "#missed-gold-p1". */
  readonly explained: string | undefined;
}

export interface LevelResults {
  readonly level: string;
  readonly rows: readonly ResultRow[];
}

export interface Miss {
  readonly anchor: string | undefined;
  readonly title: string;
  readonly happened: readonly string[];
  readonly changed: readonly string[];
}

export function reportPage(kb: KnowledgeBase, entry: ReportEntry): ReportPage {
  const { data } = entry;
  const levels = levelTitles(kb.library);
  const explained = new Set(
    (data.misses ?? []).map(({ level, priority }) => `${level} ${priority}`),
  );
  const results = data.results.map(
    ({ level, priority, calls, in_time, target }): ResultRow => ({
      level: levels.get(level) ?? level,
      priority: priority.toUpperCase(),
      calls: numberText(calls),
      inTime: numberText(in_time),
      ...keptShare(in_time, calls, target),
      bar: calls === 0 ? undefined : { kept: percent(in_time, calls), target },
      explained: explained.has(`${level} ${priority}`)
        ? `#${missAnchor(level, priority)}`
        : undefined,
    }),
  );
  return {
    ...entryPage(kb, entry),
    from: shownDay(data.from),
    to: shownDay(data.to),
    opening: paragraphsOf(data.summary),
    results,
    levels: [...Map.groupBy(results, ({ level }) => level)].map(([level, rows]) => ({
      level,
      rows,
    })),
    outcome: outcomeOf(results),
    backlog: data.backlog && backlogText(data.backlog),
    figures: figuresOf(data, results),
    causes: causesOf(data.causes ?? []),
    experience: experienceOf(data.experience),
    trend: reportTrend(kb, entry),
    misses: (data.misses ?? []).map(({ title, level, priority, what_happened, what_changed }) => ({
      anchor: missAnchor(level, priority),
      title,
      happened: paragraphsOf(what_happened),
      changed: paragraphsOf(what_changed),
    })),
  };
}

function outcomeOf(results: readonly ResultRow[]): string {
  const judged = results.filter(({ isKept }) => isKept !== undefined);
  const kept = judged.filter(({ isKept }) => isKept).length;
  if (judged.length === 0) return 'No calls were due in this period.';
  if (judged.length === 1) return `The one target was ${kept === 1 ? 'kept' : 'missed'}.`;
  if (kept === judged.length) return `All ${countText(kept, 'target')} were kept.`;
  return `${numberText(kept)} of ${countText(judged.length, 'target')} ${kept === 1 ? 'was' : 'were'} kept.`;
}

/** Each number with what it is part of, so that it can be recounted. */
function figuresOf(
  { results: all, backlog, experience }: Report,
  results: readonly ResultRow[],
): Figure[] {
  const judged = results.filter(({ isKept }) => isKept !== undefined);
  const kept = judged.filter(({ isKept }) => isKept).length;
  const { calls, inTime } = sumOf(all.map(({ calls, in_time }) => ({ calls, inTime: in_time })));
  const said = experienceOf(experience)[0];
  return [
    ...(calls === 0
      ? []
      : [
          {
            value: `${numberText(kept)} of ${numberText(judged.length)}`,
            label: judged.length === 1 ? 'target kept' : 'targets kept',
            note: 'by level and priority',
          },
          {
            value: tenthsText(shownTenths(inTime, calls)),
            label: 'of calls solved in time',
            note: `${numberText(inTime)} of ${countText(calls, 'call')}`,
          },
        ]),
    ...(backlog
      ? [
          {
            value: numberText(backlog.end),
            label: `${backlog.end === 1 ? 'call' : 'calls'} open at the end`,
            note: `${numberText(backlog.start)} at the start`,
          },
        ]
      : []),
    ...(said
      ? [
          {
            value: said.score,
            label: said.title.toLowerCase(),
            note: said.answers.replace(/^n = [^;]*; /, ''),
          },
        ]
      : []),
  ];
}

function backlogText({ start, end }: NonNullable<Report['backlog']>): string {
  const difference = end - start;
  const change =
    difference === 0
      ? 'no change'
      : `${numberText(Math.abs(difference))} ${difference < 0 ? 'fewer' : 'more'}`;
  return `${countText(start, 'open call')} at the start, ${numberText(end)} at the end: ${change}.`;
}

function causesOf(causes: NonNullable<Report['causes']>): ReportPage['causes'] {
  const all = causes.reduce((sum, { calls }) => sum + calls, 0);
  const bars = barsOf(causes.map(({ calls }) => calls));
  return causes.map(({ title, calls }, i) => ({
    title,
    calls: numberText(calls),
    share: all === 0 ? '–' : tenthsText(shownTenths(calls, all)),
    bar: bars[i] ?? { from: 0, length: 0 },
  }));
}
