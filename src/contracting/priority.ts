export const priorities = ['p1', 'p2', 'p3', 'p4'] as const;
export type Priority = (typeof priorities)[number];

/** How much of the business is affected. */
export const impacts = ['high', 'medium', 'low'] as const;
export type Impact = (typeof impacts)[number];

/** How soon the damage becomes serious. */
export const urgencies = ['high', 'medium', 'low'] as const;
export type Urgency = (typeof urgencies)[number];

export const impactTexts: Readonly<Record<Impact, string>> = {
  high: 'A whole site or everybody',
  medium: 'A team',
  low: 'One person',
};

export const urgencyTexts: Readonly<Record<Urgency, string>> = {
  high: 'Cannot work',
  medium: 'Works, but much more slowly',
  low: 'Asks for something new',
};

/**
 * The priority that follows from impact and urgency, as ITIL describes it and help-desk tools ship it: for high and medium
 * urgency the numbers are those of ServiceNow’s base system (“Managing incident priority”, ServiceNow Community, 2022).
 * Low urgency means a wish here and not a fault, so it is always the last priority; ServiceNow has 3, 4 and 5.
 */
export function priorityOf(impact: Impact, urgency: Urgency): Priority {
  return matrix[urgency][impact];
}

const matrix: Readonly<Record<Urgency, Readonly<Record<Impact, Priority>>>> = {
  high: { high: 'p1', medium: 'p2', low: 'p3' },
  medium: { high: 'p2', medium: 'p3', low: 'p4' },
  low: { high: 'p4', medium: 'p4', low: 'p4' },
};
