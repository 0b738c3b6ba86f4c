import type { CaseStudyEntry } from '#kb/entry.ts';
import { changeText, quantityText } from '#kb/quantities.ts';
import type { Metric } from '#kb/schemas/case-study.ts';
import type { Component } from './mdx.ts';
import { element, text } from './nodes.ts';

/** What a case study's text may use besides the kit, and the metrics it named that do not exist. */
export interface StoryKit {
  readonly components: Readonly<Record<string, Component>>;
  readonly unknownMetrics: readonly string[];
}

/**
 * `<Customer/>`, `<Quotation/>` and `<Metric id="…"/>` as the story may show them: what the customer did not agree to is
 * gone from the entry already, and leaves nothing here.
 */
export function storyKit({ data }: CaseStudyEntry): StoryKit {
  const unknownMetrics: string[] = [];
  const { customer, quotation, metrics, permission } = data;
  // The browser takes away what is shown for longer than the customer agreed to.
  const bound = permission?.until === undefined ? {} : { dataConsentUntil: permission.until };
  const boundName = {
    ...bound,
    ...(bound.dataConsentUntil && { dataConsentInstead: customer.anonymous_as }),
  };
  return {
    unknownMetrics,
    components: {
      // A name is no text of ours: nothing is marked in it.
      Customer: () => [element('bdi', boundName, [text(customer.name)])],
      Quotation: () =>
        quotation
          ? [
              element('figure', { className: ['quotation'], ...bound }, [
                element('blockquote', {}, [element('p', {}, [text(quotation.text)])]),
                element('figcaption', {}, [text(quotation.by)]),
              ]),
            ]
          : [],
      Metric: ({ id }) => {
        const metric = metrics?.find((one) => one.id === id);
        if (metric) return [metricInText(metric, bound)];
        if (metrics) unknownMetrics.push(String(id ?? ''));
        return [];
      },
    },
  };
}

/** The sentence that stands for a metric in running text. */
export function metricSentence(metric: Metric): string {
  const { label, before, after, unit } = metric;
  return `${label}: from ${quantityText(before, unit)} to ${quantityText(after, unit)}, ${changeText(metric)}.`;
}

function metricInText(metric: Metric, bound: { readonly dataConsentUntil?: string }) {
  return element('p', { className: ['metric-in-text'], ...bound }, [
    text(`${metricSentence(metric)} `),
    element('a', { href: `#metric-${metric.id}` }, [text('How this was measured')]),
  ]);
}
