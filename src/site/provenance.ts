import type { CaseStudyEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { Citation } from '#kb/schemas/fields.ts';
import { listed } from './charts/chart.ts';
import { type ConsentBound, consentUntil, permissionShown, sourceNote } from './consent-bound.ts';
import { countText } from './count-text.ts';
import { shownDay } from './entry-link.ts';

/** Who says that a story is true, and what a reader may make of it. */
export interface Provenance {
  readonly title: string;
  readonly statements: readonly Statement[];
  /** Where a public story was published. */
  readonly source: (Citation & { readonly bound: ConsentBound | undefined }) | undefined;
}

export interface Statement {
  readonly text: string;
  /** Where a customer may withdraw what it says. */
  readonly bound?: ConsentBound | undefined;
}

export function provenanceOf(kb: KnowledgeBase, entry: CaseStudyEntry): Provenance {
  const { data } = entry;
  switch (data.origin) {
    case 'illustrative':
      return {
        title: 'No such customer exists',
        statements: invented(kb, entry),
        source: undefined,
      };
    case 'verified':
      return {
        title: 'Who says so',
        statements: [...confirmed(entry), ...agreed(entry)],
        source: sourceOf(entry),
      };
    case 'public':
      return {
        title: 'Who says so',
        statements: [
          {
            text: 'This was published elsewhere; we tell it in our own words and have not measured anything ourselves.',
          },
          ...confirmed(entry),
          ...agreed(entry),
        ],
        source: sourceOf(entry),
      };
  }
}

function invented({ industries }: KnowledgeBase, { data }: CaseStudyEntry): Statement[] {
  const people = countText(data.employees, 'person', 'people');
  const industry = industries.get(data.industry) ?? data.industry;
  return [
    {
      text: 'An invented composite: nobody measured its figures. They show what evidence looks like.',
    },
    {
      text: `Ask your provider instead: “Which of your customers with about ${people} (${industry.toLowerCase()}) may we telephone, what did they measure before and after, and what would they say went badly?”`,
    },
  ];
}

function confirmed({ data }: CaseStudyEntry): Statement[] {
  const { verified_on, verified_by, follow_up } = data;
  if (verified_on === undefined)
    return [{ text: 'The customer has not confirmed this text to us.' }];
  const who = verified_by === undefined ? 'The customer' : `The customer’s ${verified_by}`;
  const again =
    follow_up && follow_up.confirmed_on > verified_on
      ? `, and again on ${shownDay(follow_up.confirmed_on).text}`
      : '';
  const next = follow_up ? ` We ask again by ${shownDay(follow_up.due).text}.` : '';
  return [{ text: `${who} confirmed this story on ${shownDay(verified_on).text}${again}.${next}` }];
}

function agreed(entry: CaseStudyEntry): Statement[] {
  const permission = permissionShown(entry);
  if (!permission) return [];
  const { covers, on, where, withheld, mayBeContacted } = permission;
  const until = consentUntil(entry);
  const bound = until && { until, instead: consentEnded };
  const days =
    on && until ? ` (agreed on ${shownDay(on).text}, until ${shownDay(until).text})` : '';
  return [
    ...(covers.length > 0
      ? [
          {
            text: `The customer agreed that we show ${listed(covers)}${days}.${where === undefined ? '' : ` Where: ${where}.`}`,
            bound,
          },
        ]
      : []),
    ...(withheld.length > 0
      ? [
          {
            text: `Not shown, because the customer has not agreed to it or no longer does: ${listed(withheld)}.`,
          },
        ]
      : []),
    ...(mayBeContacted
      ? [
          {
            text: 'The customer has agreed to being contacted by readers. Ask your provider to put you through.',
            bound: until && { until },
          },
        ]
      : []),
    ...(permission.sourceNote === undefined ? [] : [{ text: permission.sourceNote }]),
  ];
}

const consentEnded =
  'The customer’s consent has ended: name, logo, quotation and figures are no longer shown.';

function sourceOf(entry: CaseStudyEntry): Provenance['source'] {
  const { source, permission } = entry.data;
  if (!source) return undefined;
  const until = consentUntil(entry);
  const isBound = until !== undefined && permission?.doesSourceName;
  return { ...source, bound: isBound ? { until, instead: sourceNote } : undefined };
}
