import type { ReportEntry, ServiceLevelsEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { reportPage } from '../report-page.ts';
import { serviceLevelsPage } from '../service-levels-page.ts';
import { heading, namedList, paragraphs, table } from './markdown-blocks.ts';

/** The levels side by side, the opening hours and what the priorities mean, as blocks of Markdown. */
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
    heading(2, 'Opening hours'),
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
      ['Level', 'Priority', 'Calls', 'In time', 'Kept', 'Target'],
      page.results.map((row) => [
        row.level,
        row.priority,
        row.calls,
        row.inTime,
        row.share ?? '–',
        row.target,
      ]),
    ),
    ...(page.backlog === undefined ? [] : paragraphs([page.backlog])),
    ...(page.causes.length > 0 ? [heading(2, 'What the calls were about')] : []),
    ...namedList(
      page.causes.map(({ title, calls, share }) => [title, `${calls} (${share})`] as const),
    ),
    ...(page.experience.length > 0 ? [heading(2, 'What customers said')] : []),
    ...namedList(
      page.experience.map(
        ({ title, score, scale, answers }) => [title, `${score} (${scale}); ${answers}`] as const,
      ),
    ),
    ...page.misses.flatMap(({ title, happened, changed }) => [
      heading(2, title),
      ...paragraphs([...happened, ...changed]),
    ]),
  ];
}
