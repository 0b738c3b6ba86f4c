import { metricAnchor } from '#kb/anchors.ts';
import { changeText, quantityText } from '#kb/quantities.ts';
import type { Metric } from '#kb/schemas/case-study.ts';
import { type Bar, barsOf } from './bars.ts';
import { type ShownDay, shownDay } from './entry-link.ts';

/** A figure of a case study with its evidence. */
export interface MetricShown {
  readonly anchor: string;
  readonly label: string;
  /** The values with their unit: "31 hours", "6.5 hours". */
  readonly before: string;
  readonly after: string;
  readonly isWorse: boolean;
  /** Of the values before and after. */
  readonly bars: readonly Bar[];
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
  return {
    anchor: metricAnchor(metric.id),
    label: metric.label,
    before: quantityText(before, unit),
    after: quantityText(after, unit),
    isWorse,
    bars: barsOf([before, after]),
    course: `From ${quantityText(before, unit)} to ${quantityText(after, unit)}${isWorse ? ', which is worse' : ''}.`,
    change: changeText(metric),
    period: metric.period,
    baseline: metric.baseline,
    method: metric.method,
    measuredBy: metric.measured_by,
    measuredOn: shownDay(metric.measured_on),
    isTypical: metric.typical,
  };
}
