import { addDays, type Day } from './day.ts';
import { type Finding, field } from './issue.ts';
import type { CaseStudy, ConsentItem } from './schemas/case-study.ts';
import { holdsName } from './typed-names.ts';

/** A case study as it may be published: without what its customer did not agree to, and without who agreed. */
export type PublishedStory = Omit<CaseStudy, 'consent'> & {
  /** Absent where there is no customer who could agree: in an illustrative story. */
  readonly permission?: Permission;
};

/** What a customer agreed to, as far as readers may know it. */
export interface Permission {
  /** What holds on the day of the build. */
  readonly covers: readonly ConsentItem[];
  /** Of what holds: since when and until when; absent where nothing does. */
  readonly on: Day | undefined;
  readonly until: Day | undefined;
  /** Where it may be used. */
  readonly where: string | undefined;
  /** What the story has and does not show, in the order of `consentItems`. */
  readonly withheld: readonly ConsentItem[];
  /** A published source that is left out, because it says the name. */
  readonly isSourceWithheld: boolean;
  /** Whether the published source that is shown says the name, and goes with it. */
  readonly doesSourceName: boolean;
}

/** A published story, and what its editor should know. */
export interface PublishableStory {
  readonly data: PublishedStory;
  readonly findings: readonly Finding[];
}

/** How long before consent ends its editor is told. */
export const daysOfWarning = 60;

/**
 * Leaves of a case study only what the customer agreed to and what still holds on the day: without consent the name
 * becomes `anonymous_as`, and logo, quotation and figures go. Applied where content is read, before anything else sees it.
 * An illustrative story has no customer who could agree.
 */
export function withConsent(file: string, story: CaseStudy, today: Day): PublishableStory {
  const { consent, ...rest } = story;
  if (story.origin === 'illustrative') return { data: rest, findings: [] };
  const isCurrent = consent !== undefined && consent.on <= today && today <= consent.until;
  const data = restricted(story, isCurrent ? consent : undefined);
  // Who agreed, but not to be named, is meant to stay unnamed.
  const findings = isCurrent ? expiring(file, consent, today) : [missing(file, consent)];
  return { data, findings };
}

type Consent = NonNullable<CaseStudy['consent']>;

function restricted(story: CaseStudy, current: Consent | undefined): PublishedStory {
  const { consent: _, customer, quotation, metrics, source, verified_by, ...rest } = story;
  const { name, anonymous_as, logo } = customer;
  const agreed = new Set<ConsentItem>(current?.covers);
  const mayName = agreed.has('name');
  // A logo tells the name.
  const mayShowLogo = mayName && agreed.has('logo');
  const isNaming = source !== undefined && holdsName(Object.values(source), name);
  const maySource = mayName || !isNaming;
  const withheld: ConsentItem[] = [
    ...(mayName ? [] : (['name'] as const)),
    ...(logo === undefined || mayShowLogo ? [] : (['logo'] as const)),
    ...(quotation === undefined || agreed.has('quotation') ? [] : (['quotation'] as const)),
    ...(metrics === undefined || agreed.has('figures') ? [] : (['figures'] as const)),
  ];
  return {
    ...rest,
    // Whose role it is could be told from it together with the rest.
    ...(current && verified_by !== undefined && { verified_by }),
    customer: {
      name: mayName ? name : anonymous_as,
      anonymous_as,
      ...(mayShowLogo && logo !== undefined && { logo }),
    },
    ...(quotation &&
      agreed.has('quotation') && {
        quotation: { text: quotation.text, by: mayName ? quotation.by : anonymous_as },
      }),
    ...(metrics && agreed.has('figures') && { metrics }),
    ...(source && maySource && { source }),
    permission: {
      covers: current?.covers ?? [],
      on: current?.on,
      until: current?.until,
      where: current?.where,
      withheld,
      isSourceWithheld: !maySource,
      doesSourceName: maySource && isNaming,
    },
  };
}

function expiring(file: string, { until, covers }: Consent, today: Day): Finding[] {
  if (covers.length === 0 || until > addDays(today, daysOfWarning)) return [];
  const left = Math.round((Date.parse(until) - Date.parse(today)) / 86_400_000);
  const when = left === 0 ? 'today' : left === 1 ? 'one day from now' : `${left} days from now`;
  return [
    {
      code: 'consent/expiring',
      file,
      place: field(['consent', 'until']),
      message: `The customer’s consent ends on ${until}, ${when}. On the day after, the story is published in its anonymised form.`,
      hint: 'Ask the customer again and enter the new days. /health has a text to send when the follow-up is due.',
    },
  ];
}

function missing(file: string, consent: Consent | undefined): Finding {
  return {
    code: 'consent/missing',
    file,
    place: field(['consent'], 'key'),
    message: `${reasonFor(consent)} The story is published in its anonymised form.`,
    hint: hintFor(consent),
  };
}

function reasonFor(consent: Consent | undefined): string {
  if (!consent) return 'The customer’s consent is not recorded.';
  return `The customer’s consent holds from ${consent.on} until ${consent.until}.`;
}

function hintFor(consent: Consent | undefined): string {
  if (!consent) return 'Once the customer has agreed, add consent: with by, on, until and covers.';
  return 'Ask the customer again and enter the new days.';
}
