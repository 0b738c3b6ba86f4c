import type { Day } from '#kb/day.ts';
import { formatDay } from '#kb/day.ts';
import type { CaseStudyEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { type StoryFacts, sizeBandOf, storyGroups } from '#search/story-facts.ts';
import { consentUntil } from './consent-bound.ts';
import { countText } from './count-text.ts';
import { cardOf, type EntryCard } from './entry-link.ts';
import { metricShown } from './metric.ts';
import { sizeTitle, storyFactsOf } from './story-facts.ts';

/** A story as it stands in lists of stories. */
export interface StoryCard extends EntryCard {
  readonly facts: StoryFacts;
  /** The facts for a script, as attributes of the story’s element. */
  readonly attributes: Readonly<Record<`data-${string}`, string>>;
  /** "Retail · 10 to 49 people · South of England" in pieces. */
  readonly about: readonly string[];
  /** How strong its evidence is, in words. */
  readonly evidence: string;
  /** The first figure: "79% lower", "Time to restore". */
  readonly figure: { readonly change: string; readonly label: string } | undefined;
  /** The last day on which figure and evidence may be shown. */
  readonly until: Day | undefined;
}

export function storyCardOf(kb: KnowledgeBase, entry: CaseStudyEntry): StoryCard {
  const { data } = entry;
  const facts = storyFactsOf(entry);
  const [metric] = data.metrics ?? [];
  return {
    ...cardOf(kb, entry),
    facts,
    attributes: attributesOf(entry, facts),
    about: [
      kb.industries.get(data.industry) ?? data.industry,
      sizeTitle(sizeBandOf(data.employees)),
      data.region,
    ],
    evidence: evidenceText(facts, (data.metrics ?? []).length),
    figure: metric && metricShown(metric),
    until: consentUntil(entry),
  };
}

function attributesOf({ data }: CaseStudyEntry, facts: StoryFacts): StoryCard['attributes'] {
  const { address, date, values, had, evidence } = facts;
  return {
    'data-story': address,
    'data-date': date,
    ...Object.fromEntries(storyGroups.map((group) => [`data-${group}`, values[group].join(' ')])),
    'data-had': had ?? '',
    'data-figures': String(evidence.figures),
    'data-confirmed': evidence.confirmed,
    // The last day on which readers may be told so.
    'data-contact': data.permission?.covers.includes('contact')
      ? (data.permission.until ?? '')
      : '',
    'data-untypical': String((data.metrics ?? []).some(({ typical }) => !typical)),
  };
}

/** `all`: how many figures the story has, whoever measured them. */
function evidenceText(
  { evidence: { origin, figures, confirmed } }: StoryFacts,
  all: number,
): string {
  if (origin === 'illustrative')
    return all === 0
      ? 'Nothing in it was measured'
      : `${countText(all, 'figure')}, made up to show what evidence looks like`;
  const measured =
    figures === 0
      ? 'No figure that somebody other than the provider measured'
      : `${countText(figures, 'figure')} measured by somebody other than the provider`;
  return confirmed === '' ? measured : `${measured}; confirmed on ${formatDay(confirmed as Day)}`;
}
