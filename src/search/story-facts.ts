/** What stories are filtered by; the names stand in addresses and in the attributes of the list. */
export const storyGroups = [
  'industry',
  'size',
  'region',
  'service',
  'problem',
  'outcome',
  'origin',
] as const;
export type StoryGroup = (typeof storyGroups)[number];

/** The size classes of the European Commission’s Recommendation 2003/361/EC, by persons employed; the OECD uses the same. */
export const sizeBands = [
  { slug: '1-9', title: '1 to 9 people', least: 1 },
  { slug: '10-49', title: '10 to 49 people', least: 10 },
  { slug: '50-249', title: '50 to 249 people', least: 50 },
  { slug: '250-up', title: '250 people or more', least: 250 },
] as const;
export type SizeBand = (typeof sizeBands)[number]['slug'];

/** Where a story comes from, the strongest first. */
const originsByStrength = ['verified', 'public', 'illustrative'];

/** What is known of a story without its text: plain words, so that a list in a page can hold it. */
export interface StoryFacts {
  readonly address: string;
  readonly title: string;
  /** When it was last changed, else when it was written: YYYY-MM-DD. */
  readonly date: string;
  /** Slugs by group. */
  readonly values: Readonly<Record<StoryGroup, readonly string[]>>;
  /** Who looked after the customer’s IT before. */
  readonly had: string | undefined;
  readonly evidence: Evidence;
}

export interface Evidence {
  readonly origin: string;
  /** Figures that somebody other than the provider measured. */
  readonly figures: number;
  /** The day on which the customer last confirmed the story; empty where none did. */
  readonly confirmed: string;
}

export function sizeBandOf(employees: number): SizeBand {
  return sizeBands.findLast(({ least }) => employees >= least)?.slug ?? sizeBands[0].slug;
}

/** Stronger evidence first: where the story comes from, then its figures, then when it was confirmed. */
export function byEvidence(a: StoryFacts, b: StoryFacts): number {
  return (
    strengthOf(a.evidence) - strengthOf(b.evidence) ||
    b.evidence.figures - a.evidence.figures ||
    compare(b.evidence.confirmed, a.evidence.confirmed)
  );
}

/** The latest first. */
export function byDate(a: StoryFacts, b: StoryFacts): number {
  return compare(b.date, a.date);
}

/** What no two stories share, so that an order never depends on the one that came in. */
export function byAddress(a: StoryFacts, b: StoryFacts): number {
  return compare(a.address, b.address);
}

function strengthOf({ origin }: Evidence): number {
  const place = originsByStrength.indexOf(origin);
  return place < 0 ? originsByStrength.length : place;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
