import { metricAnchor } from '#kb/anchors.ts';
import { changeText, numberText, quantityText } from '#kb/quantities.ts';
import type { Metric } from '#kb/schemas/case-study.ts';
import { type BarChart, barChart } from './charts/bar-chart.ts';
import { listed } from './charts/chart.ts';
import { countText } from './count-text.ts';
import { type ShownDay, shownDay } from './entry-link.ts';

/** A figure of a case study with its evidence. */
export interface MetricShown {
  readonly anchor: string;
  readonly label: string;
  /** The values with their unit: "31 hours", "6.5 hours". */
  readonly before: string;
  readonly after: string;
  readonly isWorse: boolean;
  /** How the value after stands to the one before, as plain for the worse as for the better. */
  readonly verdict: 'Better than before' | 'Worse than before' | 'As before';
  /** The values before and after. */
  readonly chart: BarChart;
  /** "From 9.5 hours to 3.6 hours." */
  readonly course: string;
  /** How far the value moved, computed: "62% lower". */
  readonly change: string;
  readonly period: string;
  readonly baseline: string;
  readonly method: string;
  readonly measuredBy: string;
  readonly measuredOn: ShownDay;
  /** Whether other customers may expect the like. */
  readonly isTypical: boolean;
}

export function metricShown(metric: Metric): MetricShown {
  const { before, after, unit, direction } = metric;
  const isWorse = direction === 'lower' ? after > before : after < before;
  const [textBefore, textAfter] = [quantityText(before, unit), quantityText(after, unit)];
  return {
    anchor: metricAnchor(metric.id),
    label: metric.label,
    before: textBefore,
    after: textAfter,
    isWorse,
    verdict: before === after ? 'As before' : isWorse ? 'Worse than before' : 'Better than before',
    chart: barChart({
      title: `${metric.label}, before and after`,
      rowsAre: 'When',
      valuesAre: metric.label,
      rows: [
        { label: 'Before', value: before, text: textBefore, tone: 'ground' },
        { label: 'After', value: after, text: textAfter },
      ],
      whole: wholeOf(unit),
    }),
    course: `From ${textBefore} to ${textAfter}${isWorse ? ', which is worse' : ''}.`,
    change: changeText(metric),
    period: metric.period,
    baseline: metric.baseline,
    method: metric.method,
    measuredBy: metric.measured_by,
    measuredOn: shownDay(metric.measured_on),
    isTypical: metric.typical,
  };
}

/** What values in a unit are shares of: 100 in "% of invoices", 11 in "of 11". */
function wholeOf(unit: string): number | undefined {
  const [, percent, count] = /^(?:(%)|of (\d+)$)/.exec(unit) ?? [];
  if (percent !== undefined) return 100;
  return count === undefined ? undefined : Number(count);
}

/** What the figures of a story say together: how many are better, how many worse, and whether others may expect the like. */
export function metricsNote(metrics: readonly MetricShown[]): string {
  const verdicts = (
    [
      ['Better than before', 'better than before'],
      ['Worse than before', 'worse than before'],
      ['As before', 'as before'],
    ] as const
  ).flatMap(([verdict, words]) => {
    const count = metrics.filter((metric) => metric.verdict === verdict).length;
    return count === 0 ? [] : [`${numberText(count)} ${words}`];
  });
  const untypical = metrics.filter(({ isTypical }) => !isTypical).length;
  const expected =
    untypical === 0
      ? 'Other customers may expect the like.'
      : untypical === metrics.length
        ? 'Other customers should not expect the like.'
        : `${numberText(untypical)} of them not typical: each says so in its evidence.`;
  return `${countText(metrics.length, 'figure')}: ${listed(verdicts)}. ${expected}`;
}
