import {
  cellOf,
  mostOf,
  mostWeight,
  nameOf,
  type Scorecard,
  scoreLabels,
  scores,
} from '#contracting/scorecard.ts';
import { scorecardMarkup } from '#contracting/scorecard-markup.ts';
import { totalWeight } from '#contracting/scorecard-result.ts';
import { scorecardFormat } from '#contracting/scorecard-state.ts';
import { percentText } from '#contracting/scorecard-words.ts';
import { addressPrefix, encodeState } from '#contracting/tool-state.ts';
import type { BlueprintEntry } from '#kb/entry.ts';
import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { compareAddress } from '#kb/pages.ts';
import { homeCrumb } from './breadcrumbs.ts';
import { exampleScorecard } from './compare-example.ts';
import { type EntryLink, linkTo } from './entry-link.ts';
import { foundFacts } from './found-facts.ts';
import { listTitles } from './lists.ts';
import { type Page, pageOf } from './page.ts';

export interface ComparePage extends Page {
  readonly title: string;
  readonly introduction: string;
  /** What helps to compare, before the offers are weighed. */
  readonly reading: readonly EntryLink[];
  /** Where criteria can be taken from. */
  readonly blueprints: readonly CriteriaSource[];
  readonly scores: readonly { readonly value: string; readonly text: string }[];
  readonly example: WorkedScorecard;
  readonly limits: ScorecardLimits;
}

/** The most characters that a field takes, and the greatest weight. */
export interface ScorecardLimits {
  readonly name: number;
  readonly title: number;
  readonly note: number;
  readonly weight: number;
}

export interface CriteriaSource {
  readonly address: string;
  readonly title: string;
  readonly groups: readonly {
    readonly title: string;
    readonly items: readonly OfferedCriterion[];
  }[];
}

export interface OfferedCriterion {
  /** "contracting-an-msp/scope" */
  readonly id: string;
  readonly title: string;
  /** Where it stands in its blueprint. */
  readonly address: string;
  readonly ask: string | undefined;
  readonly goodAnswer: string | undefined;
  readonly redFlag: string | undefined;
  /** The entry that explains it. */
  readonly explainedBy: EntryLink | undefined;
}

/** A filled scorecard, reckoned by what the tool itself reckons with. */
export interface WorkedScorecard {
  readonly providers: readonly string[];
  readonly rows: readonly {
    readonly title: string;
    readonly weight: string;
    readonly share: string;
    readonly cells: readonly { readonly text: string; readonly note: string }[];
  }[];
  /** As HTML. */
  readonly result: string;
  /** Opens it in the tool. */
  readonly link: string;
}

const title = 'Compare providers';
const introduction =
  'Put two to five offers into one table: what counts for you, how much, and what each answer rests on. You see who leads, who is out, and whether it hangs on a weight.';

const readingAddresses = [
  '/learn/providers/questions/how-do-we-compare-several-offers',
  '/learn/providers/questions/how-do-i-check-a-providers-references',
  '/learn/fees-and-payment/questions/what-is-not-in-the-monthly-fee',
  '/glossary/scorecard',
];

export async function comparePage(kb: KnowledgeBase): Promise<ComparePage> {
  const blueprints = kb.library.ofKind('blueprint').filter(({ isUnlisted }) => !isUnlisted);
  return {
    ...pageOf(kb, {
      address: compareAddress,
      searchFacts: foundFacts(kb, compareAddress),
      heading: title,
      description: introduction,
      isIndexed: blueprints.length > 0,
      crumbs: [
        homeCrumb,
        ...(blueprints.length > 0
          ? [{ title: listTitles.blueprint, address: kinds.blueprint.list }]
          : []),
      ],
    }),
    title,
    introduction,
    reading: readingAddresses.flatMap((address) => {
      const entry = kb.library.entryAt(address);
      return entry ? [linkTo(entry)] : [];
    }),
    blueprints: blueprints.map((entry) => sourceOf(kb, entry)),
    scores: scores.map((score) => ({
      value: `${score}`,
      text: `${score} – ${scoreLabels[score]}`,
    })),
    example: await worked(exampleScorecard),
    limits: { ...mostOf, weight: mostWeight },
  };
}

function sourceOf({ library }: KnowledgeBase, entry: BlueprintEntry): CriteriaSource {
  const name = entry.address.slice(entry.address.lastIndexOf('/') + 1);
  return {
    ...linkTo(entry),
    groups: entry.data.pillars.map((pillar) => ({
      title: pillar.title,
      items: pillar.items.map((item) => {
        const explaining = item.question === undefined ? undefined : library.entryAt(item.question);
        return {
          id: `${name}/${item.id}`,
          title: item.title.slice(0, mostOf.title),
          address: `${entry.address}#${item.id}`,
          ask: item.ask,
          goodAnswer: item.good_answer,
          redFlag: item.red_flag,
          explainedBy: explaining && linkTo(explaining),
        };
      }),
    })),
  };
}

async function worked(card: Scorecard): Promise<WorkedScorecard> {
  const total = totalWeight(card);
  return {
    providers: card.providers.map(nameOf),
    rows: card.criteria.map(({ id, title: text, weight, must }) => ({
      title: `${text}${must ? ' (must-have)' : ''}`,
      weight: `${weight}`,
      share: percentText((weight * 1_000_000) / total),
      cells: card.providers.map((provider) => {
        const { score, note } = cellOf(card, id, provider.id);
        return { text: score === undefined ? '?' : `${score}`, note: note ?? '' };
      }),
    })),
    result: scorecardMarkup(card, { level: 4, table: 'The result of the example' }),
    link: `${compareAddress}${addressPrefix}${await encodeState(scorecardFormat, card)}`,
  };
}
