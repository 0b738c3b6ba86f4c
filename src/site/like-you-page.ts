import type { CaseStudyEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { storiesLikeYou } from '#kb/pages.ts';
import type { ClauseCard } from '#kb/schemas/fields.ts';
import { compareTitles } from '#kb/subjects.ts';
import { sizeBands } from '#search/story-facts.ts';
import { hadBefore, rankStories, weights } from '#search/story-match.ts';
import { askedOf, questionsFor } from '#search/story-questions.ts';
import { hadTitles } from '#search/story-reasons.ts';
import { homeCrumb } from './breadcrumbs.ts';
import { foundFacts } from './found-facts.ts';
import { type Page, pageOf } from './page.ts';
import type { StoryCard } from './story-card.ts';
import { storyValuesOf } from './story-facts.ts';
import {
  listedStories,
  type StoryIndexLinks,
  storyCards,
  storyIndexLinks,
} from './story-finder.ts';
import { storiesCrumb } from './story-index-page.ts';

/** Where a prospect says who they are and gets the stories in the order in which these are like them. */
export interface LikeYouPage extends Page {
  readonly title: string;
  readonly introduction: string;
  readonly industries: readonly Choice[];
  readonly sizes: readonly Choice[];
  readonly had: readonly Choice[];
  readonly problems: readonly Choice[];
  readonly outcomes: readonly Choice[];
  readonly stories: readonly ReferenceCard[];
  /** How stories are ranked: what each thing is worth. */
  readonly weights: readonly { readonly what: string; readonly points: number }[];
  readonly indexes: readonly StoryIndexLinks[];
}

export interface Choice {
  readonly value: string;
  readonly title: string;
}

export interface ReferenceCard extends StoryCard {
  /** What the story itself says to ask. */
  readonly ask: readonly ClauseCard[];
  /** "What to ask this reference", which an invented customer is not. */
  readonly questionsTitle: string;
  /** What to ask whoever the reader is, and whom: "The provider:". */
  readonly questions: readonly { readonly asked: string; readonly text: string }[];
}

const title = 'Customers like you';
const introduction =
  'Say as much of yourself as you like. The stories are put in the order in which they are like you, each with the reasons and with what to ask. Nothing you say leaves your browser.';

export function likeYouPage(kb: KnowledgeBase): LikeYouPage {
  const stories = listedStories(kb);
  const byAddress = new Map<string, CaseStudyEntry>(stories.map((entry) => [entry.address, entry]));
  const choices = (group: 'problem' | 'outcome') =>
    storyValuesOf(kb, stories, group).map(({ slug, title }) => ({ value: slug, title }));
  return {
    ...pageOf(kb, {
      address: storiesLikeYou,
      searchFacts: foundFacts(kb, storiesLikeYou),
      heading: title,
      description:
        'Which case studies are like your own company, why, and what to ask each reference: by industry, size, trouble and what matters to you.',
      isIndexed: stories.length > 0,
      crumbs: [homeCrumb, storiesCrumb],
    }),
    title,
    introduction,
    industries: industriesOf(kb, stories),
    sizes: sizeBands.map(({ slug, title }) => ({ value: slug, title })),
    had: hadBefore.map((value) => ({ value, title: hadTitles[value] })),
    problems: choices('problem'),
    outcomes: choices('outcome'),
    stories: storyCards(kb, stories).map((card) => {
      const entry = byAddress.get(card.address);
      const isInvented = entry?.data.origin === 'illustrative';
      return {
        ...card,
        ask: entry?.data.ask ?? [],
        questionsTitle: `What to ask ${isInvented ? 'after this story' : 'this reference'}`,
        questions: questionsOf(card),
      };
    }),
    weights: [
      { what: 'Each problem of yours that the story is about', points: weights.problem },
      { what: 'Each thing that matters to you and came of it', points: weights.outcome },
      { what: 'The same industry', points: weights.industry },
      { what: 'The same size', points: weights.size },
      { what: 'The next size up or down', points: weights.nearSize },
      { what: 'The same people looking after IT before', points: weights.had },
      { what: 'Partly the same people', points: weights.nearHad },
    ],
    indexes: storyIndexLinks(kb),
  };
}

/** All that the settings name, so that a reader can say theirs where no story is of it, and those of stories. */
function industriesOf({ industries }: KnowledgeBase, stories: readonly CaseStudyEntry[]): Choice[] {
  const slugs = new Set([...industries.keys(), ...stories.map(({ data }) => data.industry)]);
  return [...slugs]
    .map((value) => ({ value, title: industries.get(value) ?? value }))
    .sort((a, b) => compareTitles(a.title, b.title));
}

function questionsOf({ facts, attributes }: StoryCard): ReferenceCard['questions'] {
  const reference = {
    ...facts,
    mayBeContacted: attributes['data-contact'] !== '',
    hasUntypicalFigures: attributes['data-untypical'] === 'true',
  };
  const nobody = { problems: [], outcomes: [] };
  const [match] = rankStories([reference], nobody);
  const questions = match ? questionsFor(match, nobody, ({ value }) => value) : [];
  return questions.map(({ whom, text }) => ({ asked: askedOf[whom], text }));
}
