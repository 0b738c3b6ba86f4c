import type { Day } from './day.ts';
import { type Finding, field } from './issue.ts';
import type { CaseStudy, ConsentItem } from './schemas/case-study.ts';
import { holdsName } from './typed-names.ts';

/** A case study as it may be published, and what its editor should know. */
export interface PublishableStory {
  readonly data: CaseStudy;
  readonly findings: readonly Finding[];
}

/**
 * Leaves of a case study only what the customer agreed to and what still holds on the day: without consent the name
 * becomes `anonymous_as`, and logo, quotation and figures go. Applied where content is read, before anything else sees it.
 * An illustrative story has no customer who could agree.
 */
export function withConsent(file: string, story: CaseStudy, today: Day): PublishableStory {
  if (story.origin === 'illustrative') return { data: story, findings: [] };
  const { consent } = story;
  const isCurrent = consent !== undefined && consent.on <= today && today <= consent.until;
  const agreed = new Set<ConsentItem>(isCurrent ? consent.covers : []);
  const data = restricted(story, agreed);
  // Who agreed, but not to be named, is meant to stay unnamed.
  if (isCurrent) return { data, findings: [] };
  const finding: Finding = {
    code: 'consent/missing',
    file,
    place: field(['consent'], 'key'),
    message: `${reasonFor(consent)} The story is published in its anonymised form.`,
    hint: hintFor(consent),
  };
  return { data, findings: [finding] };
}

function restricted(story: CaseStudy, agreed: ReadonlySet<ConsentItem>): CaseStudy {
  const { consent: _, customer, quotation, metrics, source, ...rest } = story;
  const { name, anonymous_as, logo } = customer;
  const mayName = agreed.has('name');
  return {
    ...rest,
    customer: {
      name: mayName ? name : anonymous_as,
      anonymous_as,
      ...(mayName && agreed.has('logo') && logo !== undefined && { logo }),
    },
    ...(quotation &&
      agreed.has('quotation') && {
        quotation: { text: quotation.text, by: mayName ? quotation.by : anonymous_as },
      }),
    ...(metrics && agreed.has('figures') && { metrics }),
    ...(source && (mayName || !holdsName(Object.values(source), name)) && { source }),
  };
}

function reasonFor(consent: CaseStudy['consent']): string {
  if (!consent) return 'The customer’s consent is not recorded.';
  return `The customer’s consent holds from ${consent.on} until ${consent.until}.`;
}

function hintFor(consent: CaseStudy['consent']): string {
  if (!consent) return 'Once the customer has agreed, add consent: with by, on, until and covers.';
  return 'Ask the customer again and enter the new days.';
}
