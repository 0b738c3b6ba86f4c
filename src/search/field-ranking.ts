import {
  inAsked,
  inHeading,
  inKeywords,
  inSummary,
  inTitle,
  type Postings,
  timesInText,
} from './field-index.ts';
import type { TablePage } from './page-table.ts';
import type { Plan, Want } from './plan.ts';
import type { Rules } from './rules.ts';

/** A page that holds something of what is asked. */
export interface FieldMatch {
  /** Its number. */
  readonly page: number;
  readonly score: number;
  /** The share of the query that it holds, each word counted by how much it tells: 0 to 1. */
  readonly coverage: number;
  /** The share that its title, or another wording of it, holds. */
  readonly inTitle: number;
}

/** Where an index's words stand, and what is known of its pages. */
export interface FieldIndex {
  readonly pages: readonly TablePage[];
  readonly averages: { readonly title: number; readonly text: number };
  /** The pages with a word; its file has been read. */
  postingsOf(form: string): Postings | undefined;
}

/** How much a word in a field counts beside one in the text, how soon more of it stops to count, and how lengths weigh. */
export const weights = {
  title: 4,
  asked: 4,
  keywords: 1.5,
  summary: 1.5,
  heading: 0.5,
  text: 1,
  saturation: 3,
  titleLength: 0.15,
  textLength: 0.5,
  coverage: 0.35,
  /** How much less a page covers that holds what is only like the word asked for, as a power of its weight. */
  likeness: 0.5,
  /** What stands for an everyday word, beside the word itself. */
  plain: 0.6,
  /** What an abbreviation stands for, and other wordings, beside the words themselves. */
  wording: 0.6,
  /** Words close together, at most. */
  proximity: 0.75,
  /** Rarity as a power: below 1, since in a question the rarest word is often one of talk. */
  rarity: 0.75,
  /** A title that is nothing but what was asked, at most. */
  exact: 0.1,
};

/**
 * The pages that hold any of what is wanted, the best first: BM25F (Robertson, Zaragoza and Taylor, "Simple BM25 extension
 * to multiple weighted fields", 2004), multiplied by a power of the share of the query that the page holds. Of a word's
 * alternatives the best counts, so that an abbreviation and what it stands for count once.
 */
export function rankFields(plan: Plan, index: FieldIndex, rules: Rules): FieldMatch[] {
  const { pages } = index;
  const scores = new Float64Array(pages.length);
  const covered = new Float64Array(pages.length);
  const titled = new Float64Array(pages.length);
  let all = 0;
  for (const want of plan.wants) {
    const { values, inTitles } = worthsOf(want, index, rules);
    const weight = rarityOf(want, index);
    all += weight;
    for (const [page, { worth, likeness }] of values) {
      scores[page] = (scores[page] ?? 0) + worth * weight;
      covered[page] = (covered[page] ?? 0) + weight * likeness;
    }
    for (const page of inTitles) titled[page] = (titled[page] ?? 0) + weight;
  }
  const excluded = new Set(plan.excluded.flatMap((form) => index.postingsOf(form)?.pages ?? []));
  const found: FieldMatch[] = [];
  for (const [page, score] of scores.entries()) {
    if (score === 0 || excluded.has(page)) continue;
    const coverage = (covered[page] ?? 0) / all;
    const share = rules.coverage ? coverage ** weights.coverage : 1;
    const exactness = Math.min(
      1,
      (plan.wants.length * (titled[page] ?? 0)) / all / Math.max(1, pages[page]?.titleLength ?? 1),
    );
    const prior = rules.priors ? priorOf(pages[page]) : 1;
    found.push({
      page,
      score: (score / all) * share * prior * (1 + weights.exact * exactness),
      coverage,
      inTitle: (titled[page] ?? 0) / all,
    });
  }
  found.sort((a, b) => b.score - a.score || a.page - b.page);
  return rules.duplicates ? withoutRepeats(found, pages) : found;
}

/** How much each page gives for a want: 0 to 1. */
function worthsOf({ alternatives }: Want, index: FieldIndex, rules: Rules) {
  const values = new Map<number, { worth: number; likeness: number }>();
  const inTitles = new Set<number>();
  for (const { forms, weight } of alternatives) {
    const likeness = weight ** weights.likeness;
    const [first, ...others] = forms.map((form) => index.postingsOf(form));
    if (!first) continue;
    const rest = others.map((postings) => worthsByPage(postings, index, rules));
    for (const [i, page] of first.pages.entries()) {
      const places = first.places[i] ?? 0;
      let sum = worthOf(places, index.pages[page], index, rules);
      if (rest.some((other) => !other.has(page))) continue;
      for (const other of rest) sum += other.get(page) ?? 0;
      const worth = (weight * sum) / forms.length;
      if (worth > (values.get(page)?.worth ?? 0)) values.set(page, { worth, likeness });
      if ((places & (inTitle | inAsked)) > 0) inTitles.add(page);
    }
  }
  return { values, inTitles };
}

function worthsByPage(
  postings: Postings | undefined,
  index: FieldIndex,
  rules: Rules,
): Map<number, number> {
  const found = (postings?.pages ?? []).map(
    (page, i) =>
      [page, worthOf(postings?.places[i] ?? 0, index.pages[page], index, rules)] as const,
  );
  return new Map(found);
}

function worthOf(
  places: number,
  page: TablePage | undefined,
  { averages }: FieldIndex,
  rules: Rules,
): number {
  const textNorm =
    1 - weights.textLength + (weights.textLength * (page?.textLength ?? 0)) / averages.text;
  let sum = (weights.text * timesInText(places)) / textNorm;
  if (rules.fields) {
    const titleNorm =
      1 - weights.titleLength + (weights.titleLength * (page?.titleLength ?? 0)) / averages.title;
    if (places & inTitle) sum += weights.title / titleNorm;
    if (places & inAsked) sum += weights.asked;
    if (places & inKeywords) sum += weights.keywords;
    if (places & inSummary) sum += weights.summary;
    if (places & inHeading) sum += weights.heading;
  } else if (places & inTitle) sum += 1;
  return sum / (weights.saturation + sum);
}

/** How much a word tells (BM25's inverse document frequency); one that no page holds tells most. */
export function rarityOf({ alternatives }: Want, { pages, postingsOf }: FieldIndex): number {
  const pagesWith = (all: Want['alternatives']) =>
    all.reduce((most, { forms }) => {
      const counts = forms.map((form) => postingsOf(form)?.pages.length ?? 0);
      return Math.max(most, Math.min(...counts));
    }, 0);
  const own = pagesWith(alternatives.filter(({ isWord }) => isWord));
  const most = own > 0 ? own : pagesWith(alternatives);
  return Math.log(1 + (pages.length - most + 0.5) / (most + 0.5)) ** weights.rarity;
}

/** A definition answers what a word means, and what was kept up to date is more likely right: both by a few per cent only. */
function priorOf(page: TablePage | undefined): number {
  const isTerm = page?.filters['kind']?.includes('Term') ?? false;
  return (isTerm ? 1.02 : 1) * (1 + 0.02 * 2 ** (-(page?.months ?? 0) / 24));
}

/** Of pages that repeat one another only the original, at the place of the best. */
function withoutRepeats(found: readonly FieldMatch[], pages: readonly TablePage[]): FieldMatch[] {
  const seen = new Set<number>();
  return found.flatMap((match) => {
    const original = pages[match.page]?.original ?? match.page;
    if (seen.has(original)) return [];
    seen.add(original);
    return [{ ...match, page: original }];
  });
}
