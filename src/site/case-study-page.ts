import type { Day } from '#kb/day.ts';
import type { CaseStudyEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { PictureSize } from '#kb/public-files.ts';
import { type ConsentBound, consentUntil } from './consent-bound.ts';
import { countText } from './count-text.ts';
import { shownDay } from './entry-link.ts';
import { askHeading, contentsOf, type EntryPage, entryPage } from './entry-page.ts';
import { type Journey, journeyOf } from './journey.ts';
import { type MetricShown, metricShown, metricsNote } from './metric.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type Provenance, provenanceOf } from './provenance.ts';
import { type StoryLikeThis, storiesLikeThis } from './stories-like-this.ts';
import { storyIndexOf } from './story-index-page.ts';

export interface CaseStudyPage extends EntryPage {
  readonly label: string;
  /** Who says that it is true. */
  readonly provenance: Provenance;
  /** The customer at a glance. */
  readonly facts: readonly StoryFact[];
  readonly metrics: readonly MetricShown[];
  /** What the figures say together; absent where there are none. */
  readonly metricsNote: string | undefined;
  readonly journey: Journey;
  /** The quotation, where the text does not show it itself. */
  readonly quotation: { readonly paragraphs: readonly string[]; readonly by: string } | undefined;
  /** The last day on which name, quotation and figures may be shown. */
  readonly consentUntil: Day | undefined;
  /** The customer's logo, where it may be shown. */
  readonly logo:
    | (Partial<PictureSize> & { readonly address: string; readonly alt: string })
    | undefined;
  readonly likeThis: readonly StoryLikeThis[];
}

export interface StoryFact {
  readonly name: string;
  readonly values: readonly string[];
  /** Where values lead: to the other stories that have them. */
  readonly addresses?: ReadonlyMap<string, string> | undefined;
  /** Where a customer may withdraw it. */
  readonly bound?: ConsentBound | undefined;
}

/** The story as the customer allows it: what is not covered by consent is no longer in the entry. */
export function caseStudyPage(kb: KnowledgeBase, entry: CaseStudyEntry): CaseStudyPage {
  const page = entryPage(kb, entry);
  const { data } = entry;
  const metrics = (data.metrics ?? []).map(metricShown);
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
    provenance: provenanceOf(kb, entry),
    metrics,
    metricsNote: metrics.length > 0 ? metricsNote(metrics) : undefined,
    journey: journeyOf(data.journey),
    quotation:
      data.quotation && !isQuoted
        ? { paragraphs: paragraphsOf(data.quotation.text), by: data.quotation.by }
        : undefined,
    consentUntil: consentUntil(entry),
    logo: logoOf(kb, entry),
    likeThis: storiesLikeThis(kb, entry),
  };
}

function logoOf(kb: KnowledgeBase, { data }: CaseStudyEntry): CaseStudyPage['logo'] {
  const { logo, name } = data.customer;
  if (logo === undefined) return undefined;
  return { address: logo, alt: `Logo of ${name}`, ...kb.files.get(logo)?.size };
}

function factsOf(kb: KnowledgeBase, { data }: CaseStudyEntry): CaseStudyPage['facts'] {
  const until = data.permission?.until;
  const nameBound = until && { until, instead: data.customer.anonymous_as };
  const leading = (group: 'industry' | 'service', spelling: string, value = spelling) => {
    const address = storyIndexOf(kb, group, spelling);
    return address === undefined ? [] : [[value, address] as const];
  };
  const industry = kb.industries.get(data.industry) ?? data.industry;
  // Nobody can confirm what was invented.
  const confirmed =
    data.origin === 'illustrative' ? undefined : (data.follow_up?.confirmed_on ?? data.verified_on);
  return [
    { name: 'Customer', values: [data.customer.name], bound: nameBound },
    {
      name: 'Industry',
      values: [industry],
      addresses: new Map(leading('industry', data.industry, industry)),
    },
    { name: 'Size', values: [countText(data.employees, 'employee')] },
    { name: 'Region', values: [data.region] },
    {
      name: 'Services',
      values: data.services,
      addresses: new Map(data.services.flatMap((service) => leading('service', service))),
    },
    { name: 'Problems', values: data.problems },
    { name: 'Outcomes', values: data.outcomes ?? [] },
    { name: 'Confirmed by the customer', values: confirmed ? [shownDay(confirmed).text] : [] },
  ].filter(({ values }) => values.length > 0);
}
