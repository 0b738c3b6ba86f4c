import {
  doOverlap,
  inOrder,
  reportBefore,
  type Slot,
  shownTenths,
  sumOf,
  type Tally,
} from '#contracting/performance.ts';
import { type Day, formatDay, parseDay } from '#kb/day.ts';
import type { ReportEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { numberText } from '#kb/quantities.ts';
import type { Report } from '#kb/schemas/report.ts';
import type { ChartTable } from './charts/chart.ts';
import { type Cell, type ColumnChart, columnChart } from './charts/column-chart.ts';
import { type LineChart, lineChart } from './charts/line-chart.ts';
import { keptShare, tenthsText } from './kept-share.ts';
import { levelTitles } from './level-titles.ts';
import { periodLines, periodText } from './period-text.ts';
import { measureNames, measureTitles, rangeOf, scoreText } from './report-experience.ts';

/** How the periods compare, over all reports that are published; samples and real ones are never mixed. */
export interface ReportTrend {
  /** The figures are invented for illustration. */
  readonly isSample: boolean;
  /** The change since the report before, in one sentence; says so where there is none before. */
  readonly sentence: string;
  /** Each measure now and before, with the change in words; absent where there is nothing before. */
  readonly changes: ChartTable | undefined;
  /** Calls solved late by level over the periods. */
  readonly late: ColumnChart;
  /** Open calls at the borders of the periods. */
  readonly backlog: LineChart | undefined;
  /** Days of which no report tells. */
  readonly gaps: readonly string[];
}

/** The trend as the page of one report shows it, or the list of all where no report is named. */
export function reportTrend(kb: KnowledgeBase, own?: ReportEntry): ReportTrend | undefined {
  const reports = seriesOf(kb, own);
  const about = own?.data ?? reports.toSorted((a, b) => (a.to < b.to ? -1 : 1)).at(-1);
  if (!about) return undefined;
  const slots = inOrder(reports);
  const before = reportBefore(about, reports);
  const titles = levelTitles(kb.library);
  return {
    isSample: about.sample === true,
    sentence: before
      ? sentenceOf(about, before.report, before.isAdjacent)
      : `No report tells of a period before ${periodText(about)}.`,
    changes: before && changesOf(about, before.report, titles),
    late: lateChart(slots, titles, own?.data),
    backlog: backlogChart(slots, own?.data),
    gaps: slots.flatMap((slot) => (slot.is === 'gap' ? gapText(slot) : [])),
  };
}

function seriesOf({ library }: KnowledgeBase, own: ReportEntry | undefined): Report[] {
  const published = library.ofKind('report').filter((entry) => !entry.isUnlisted || entry === own);
  const isSample = own ? own.data.sample === true : published.every(({ data }) => data.sample);
  return published
    .filter(({ data }) => (data.sample === true) === isSample)
    .map(({ data }) => data);
}

/** What every report is compared by: how many calls were due, how many of them solved in time. */
function tallyOf(report: Report, level?: string): Tally {
  const results = report.results.filter((one) => level === undefined || one.level === level);
  return sumOf(results.map(({ calls, in_time }) => ({ calls, inTime: in_time })));
}

function sentenceOf(about: Report, before: Report, isAdjacent: boolean): string {
  const [now, then] = [shareTenths(tallyOf(about)), shareTenths(tallyOf(before))];
  const since = `${isAdjacent ? 'the period before' : 'the last report before'}, ${periodText(before)}`;
  if (now === undefined || then === undefined)
    return `In one of the two periods no call was due, so nothing compares with ${since}.`;
  if (now === then) return `${tenthsText(now)} of calls were solved in time, as in ${since}.`;
  return `${tenthsText(now)} of calls were solved in time, ${pointsText(now - then)} than in ${since} (${tenthsText(then)}).`;
}

function changesOf(about: Report, before: Report, titles: ReadonlyMap<string, string>): ChartTable {
  const shares = [undefined, ...levelsOf([before, about], titles)].map((level) => {
    const [now, then] = [about, before].map((report) => shareTenths(tallyOf(report, level)));
    const label =
      level === undefined ? 'In time, all levels' : `In time, ${titles.get(level) ?? level}`;
    return [label, shareText(then), shareText(now), changeText(then, now, pointsText)];
  });
  return {
    columns: ['', periodText(before), periodText(about), 'Change'],
    rows: [
      ...shares,
      keptRow(about, before),
      ...openRow(about, before),
      ...measureNames.flatMap((name) => scoreRow(name, about, before)),
    ],
  };
}

function keptRow(about: Report, before: Report): string[] {
  const [now, then] = [standings(about), standings(before)];
  const change =
    now.of === then.of
      ? changeText(then.kept, now.kept, countWords)
      : 'of another number of targets';
  const text = ({ kept, of }: typeof now) => `${numberText(kept)} of ${numberText(of)}`;
  return ['Targets kept', text(then), text(now), change];
}

/** How many targets were kept, of those under which a call was due. */
function standings({ results }: Report): { readonly kept: number; readonly of: number } {
  const judged = results
    .map(({ in_time, calls, target }) => keptShare(in_time, calls, target).isKept)
    .filter((isKept) => isKept !== undefined);
  return { kept: judged.filter(Boolean).length, of: judged.length };
}

function countWords(difference: number): string {
  return `${numberText(Math.abs(difference))} ${difference < 0 ? 'fewer' : 'more'}`;
}

function openRow(about: Report, before: Report): string[][] {
  const [now, then] = [about.backlog?.end, before.backlog?.end];
  if (now === undefined || then === undefined) return [];
  return [
    ['Open at the end', numberText(then), numberText(now), changeText(then, now, countWords)],
  ];
}

function scoreRow(name: (typeof measureNames)[number], about: Report, before: Report): string[][] {
  const [now, then] = [about.experience?.[name], before.experience?.[name]];
  if (!now || !then) return [];
  const ranges = [rangeOf(name, now), rangeOf(name, then)];
  const [a, b] = ranges;
  const judgement =
    !a || !b ? 'too few answers to tell' : doOverlap(a, b) ? 'may be chance' : 'more than chance';
  const words = (difference: number) => {
    const size = Math.round(Math.abs(difference) * 10) / 10;
    const unit = name === 'csat' ? ' points' : '';
    return `${numberText(size)}${unit} ${difference < 0 ? 'lower' : 'higher'}; ${judgement}`;
  };
  const cell = ({ score, n }: typeof now) =>
    `${scoreText(name, score)} (n\u00a0=\u00a0${numberText(n)})`;
  return [[measureTitles[name], cell(then), cell(now), changeText(then.score, now.score, words)]];
}

function changeText(
  then: number | undefined,
  now: number | undefined,
  words: (difference: number) => string,
): string {
  if (then === undefined || now === undefined) return 'nothing to compare';
  return then === now ? 'no change' : words(now - then);
}

/** A difference of shares in tenths of a per cent: "1.4 points lower". */
function pointsText(tenths: number): string {
  const size = numberText(Math.abs(tenths) / 10);
  return `${size} ${size === '1' ? 'point' : 'points'} ${tenths < 0 ? 'lower' : 'higher'}`;
}

function shareTenths({ calls, inTime }: Tally): number | undefined {
  return calls === 0 ? undefined : shownTenths(inTime, calls);
}

function shareText(tenths: number | undefined): string {
  return tenths === undefined ? 'no calls' : tenthsText(tenths);
}

function lateChart(
  slots: readonly Slot<Report>[],
  titles: ReadonlyMap<string, string>,
  own: Report | undefined,
): ColumnChart {
  const reports = slots.flatMap((slot) => (slot.is === 'report' ? slot.report : []));
  const series = [undefined, ...levelsOf(reports, titles)].map((level) => ({
    label: level === undefined ? 'All levels' : (titles.get(level) ?? level),
    cells: slots.map((slot): Cell => {
      if (slot.is === 'gap') return { missing: 'no report' };
      const { calls, inTime } = tallyOf(slot.report, level);
      if (calls === 0) return { missing: 'no calls' };
      const tenths = 1000 - shownTenths(inTime, calls);
      const text = tenthsText(tenths);
      return {
        value: tenths / 10,
        text,
        inTable: `${text} (${numberText(calls - inTime)} of ${numberText(calls)})`,
      };
    }),
  }));
  return columnChart({
    title: 'Calls solved late, as a share of those due',
    columnsAre: 'Period',
    columns: slots.map((slot) => {
      const days = daysOf(slot);
      return {
        name: periodText(days),
        lines: periodLines(days),
        isOwn: slot.is === 'report' && slot.report === own,
      };
    }),
    // A series of one level says the same as that of all.
    series: series.length === 2 ? series.slice(0, 1) : series,
    most: 6,
  });
}

/** The levels of which the reports tell, the highest first. */
function levelsOf(reports: readonly Report[], titles: ReadonlyMap<string, string>): string[] {
  const told = new Set(reports.flatMap(({ results }) => results.map(({ level }) => level)));
  return [
    ...[...titles.keys()].filter((id) => told.has(id)),
    ...told.difference(new Set(titles.keys())),
  ];
}

function backlogChart(
  slots: readonly Slot<Report>[],
  own: Report | undefined,
): LineChart | undefined {
  const counts: { day: Day; open: number | undefined; isOwn: boolean }[] = [];
  for (const slot of slots) {
    const { from, to } = daysOf(slot);
    const backlog = slot.is === 'report' ? slot.report.backlog : undefined;
    if (!backlog) {
      counts.push({ day: to, open: undefined, isOwn: false });
      continue;
    }
    const isOwn = slot.is === 'report' && slot.report === own;
    const before = counts.at(-1);
    // The end of one period is the start of the next, unless they count differently.
    if (before?.open === backlog.start) before.isOwn ||= isOwn;
    else counts.push({ day: from, open: backlog.start, isOwn });
    counts.push({ day: to, open: backlog.end, isOwn });
  }
  if (counts.every(({ open }) => open === undefined)) return undefined;
  return lineChart({
    title: 'Open calls',
    periodsAre: 'Day',
    valuesAre: 'Open calls',
    placedBy: 'on',
    periods: counts.map(({ day, open, isOwn }) => ({
      label: formatDay(day),
      lines: [formatDay(day, 'D MMM'), formatDay(day, 'YYYY')],
      isOwn,
      quantity: open === undefined ? undefined : { value: open, text: numberText(open) },
    })),
    most: 6,
    textOf: numberText,
  });
}

function daysOf(slot: Slot<Report>): Pick<Report, 'from' | 'to'> {
  if (slot.is === 'report') return slot.report;
  const [from, to] = [parseDay(slot.period.from), parseDay(slot.period.to)];
  if (!from || !to) throw new Error('A gap has no days.');
  return { from, to };
}

function gapText(slot: Slot<Report>): string {
  return `No report tells of ${periodText(daysOf(slot))}.`;
}
