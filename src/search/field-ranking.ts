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
  /** The same, but what only stands for a word counts little. */
  readonly literal: number;
  /** The share that its title, or a single other wording of it, holds. */
  readonly inTitle: number;
  /** How nearly its title, or one other wording of it, is the query and nothing else: 0 to 1. */
  readonly fit: number;
  /** Whether editors, or its name, put it first. */
  readonly isPinned: boolean;
}

/** Where an index's words stand, and what is known of its pages. */
export interface FieldIndex {
  readonly pages: readonly TablePage[];
  readonly averages: { readonly title: number; readonly text: number };
  /** The share of the pages that have other wordings: 0 to 1. */
  readonly described: number;
  /** The pages with a word; its file has been read. */
  postingsOf(form: string): Postings | undefined;
}

/** How much a word in a field counts beside one in the text, how soon more of it stops to count, and how lengths weigh. */
export const weights = {
  title: 4.5,
  asked: 0.9,
  /** By how many other wordings hold the word, as a power. */
  askedTimes: 0.5,
  keywords: 1.5,
  summary: 1.5,
  heading: 0.25,
  text: 1,
  /** The same on a site whose pages all have other wordings: these tell better what a page is about. */
  textBesideWordings: 0.35,
  saturation: 3,
  titleLength: 0.3,
  textLength: 0.6,
  coverage: 0.35,
  /** How much less a page covers that holds what is only like the word asked for, as a power of its weight. */
  likeness: 0.5,
  /** How much less it holds of the query in so many words, as a power of the weight. */
  literalness: 1.35,
  /** What stands for an everyday word, beside the word itself. */
  plain: 0.5,
  /** The same on a site whose pages all have other wordings, in which everyday words stand themselves. */
  plainBesideWordings: 0.4,
  /** What stands for a phrase of small words. */
  phrase: 0.6,
  /** A word of a phrase that stands for something else, by itself. */
  inPhrase: 0.8,
  /** What an abbreviation stands for, and other wordings, beside the words themselves. */
  wording: 0.55,
  /** Words close together, at most. */
  proximity: 0.8,
  /** Rarity as a power: below 1, since in a question the rarest word is often one of talk. */
  rarity: 0.5,
  /** A title that is nothing but what was asked, at most. */
  exact: 0.1,
  /** Another wording that is nothing but what was asked, at most; how much its share of the query and its own length weigh. */
  exactAsked: 0.7,
  askedShare: 0.8,
  askedLength: 0.7,
  /** How much the wording counts that fits best, the next and the one after it. */
  askedBest: [1, 0.6, 0.5],
  /** Neighbouring words of the query, small ones too, that stand so in the title, at most. */
  order: 0.6,
  /** A term for a query of one or two words, for a longer one and for a sentence; a story, which tells of somebody else. */
  termAlone: 1.05,
  termBeside: 0.85,
  termInSentence: 0.95,
  /** The page of a name beside which another is asked for. */
  namedBeside: 0.6,
  story: 0.85,
  /** A list of the site, which holds no answer itself. */
  list: 0.5,
  /** A page of the kind that the query names. */
  wantedKind: 20,
};

/**
 * The pages that hold any of what is wanted, the best first: BM25F (Robertson, Zaragoza and Taylor, "Simple BM25 extension
 * to multiple weighted fields", 2004), multiplied by a power of the share of the query that the page holds. Of a word's
 * alternatives the best counts, so that an abbreviation and what it stands for count once. Pages of a kind that is asked for
 * by name stand above others.
 */
export function rankFields(
  plan: Plan,
  index: FieldIndex,
  rules: Rules,
  wantedKind?: string,
): FieldMatch[] {
  const { pages } = index;
  const scores = new Float64Array(pages.length);
  const covered = new Float64Array(pages.length);
  const literally = new Float64Array(pages.length);
  const titled = new Float64Array(pages.length);
  const wordings = new SharesOfWordings(pages);
  let all = 0;
  for (const want of plan.wants) {
    const { values, inTitles } = worthsOf(want, index, rules);
    const weight = rarityOf(want, index);
    all += weight;
    for (const [page, { worth, likeness, nearness, inWordings }] of values) {
      scores[page] = (scores[page] ?? 0) + worth * weight;
      covered[page] = (covered[page] ?? 0) + weight * likeness;
      literally[page] = (literally[page] ?? 0) + weight * nearness ** weights.literalness;
      wordings.add(page, inWordings, weight * likeness);
    }
    for (const page of inTitles) titled[page] = (titled[page] ?? 0) + weight;
  }
  const excluded = new Set(plan.excluded.flatMap((form) => index.postingsOf(form)?.pages ?? []));
  const found: FieldMatch[] = [];
  for (const [page, score] of scores.entries()) {
    if (score === 0 || excluded.has(page)) continue;
    const coverage = (covered[page] ?? 0) / all;
    const share = rules.coverage ? coverage ** weights.coverage : 1;
    const inTitle = (titled[page] ?? 0) / all;
    const asked = wordings.bestOf(page, all);
    const exactness = Math.min(
      1,
      (plan.wants.length * inTitle) / Math.max(1, pages[page]?.titleLength ?? 1),
    );
    const fit =
      1 + weights.exact * exactness + (rules.wordings ? weights.exactAsked * asked.fit : 0);
    const isWanted = pages[page]?.filters['kind']?.includes(wantedKind ?? '') ?? false;
    const prior = isWanted ? weights.wantedKind : rules.priors ? priorOf(pages[page], plan) : 1;
    found.push({
      page,
      score: (score / all) * share * prior * fit,
      coverage,
      literal: (literally[page] ?? 0) / all,
      inTitle: Math.max(inTitle, asked.share),
      fit: Math.max(exactness * inTitle, asked.best),
      isPinned: false,
    });
  }
  found.sort((a, b) => b.score - a.score || a.page - b.page);
  return rules.duplicates ? withoutRepeats(found, pages) : found;
}

/** How much of a query stands in each of the other wordings of the pages: each is a unit, not a bag with the others. */
class SharesOfWordings {
  readonly #pages: readonly TablePage[];
  /** Where the wordings of a page begin. */
  readonly #starts: Uint32Array;
  readonly #weights: Float64Array;
  readonly #words: Uint16Array;

  constructor(pages: readonly TablePage[]) {
    this.#pages = pages;
    let all = 0;
    this.#starts = Uint32Array.from(pages, ({ wordingLengths }) => {
      all += wordingLengths.length;
      return all - wordingLengths.length;
    });
    this.#weights = new Float64Array(all);
    this.#words = new Uint16Array(all);
  }

  /** Adds a word of this weight to some wordings of a page. */
  add(page: number, inWordings: readonly number[], weight: number): void {
    const start = this.#starts[page] ?? 0;
    for (const wording of inWordings) {
      const at = start + wording;
      this.#weights[at] = (this.#weights[at] ?? 0) + weight;
      this.#words[at] = (this.#words[at] ?? 0) + 1;
    }
  }

  /** The largest share of the query that one wording holds, and how well those that fit it best do: 1 for one that is nothing but the query. */
  bestOf(
    page: number,
    all: number,
  ): { readonly share: number; readonly fit: number; readonly best: number } {
    const start = this.#starts[page] ?? 0;
    let most = 0;
    const best = weights.askedBest.map(() => 0);
    for (const [i, length] of (this.#pages[page]?.wordingLengths ?? []).entries()) {
      const share = (this.#weights[start + i] ?? 0) / all;
      if (share === 0) continue;
      const ofItself = Math.min(1, (this.#words[start + i] ?? 0) / Math.max(1, length));
      most = Math.max(most, share);
      insert(best, share ** weights.askedShare * ofItself ** weights.askedLength);
    }
    const fit = best.reduce((sum, one, i) => sum + (weights.askedBest[i] ?? 0) * one, 0);
    return { share: most, fit, best: best[0] ?? 0 };
  }
}

/** Puts a value into a list of the largest, the largest first; the least of them falls out. */
function insert(largest: number[], value: number): void {
  let at = largest.length;
  while (at > 0 && value > (largest[at - 1] ?? 0)) at -= 1;
  largest.splice(at, 0, value);
  largest.pop();
}

/** What a page gives for a want. */
interface Worth {
  /** 0 to 1. */
  readonly worth: number;
  readonly likeness: number;
  /** The weight of what it holds: 1 for the word itself. */
  readonly nearness: number;
  /** In which of its other wordings. */
  readonly inWordings: readonly number[];
}

/** What each page that holds any of a want gives for it, and on which it stands in the title. */
function worthsOf({ alternatives }: Want, index: FieldIndex, rules: Rules) {
  const values = new Map<number, Worth>();
  const inTitles = new Set<number>();
  for (const { forms, weight } of alternatives) {
    const likeness = weight ** weights.likeness;
    const [first, ...others] = forms.map((form) => index.postingsOf(form));
    if (!first) continue;
    const rest = others.map((postings) => worthsByPage(postings, index, rules));
    for (const [i, page] of first.pages.entries()) {
      const places = first.places[i] ?? 0;
      if (rest.some((other) => !other.has(page))) continue;
      let sum = worthOf(first, i, index, rules);
      for (const other of rest) sum += other.get(page) ?? 0;
      const worth = (weight * sum) / forms.length;
      if (worth > (values.get(page)?.worth ?? 0))
        values.set(page, {
          worth,
          likeness,
          nearness: weight,
          inWordings: first.wordings[i] ?? [],
        });
      if ((places & inTitle) > 0) inTitles.add(page);
    }
  }
  return { values, inTitles };
}

function worthsByPage(
  postings: Postings | undefined,
  index: FieldIndex,
  rules: Rules,
): Map<number, number> {
  if (!postings) return new Map();
  return new Map(postings.pages.map((page, i) => [page, worthOf(postings, i, index, rules)]));
}

/** What a word gives the page of a posting. */
function worthOf(postings: Postings, i: number, index: FieldIndex, rules: Rules): number {
  const { averages, described, pages } = index;
  const places = postings.places[i] ?? 0;
  const page = pages[postings.pages[i] ?? -1];
  const textWeight = between(weights.text, weights.textBesideWordings, described);
  const textNorm =
    1 - weights.textLength + (weights.textLength * (page?.textLength ?? 0)) / averages.text;
  let sum = (textWeight * timesInText(places)) / textNorm;
  if (rules.fields) {
    const titleNorm =
      1 - weights.titleLength + (weights.titleLength * (page?.titleLength ?? 0)) / averages.title;
    if (places & inTitle) sum += weights.title / titleNorm;
    if (places & inAsked)
      sum += weights.asked * (postings.wordings[i]?.length ?? 0) ** weights.askedTimes;
    if (places & inKeywords) sum += weights.keywords;
    if (places & inSummary) sum += weights.summary;
    if (places & inHeading) sum += weights.heading;
  } else if (places & inTitle) sum += 1;
  return sum / (weights.saturation + sum);
}

/** From one weight to another, by the share of the pages that have other wordings. */
export function between(without: number, beside: number, described: number): number {
  return without + described * (beside - without);
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

/** The kind of pages that tell of somebody. */
export const storyKind = 'Case study';

/** The kind of the site’s own lists. */
export const listKind = 'List';

/** What was kept up to date is more likely right, by a few per cent only; for kinds see {@link weights}. */
function priorOf(page: TablePage | undefined, plan: Plan): number {
  const [kind] = page?.filters['kind'] ?? [];
  return priorOfKind(kind, plan) * (1 + 0.02 * 2 ** (-(page?.months ?? 0) / 24));
}

function priorOfKind(kind: string | undefined, { wants, isSentence }: Plan): number {
  switch (kind) {
    case 'Term':
      if (isSentence) return weights.termInSentence;
      return wants.length <= 2 ? weights.termAlone : weights.termBeside;
    case storyKind:
      return weights.story;
    case listKind:
      return weights.list;
    default:
      return 1;
  }
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
