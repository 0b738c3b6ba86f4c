import type { Day } from '#kb/day.ts';
import type { Entry } from '#kb/entry.ts';
import type { ConsentItem } from '#kb/schemas/case-study.ts';

/**
 * The last day on which what a story shows may be shown; `undefined` where no customer could withdraw anything. Every
 * element that shows a name, a logo, a quotation or a figure of such a story carries it as `data-consent-until`, and the
 * page a `<ConsentExpiry />` before the first of them: the browser takes it away after that day, whenever the site was built.
 */
export function consentUntil(entry: Entry): Day | undefined {
  return entry.kind === 'case-study' ? entry.data.permission?.until : undefined;
}

/** What stands in the place of an element when consent has ended, where it is not simply gone. */
export interface ConsentBound {
  readonly until: Day;
  readonly instead?: string | undefined;
}

/** What the customer agreed to, as the page says it; `undefined` where there is nobody who could. */
export interface PermissionShown {
  readonly covers: readonly string[];
  readonly on: Day | undefined;
  readonly until: Day | undefined;
  readonly where: string | undefined;
  /** What the story has and does not show. */
  readonly withheld: readonly string[];
  readonly mayBeContacted: boolean;
  /** "The published source is not named here, because it says the customer’s name." */
  readonly sourceNote: string | undefined;
}

export function permissionShown(entry: Entry): PermissionShown | undefined {
  const permission = entry.kind === 'case-study' ? entry.data.permission : undefined;
  if (!permission) return undefined;
  const { covers, on, until, where, withheld, isSourceWithheld } = permission;
  return {
    covers: covers.map((item) => itemNames[item]),
    on,
    until,
    where,
    withheld: withheld.map((item) => itemNames[item]),
    mayBeContacted: covers.includes('contact'),
    sourceNote: isSourceWithheld ? sourceNote : undefined,
  };
}

export const sourceNote =
  'The published source is not named here, because it says the customer’s name.';

/** What a customer may agree to, as it stands in a sentence. */
export const itemNames: Readonly<Record<ConsentItem, string>> = {
  name: 'the name',
  logo: 'the logo',
  quotation: 'the quotation',
  figures: 'the figures',
  contact: 'being contacted by readers',
};
