import { formatDay } from '#kb/day.ts';
import type { CaseStudyEntry, Entry } from '#kb/entry.ts';
import type { Origin } from '#kb/schemas/case-study.ts';
import type { Stage } from '#kb/schemas/fields.ts';
import { stageTitles } from '#kb/stage-titles.ts';

/** The steps of a customer's way as readers see them. */
export const stageLabels: Readonly<
  Record<Stage, { readonly title: string; readonly purpose: string }>
> = {
  understand: {
    title: stageTitles.understand,
    purpose: 'What managed services are, and what they can and cannot do for you.',
  },
  compare: {
    title: stageTitles.compare,
    purpose: 'What to ask providers, and how to tell a good answer from a smooth one.',
  },
  contract: { title: stageTitles.contract, purpose: 'What to settle in writing before you sign.' },
  run: { title: stageTitles.run, purpose: 'How to get what you pay for, month after month.' },
  leave: {
    title: stageTitles.leave,
    purpose: 'How to move on with your data and your nerves intact.',
  },
};

/** Where a case study comes from, as it stands beside its title. */
export const originLabels: Readonly<Record<Origin, string>> = {
  verified: 'Verified by the customer',
  public: 'From a public source',
  illustrative: 'Illustrative example',
};

/**
 * What must stand beside the entry's title wherever the title stands (page, lists, search, feeds): the origin of a case
 * study, or that the figures are a sample; and of what only its writers see, that it is a draft.
 */
export function labelOf(entry: Entry): string | undefined {
  const label = labelOfKind(entry);
  if (!entry.isPreview) return label;
  return label === undefined ? draftLabel : `${draftLabel}. ${label}`;
}

const draftLabel = 'Draft, not published';

function labelOfKind(entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'case-study':
      return originOf(entry);
    case 'report':
    case 'service-levels':
      return entry.data.sample ? 'Sample' : undefined;
    default:
      return undefined;
  }
}

const mostOfPublisher = 40;

/** Verified by whom and when, published by whom; a source that says the customer’s name goes with the name. */
function originOf({ data }: CaseStudyEntry): string {
  const label = originLabels[data.origin];
  if (data.origin === 'verified') {
    const days = [data.verified_on, data.follow_up?.confirmed_on].filter(
      (day) => day !== undefined,
    );
    const latest = days.sort().at(-1);
    return latest === undefined ? label : `${label}, ${formatDay(latest)}`;
  }
  // A label stands in feeds and pictures, where nobody could take a name out of it.
  const mayTell = data.origin === 'public' && !data.permission?.doesSourceName;
  const publisher = mayTell ? data.source?.publisher : undefined;
  const isShort = publisher !== undefined && publisher.length <= mostOfPublisher;
  return isShort ? `${label}: ${publisher}` : label;
}

/** The title with its label behind it, for places that hold nothing but a line of text. */
export function labelledTitle(entry: Entry): string {
  const label = labelOf(entry);
  return label === undefined
    ? entry.title
    : `${entry.title} (${label.charAt(0).toLowerCase()}${label.slice(1)})`;
}
