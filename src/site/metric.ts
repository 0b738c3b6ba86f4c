import { metricAnchor } from '#kb/anchors.ts';
import { changeText, quantityText } from '#kb/quantities.ts';
import type { Metric } from '#kb/schemas/case-study.ts';
import { type ShownDay, shownDay } from './entry-link.ts';

/** A figure of a case study with its evidence. */
export interface MetricShown {
  readonly anchor: string;
  readonly label: string;
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
