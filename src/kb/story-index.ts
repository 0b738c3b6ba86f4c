import { type SitePath, sitePath, slugOf } from './address.ts';
import type { CaseStudyEntry, Entry } from './entry.ts';
import { compareText } from './issue.ts';

/** What stories have pages of their own by: readable without scripts. */
export const storyIndexGroups = ['industry', 'service'] as const;
export type StoryIndexGroup = (typeof storyIndexGroups)[number];

/** The listed stories of one industry or one service. */
export interface StoryIndex {
  readonly group: StoryIndexGroup;
  readonly slug: string;
  /** Of a service as its first story spells it; of an industry its slug, the settings know its title. */
  readonly spelling: string;
  readonly address: SitePath;
  readonly stories: readonly CaseStudyEntry[];
}

type GrowingIndex = StoryIndex & { readonly stories: CaseStudyEntry[] };

/** All of them, by group and in the order of their spelling. Only what a listed story has: no page is empty. */
export function storyIndexesOf(entries: readonly Entry[]): StoryIndex[] {
  const indexes = new Map<string, GrowingIndex>();
  for (const entry of entries) {
    if (entry.kind !== 'case-study' || entry.isUnlisted) continue;
    for (const group of storyIndexGroups)
      for (const spelling of spellingsOf(entry, group)) {
        const address = storyIndexAddress(group, spelling);
        const index: GrowingIndex = indexes.get(address) ?? {
          group,
          slug: slugOfLine(spelling),
          spelling,
          address,
          stories: [],
        };
        // Two spellings in one story may be one value.
        if (!index.stories.includes(entry)) index.stories.push(entry);
        indexes.set(address, index);
      }
  }
  return [...indexes.values()].sort(
    (a, b) =>
      storyIndexGroups.indexOf(a.group) - storyIndexGroups.indexOf(b.group) ||
      compareText(a.slug, b.slug),
  );
}

/** Where the stories of an industry (its slug) or a service (as a story spells it) stand, if there are any. */
export function storyIndexAddress(group: StoryIndexGroup, spelling: string): SitePath {
  return sitePath('case-studies', group, slugOfLine(spelling));
}

/** A free line as a value of an address: "Customer’s accounts" → `customers-accounts`. Never empty. */
export function slugOfLine(line: string): string {
  return slugOf(line.replace(/['’]/g, '')) || 'other';
}

function spellingsOf({ data }: CaseStudyEntry, group: StoryIndexGroup): readonly string[] {
  return group === 'industry' ? [data.industry] : data.services;
}
