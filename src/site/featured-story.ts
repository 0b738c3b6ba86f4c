import type { Day } from '#kb/day.ts';
import type { CaseStudyEntry } from '#kb/entry.ts';
import { compareText } from '#kb/issue.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { origins } from '#kb/schemas/case-study.ts';
import { consentUntil } from './consent-bound.ts';
import { cardOf, type EntryCard } from './entry-link.ts';
import { type MetricShown, metricShown } from './metric.ts';

/** A case study with the figure that its editors put first. */
export interface FeaturedStory extends EntryCard {
  readonly metric: MetricShown;
  /** The last day on which the figure may be shown. */
  readonly consentUntil: Day | undefined;
}

/** The story to show first: verified before public before invented ones, then the latest; only with a figure. */
export function featuredStory(kb: KnowledgeBase): FeaturedStory | undefined {
  const rank = ({ data }: CaseStudyEntry) => origins.indexOf(data.origin);
  const [story] = kb.library
    .ofKind('case-study')
    .filter(({ isUnlisted, data }) => !isUnlisted && (data.metrics ?? []).length > 0)
    .sort((a, b) => rank(a) - rank(b) || compareText(b.date ?? '', a.date ?? ''));
  const [metric] = story?.data.metrics ?? [];
  return (
    story &&
    metric && {
      ...cardOf(kb, story),
      metric: metricShown(metric),
      consentUntil: consentUntil(story),
    }
  );
}
