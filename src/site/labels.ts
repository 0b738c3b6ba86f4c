import type { Entry } from '#kb/entry.ts';
import type { Origin } from '#kb/schemas/case-study.ts';
import type { Stage } from '#kb/schemas/fields.ts';

/** The steps of a customer's way as readers see them. */
export const stageLabels: Readonly<
  Record<Stage, { readonly title: string; readonly purpose: string }>
> = {
  understand: {
    title: 'Understand',
    purpose: 'What managed services are, and what they can and cannot do for you.',
  },
  compare: {
    title: 'Compare',
    purpose: 'What to ask providers, and how to tell a good answer from a smooth one.',
  },
  contract: { title: 'Contract', purpose: 'What to settle in writing before you sign.' },
  run: { title: 'Run', purpose: 'How to get what you pay for, month after month.' },
  leave: { title: 'Leave', purpose: 'How to move on with your data and your nerves intact.' },
};

/** Where a case study comes from, as it stands beside its title. */
export const originLabels: Readonly<Record<Origin, string>> = {
  verified: 'Verified by the customer',
  public: 'From a public source',
  illustrative: 'Illustrative example',
};

/**
 * What must stand beside the entry's title wherever the title stands (page, lists, search, feeds): the origin of a case
 * study, or that the figures are a sample.
 */
export function labelOf(entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'case-study':
      return originLabels[entry.data.origin];
    case 'report':
    case 'service-levels':
      return entry.data.sample ? 'Sample' : undefined;
    default:
      return undefined;
  }
}

/** The title with its label behind it, for places that hold nothing but a line of text. */
export function labelledTitle(entry: Entry): string {
  const label = labelOf(entry);
  return label === undefined ? entry.title : `${entry.title} (${label.toLowerCase()})`;
}
