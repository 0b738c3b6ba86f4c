import type { BrowserTimes } from './browser-times.ts';
import type { AnswerFigures, EngineFigures } from './measure.ts';
import type { Quality } from './metrics.ts';

/** The engines on one set of queries. */
export interface SetFigures {
  /** Empty where the queries are not divided. */
  readonly set: string;
  readonly queries: number;
  readonly engines: readonly EngineFigures[];
  /** Of this search. */
  readonly browser: BrowserTimes;
}

/** An engine with all its rules, and without one each, named after it. */
export interface RuleFigures {
  /** Empty where the queries are not divided. */
  readonly set: string;
  readonly whole: AnswerFigures;
  readonly without: readonly AnswerFigures[];
}

export function tellSearch(sets: readonly SetFigures[]): string {
  return `${sets.map(tellSet).join('\n\n')}\n\n${explanation}`;
}

const explanation =
  'Cold: the first question on a fresh page, gzip, the median and the 95th percentile over the queries; milliseconds without a network. Warm: further questions on the same page, in Node. In the browser: further questions on the search page of this search, with what it fetches for them from this machine.';

function tellSet({ set, queries, engines, browser }: SetFigures): string {
  const head = ['', 'S@1', 'S@5', 'MRR', 'nDCG', 'none', 'cold kB', 'p95', 'ms', 'warm ms', 'p95'];
  const rows = engines.map(({ name, all, cold, warm }) => [
    name,
    ...quality(all),
    kilobytes(cold.bytes),
    kilobytes(cold.p95Bytes),
    cold.milliseconds.toFixed(0),
    warm.median.toFixed(1),
    warm.p95.toFixed(1),
  ]);
  const kinds = Object.keys(engines[0]?.byKind ?? {});
  const parts = [
    `${set === '' ? 'All' : `Set ${set}`}: ${queries} queries`,
    table([head, ...rows]),
    ...kinds.map((kind) => {
      const count = engines[0]?.byKind[kind]?.queries ?? 0;
      const ofKind = engines.map(({ name, byKind }) => [name, ...quality(byKind[kind])]);
      return table([[`${kind} (${count})`, ...head.slice(1, 6)], ...ofKind]);
    }),
    ...engines.flatMap(tellJudgement),
    `in the browser: ${browser.median.toFixed(0)} ms from asking to the results on the page, 95th percentile ${browser.p95.toFixed(0)} ms`,
  ];
  return parts.join('\n\n');
}

/** What each rule brings: the figures without it, and the difference. */
export function tellAblation({ set, whole, without }: RuleFigures): string {
  const rows = without.map(({ name, all }) => [
    name,
    ...quality(all),
    signed(whole.all.first - all.first),
    signed(whole.all.reciprocalRank - all.reciprocalRank),
  ]);
  const head = ['without', 'S@1', 'S@5', 'MRR', 'nDCG', 'none', 'brings S@1', 'brings MRR'];
  const all = ['(nothing)', ...quality(whole.all), '', ''];
  return `What each rule brings${set === '' ? '' : `, set ${set}`}\n\n${table([head, all, ...rows])}`;
}

function tellJudgement({ name, judgement }: EngineFigures): string[] {
  if (!judgement) return [];
  const { answerable, unanswerable, best, bestRight, recognised, falseAlarms } = judgement;
  const lines = [
    `best answer put forward ${ofAll(best, answerable + unanswerable)}, right ${ofAll(bestRight, best)}`,
    `queries without an answer recognised ${ofAll(recognised, unanswerable)}, false alarms ${ofAll(falseAlarms, answerable)}`,
  ];
  return [`${name}: ${lines.join('; ')}`];
}

function ofAll(part: number, all: number): string {
  return all === 0 ? '0 of 0' : `${part} of ${all} (${Math.round((100 * part) / all)} %)`;
}

function quality(figures: Quality | undefined): string[] {
  if (!figures) return ['', '', '', '', ''];
  const { first, firstFive, reciprocalRank, gain, noResult } = figures;
  return [
    ...[first, firstFive, reciprocalRank, gain].map((value) => value.toFixed(3)),
    `${Math.round(100 * noResult)} %`,
  ];
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1e3).toFixed(0);
}

/** Columns as wide as their widest cell; the first to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
