import type { CaseStudyEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { Citation } from '#kb/schemas/fields.ts';
import { countText } from './count-text.ts';
import { type ShownDay, shownDay } from './entry-link.ts';
import { askHeading, contentsOf, type EntryPage, entryPage } from './entry-page.ts';
import { type MetricShown, metricShown } from './metric.ts';
import { paragraphsOf } from './paragraphs.ts';

export interface CaseStudyPage extends EntryPage {
  readonly label: string;
  /** The customer at a glance. */
  readonly facts: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly metrics: readonly MetricShown[];
  readonly journey: readonly Phase[];
  /** The quotation, where the text does not show it itself. */
  readonly quotation: { readonly paragraphs: readonly string[]; readonly by: string } | undefined;
  /** Where a public story was published. */
  readonly source: Citation | undefined;
}

export interface Phase {
  readonly title: string;
  readonly from: ShownDay;
  readonly to: ShownDay | undefined;
  readonly happened: readonly string[];
  readonly touchpoints: readonly string[];
  readonly involved: readonly string[];
}

/** The story as the customer allows it: what is not covered by consent is no longer in the entry. */
export function caseStudyPage(kb: KnowledgeBase, entry: CaseStudyEntry): CaseStudyPage {
  const page = entryPage(kb, entry);
  const { data } = entry;
  const isQuoted = /<Quotation\b/.test(entry.markdown);
  return {
    ...page,
    contents: contentsOf([
      ...(data.metrics?.length ? [{ level: 2, id: 'figures', text: 'The figures' }] : []),
      ...kb.textOf(entry).headings,
      ...(data.journey?.length ? [{ level: 2, id: 'journey', text: 'The journey' }] : []),
      ...askHeading(entry),
    ]),
    label: page.label ?? '',
    facts: factsOf(kb, entry),
    metrics: (data.metrics ?? []).map(metricShown),
    journey: (data.journey ?? []).map((phase) => ({
      title: phase.title,
      from: shownDay(phase.from),
      to: phase.to && shownDay(phase.to),
      happened: paragraphsOf(phase.happened),
      touchpoints: phase.touchpoints ?? [],
      involved: phase.involved ?? [],
    })),
    quotation:
      data.quotation && !isQuoted
        ? { paragraphs: paragraphsOf(data.quotation.text), by: data.quotation.by }
        : undefined,
    source: data.source,
  };
}

function factsOf(kb: KnowledgeBase, { data }: CaseStudyEntry): CaseStudyPage['facts'] {
  const confirmed = data.follow_up?.confirmed_on ?? data.verified_on;
  return [
    { name: 'Customer', values: [data.customer.name] },
    { name: 'Industry', values: [kb.industries.get(data.industry) ?? data.industry] },
    { name: 'Size', values: [countText(data.employees, 'employee')] },
    { name: 'Region', values: [data.region] },
    { name: 'Services', values: data.services },
    { name: 'Problems', values: data.problems },
    { name: 'Outcomes', values: data.outcomes ?? [] },
    { name: 'Confirmed by the customer', values: confirmed ? [shownDay(confirmed).text] : [] },
  ].filter(({ values }) => values.length > 0);
}
