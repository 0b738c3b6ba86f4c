import type { ReportEntry, ServiceLevelsEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { type ResultRow, reportPage } from '../report-page.ts';
import type { ReportTrend } from '../report-trend.ts';
import { serviceLevelsPage } from '../service-levels-page.ts';
import { heading, namedList, paragraphs, table } from './markdown-blocks.ts';

/** The levels side by side, the business hours and what the priorities mean, as blocks of Markdown. */
export function serviceLevelsMarkdown(kb: KnowledgeBase, entry: ServiceLevelsEntry): string[] {
  const { opening, priorities, table: levels, calendar } = serviceLevelsPage(kb, entry);
  const head = ['', ...levels.levels.map(({ title }) => title)];
  return [
    ...paragraphs(opening),
    ...levels.groups.flatMap(({ title, rows }) => [
      heading(2, title),
      table(
        head,
        rows.map((row) => [row.title, ...row.cells.map((lines) => lines.join('; '))]),
      ),
    ]),
    ...(priorities.length > 0 ? [heading(2, 'Priorities')] : []),
    ...namedList(priorities.map(({ name, meaning }) => [name, meaning] as const)),
    heading(2, 'Business hours'),
    ...namedList([
      ['Time zone', calendar.zone],
      ...calendar.hours.map(({ days, hours }) => [days, hours] as const),
      ['Closed', calendar.holidays.map(({ text }) => text).join('; ')],
    ]),
  ];
}

/** What was promised against what was kept, and what was said about it. */
export function reportMarkdown(kb: KnowledgeBase, entry: ReportEntry): string[] {
  const page = reportPage(kb, entry);
  return [
    ...paragraphs([`${page.from.text} to ${page.to.text}`, ...page.opening, page.outcome]),
    table(
      ['Level', 'Priority', 'Calls', 'In time', 'Share', 'Target', 'Result'],
      page.results.map((row) => [
        row.level,
        row.priority,
        row.calls,
        row.inTime,
        row.share ?? '–',
        row.target,
        resultText(row),
      ]),
    ),
    ...(page.backlog === undefined
      ? []
      : [heading(2, 'Open calls'), ...paragraphs([page.backlog])]),
    ...(page.trend ? trendMarkdown(page.trend) : []),
    ...(page.causes.length > 0 ? [heading(2, 'What the calls were about')] : []),
    ...(page.causes.length > 0
      ? [
          table(
            ['Cause', 'Calls', 'Share'],
            page.causes.map(({ title, calls, share }) => [title, calls, share]),
          ),
        ]
      : []),
    ...(page.experience.length > 0 ? [heading(2, 'What customers said')] : []),
    ...namedList(
      page.experience.map(
        ({ title, score, scale, answers, says }) =>
          [title, `${score}, ${scale}; ${answers}. ${says}`] as const,
      ),
    ),
    ...page.misses.flatMap(({ title, happened, changed }) => [
      heading(2, title),
      ...paragraphs([...happened, ...changed]),
    ]),
  ];
}

/** What the bars of a result say, in words. */
function resultText({ isKept, late }: ResultRow): string {
  if (isKept === undefined) return 'No calls';
  return isKept ? 'Kept' : `Missed: ${late}`;
}

function trendMarkdown({ sentence, changes, late, backlog, gaps }: ReportTrend): string[] {
  return [
    heading(2, 'Beside the other periods'),
    ...paragraphs([sentence, ...gaps]),
    ...(changes ? [table(changes.columns, changes.rows)] : []),
    heading(3, late.title),
    table(late.table.columns, late.table.rows),
    ...(backlog
      ? [heading(3, backlog.title), table(backlog.table.columns, backlog.table.rows)]
      : []),
  ];
}
