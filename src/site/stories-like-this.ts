import type { CaseStudyEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { StoryFacts } from '#search/story-facts.ts';
import { sizeBandOf } from '#search/story-facts.ts';
import { hadBefore, type Prospect, rankStories, type Trait } from '#search/story-match.ts';
import { hadTitles, withSmallLetter } from '#search/story-reasons.ts';
import { type EntryLink, linkTo } from './entry-link.ts';
import { memo } from './memo.ts';
import { sizeTitle, storyFactsOf, storyValuesOf } from './story-facts.ts';
import { listedStories } from './story-finder.ts';

/** Another story with what it shares with this one, and what not. */
export interface StoryLikeThis extends EntryLink {
  /** "Same problems: slow resolution, trouble with the hand-over" */
  readonly same: readonly string[];
  /** "other industry: retail" */
  readonly differs: readonly string[];
}

const most = 3;

/**
 * The listed stories that share most with this one, by the ranking that readers use for themselves; none that shares
 * nothing but what was there before.
 */
export function storiesLikeThis(kb: KnowledgeBase, entry: CaseStudyEntry): StoryLikeThis[] {
  const { facts, titles } = knownOf(kb);
  const own = storyFactsOf(entry);
  const others = facts.filter(({ address }) => address !== entry.address);
  const prospect: Prospect = {
    industry: entry.data.industry,
    size: sizeBandOf(entry.data.employees),
    had: hadBefore.find((one) => one === own.had),
    problems: own.values.problem,
    outcomes: own.values.outcome,
  };
  const named = ({ by, value }: Trait) => withSmallLetter(titleOf(titles, by, value));
  return rankStories(others, prospect)
    .filter(({ same }) => same.some(({ by }) => by !== 'had'))
    .slice(0, most)
    .flatMap(({ story: { address }, same, near, differs }) => {
      const story = kb.library.entryAt(address);
      if (story?.kind !== 'case-study') return [];
      const words = (how: Words, traits: readonly Trait[]) =>
        [...Map.groupBy(traits, ({ by }) => by)].flatMap(([by, own]) => {
          const name = how[by]?.[own.length > 1 ? 1 : 0];
          return name === undefined ? [] : [`${name}: ${own.map(named).join(', ')}`];
        });
      return [
        {
          ...linkTo(story),
          same: [...words(sameWords, same), ...words(nearWords, near)],
          differs: words(otherWords, differs),
        },
      ];
    });
}

/** For one and for several; what is not in here is not worth saying of two stories. */
type Words = Partial<Record<Trait['by'], readonly [string, string]>>;

const sameWords: Words = {
  problem: ['same problem', 'same problems'],
  outcome: ['same outcome', 'same outcomes'],
  industry: ['same industry', 'same industry'],
  size: ['same size', 'same size'],
  had: ['same before', 'same before'],
};
const nearWords: Words = { size: ['nearly the same size', 'nearly the same size'] };
const otherWords: Words = {
  industry: ['other industry', 'other industry'],
  size: ['other size', 'other size'],
};

type Titles = Readonly<Record<'industry' | 'problem' | 'outcome', ReadonlyMap<string, string>>>;

const knownOf = memo((kb: KnowledgeBase): { facts: StoryFacts[]; titles: Titles } => {
  // The unlisted, too, have problems that want a name.
  const stories = kb.library.ofKind('case-study');
  const titlesOf = (group: keyof Titles) =>
    new Map(storyValuesOf(kb, stories, group).map(({ slug, title }) => [slug, title]));
  return {
    facts: listedStories(kb).map(storyFactsOf),
    titles: {
      industry: titlesOf('industry'),
      problem: titlesOf('problem'),
      outcome: titlesOf('outcome'),
    },
  };
});

function titleOf(titles: Titles, by: Trait['by'], value: string): string {
  switch (by) {
    case 'size':
      return sizeTitle(value);
    case 'had': {
      const had = hadBefore.find((one) => one === value);
      return had === undefined ? value : hadTitles[had];
    }
    default:
      return titles[by].get(value) ?? value;
  }
}
