import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { storiesLikeYou } from '#kb/pages.ts';
import {
  type StoryIndex,
  type StoryIndexGroup,
  storyIndexAddress,
  storyIndexesOf,
} from '#kb/story-index.ts';
import { withSmallLetter } from '#search/story-reasons.ts';
import { type Crumb, homeCrumb } from './breadcrumbs.ts';
import { listTitles } from './lists.ts';
import { type Page, pageOf } from './page.ts';
import type { StoryCard } from './story-card.ts';
import { type StoryIndexLinks, storyCards, storyCount, storyIndexLinks } from './story-finder.ts';

/** The list of all stories, above every page of some. */
export const storiesCrumb: Crumb = {
  title: listTitles['case-study'],
  address: kinds['case-study'].list,
};

/** The stories of one industry or one service. */
export interface StoryIndexPage extends Page {
  readonly title: string;
  readonly introduction: string;
  readonly stories: readonly StoryCard[];
  /** The list with this already chosen. */
  readonly narrow: string;
  readonly likeYou: string;
  readonly indexes: readonly StoryIndexLinks[];
}

/** Throws where no listed story has it. */
export function storyIndexPage(
  kb: KnowledgeBase,
  group: StoryIndexGroup,
  slug: string,
): StoryIndexPage {
  const index = storyIndexesOf(kb.library.entries).find(
    (one) => one.group === group && one.slug === slug,
  );
  if (!index) throw new RangeError(`There is no story by ${group} ${slug}.`);
  const name = nameOf(kb, index);
  const title =
    group === 'industry'
      ? `Case studies in ${withSmallLetter(name)}`
      : `Case studies with ${withSmallLetter(name)}`;
  const isOne = index.stories.length === 1;
  const introduction = [
    storyCount(index.stories.length),
    group === 'industry'
      ? `of ${isOne ? 'a customer' : 'customers'} in this industry,`
      : 'in which a provider did this,',
    `${isOne ? '' : 'each '}marked with where it comes from.`,
  ].join(' ');
  return {
    ...pageOf(kb, {
      address: index.address,
      heading: title,
      description: `${title}: ${introduction}`,
      crumbs: [homeCrumb, storiesCrumb],
    }),
    title,
    introduction,
    stories: storyCards(kb, index.stories),
    narrow: `/case-studies?${new URLSearchParams([[group, slug]])}`,
    likeYou: storiesLikeYou,
    indexes: storyIndexLinks(kb),
  };
}

/**
 * Where the stories of an industry (its slug) or of a service (as the story spells it) stand; `undefined` where no listed
 * story has it, so that there is no such page.
 */
export function storyIndexOf(
  kb: KnowledgeBase,
  group: StoryIndexGroup,
  spelling: string,
): string | undefined {
  const address = storyIndexAddress(group, spelling);
  return kb.library.isPage(address) ? address : undefined;
}

function nameOf({ industries }: KnowledgeBase, { group, spelling }: StoryIndex): string {
  return group === 'industry' ? (industries.get(spelling) ?? spelling) : spelling;
}
