import type { AskOptions, SearchAnswer } from './answer.ts';
import { bestAnswerOf, confidenceOf, isNowhere } from './confidence.ts';
import { countsOfPages, type FilterCounts, type Filters, passesFilters } from './facets.ts';
import { type FieldMatch, rankFields, rarityOf, weights } from './field-ranking.ts';
import type { FieldSource } from './field-source.ts';
import type { IndexedPage, SearchIndex } from './index-port.ts';
import type { Pin } from './lexicon.ts';
import {
  closeness,
  formsOfPage,
  hitsOn,
  type Looked,
  type PageForms,
  placesOfHits,
} from './page-places.ts';
import { type Plan, type Probe, planOf } from './plan.ts';
import { parseQuery, type Query, withoutWords } from './query.ts';
import { resultOf } from './result.ts';
import type { Rules } from './rules.ts';
import { stopWords } from './stop-words.ts';
import { indexFormOf, normalise, wordsOf } from './words.ts';

/** How many of the first are looked at more closely: their texts are fetched. */
const closerLook = 10;

/** Answers from the index of fields; the full-text index is asked for phrases only. */
export function fieldSearch(fields: FieldSource, index: SearchIndex, rules: Rules) {
  const texts = new WeakMap<IndexedPage, PageForms>();
  const formsOf = (page: IndexedPage) => {
    const forms = texts.get(page) ?? formsOfPage(page);
    texts.set(page, forms);
    return forms;
  };

  const find = async (typed: string, verbatim: boolean): Promise<Found> => {
    const query = parseQuery(typed);
    const kind = kinds.find(({ forms }) => isNamed(forms, query));
    const others = kind ? withoutWords(query, kind.forms) : query;
    const isAlone = others.words.every((word) => stopWords.has(word));
    const plan = await planned(
      isAlone ? query : others,
      verbatim || (kind !== undefined && isAlone),
    );
    await fields.load([...formsIn(plan), ...plan.excluded]);
    const matches = rankFields(plan, fields, rules, kind?.label);
    // What was corrected and is still not here was no misspelling.
    if (plan.corrected !== null && isNowhere(matches)) return find(typed, true);
    const kept = await keepPhrases(nearTheBest(matches, query), query);
    return { query, plan, matches: rules.pins ? pinned(kept, plan) : kept };
  };

  // What kinds of several words are called; their words mean nothing apart: a case study is no case. A kind of one page is
  // found by its title.
  const labels = fields.pages.flatMap(({ filters }) => filters['kind'] ?? []);
  const kinds = [...new Set(labels)]
    .filter((label) => labels.indexOf(label) !== labels.lastIndexOf(label))
    .map((label) => ({ label, forms: wordsOf(normalise(label)).map(indexFormOf) }))
    .filter(({ forms }) => forms.length > 1);

  const planned = async (query: Query, verbatim: boolean) => {
    const planWith = (probe: Probe) => planOf(query, fields, probe, rules, verbatim);
    // What is asked for if every word is known is fetched at once; only what corrections bring comes after.
    await fields.load(formsIn(await planWith(async () => 1)));
    return planWith(async (form) => {
      await fields.load([form]);
      return fields.postingsOf(form)?.pages.length ?? 0;
    });
  };

  /** Only pages with every phrase, and none with a phrase that is not wanted. */
  const keepPhrases = async (matches: FieldMatch[], { phrases, excluded }: Query) => {
    const unwanted = excluded.filter((text) => text.includes(' '));
    if (phrases.length === 0 && unwanted.length === 0) return matches;
    const numbers = new Map(fields.pages.map(({ fragment }, number) => [fragment, number]));
    const pagesWith = async (phrase: string) => {
      const { results } = await index.search(`"${phrase}"`);
      return new Set(results.flatMap(({ id }) => numbers.get(id) ?? []));
    };
    const [having, lacking] = await Promise.all([
      Promise.all(phrases.map(pagesWith)),
      Promise.all(unwanted.map(pagesWith)),
    ]);
    const isKept = (page: number) =>
      having.every((pages) => pages.has(page)) && !lacking.some((pages) => pages.has(page));
    const known = new Set(matches.map(({ page }) => page));
    const others = [...(having[0] ?? [])].filter((page) => !known.has(page));
    return [
      ...matches,
      ...others.map((page) => ({ ...nothing, page, coverage: 1, literal: 1 })),
    ].filter(({ page }) => isKept(page));
  };

  const pins = new Map<string, Pin[]>();
  for (const pin of fields.lexicon.pins) {
    const key = keyOf(pin.text.split(' '));
    pins.set(key, [...(pins.get(key) ?? []), pin]);
  }
  const pinned = (
    matches: readonly FieldMatch[],
    { wants, isSentence, excluded }: Plan,
  ): readonly FieldMatch[] => {
    const named = (pins.get(keyOf(wants.flatMap(({ asked }) => asked.split(' ')))) ?? []).filter(
      ({ isName }) => !isSentence || !isName,
    );
    const unwanted = new Set(excluded.flatMap((form) => fields.postingsOf(form)?.pages ?? []));
    const pages = [...new Set(named.map(({ page }) => page))].filter((page) => !unwanted.has(page));
    if (pages.length === 0) return matches;
    const most = (matches[0]?.score ?? 1) + 1;
    const first = pages.map((page) => ({
      page,
      score: most,
      coverage: 1,
      literal: 1,
      inTitle: 1,
      fit: 1,
      isPinned: true,
    }));
    return [...first, ...matches.filter(({ page }) => !pages.includes(page))];
  };

  /** The pages of names that are asked for side by side: "rto rpo" is neither of them but what tells them apart. */
  const namedBeside = ({ wants }: Plan): ReadonlySet<number> => {
    const named = wants.map(({ asked }) => pins.get(keyOf([asked]))?.find(({ isName }) => isName));
    const pages = new Set(named.flatMap((pin) => pin?.page ?? []));
    return pages.size >= 2 && named.every((pin) => pin !== undefined) ? pages : new Set();
  };

  const closerLookAt = async (
    { plan, query }: Found,
    matches: readonly FieldMatch[],
  ): Promise<Looked[]> => {
    const rarities = plan.wants.map((want) => rarityOf(want, fields));
    const looked = await Promise.all(
      matches.map(async (match): Promise<Looked> => {
        const page = await fields.page(match.page);
        const hits = hitsOn(formsOf(page), plan);
        return { match, page, hits, rarities, score: match.score };
      }),
    );
    if (!rules.proximity) return looked;
    const beside = namedBeside(plan);
    const asked = plan.corrected === null ? query.words : parseQuery(plan.corrected).words;
    return looked
      .map((one) => ({
        ...one,
        score:
          one.score *
          (beside.has(one.match.page) ? weights.namedBeside : 1) *
          (1 + (plan.wants.length < 2 ? 0 : weights.proximity * nearness(one))) *
          (1 + weights.order * sharedPairs(asked, one.page.meta['title'] ?? '')),
      }))
      .sort((a, b) => b.score - a.score);
  };

  return {
    async ask(
      typed: string,
      { filters = {}, limit = 10, verbatim = false }: AskOptions,
    ): Promise<SearchAnswer> {
      const found = await find(typed, verbatim);
      const { plan, matches, query } = found;
      const passing = matches.filter(({ page }) =>
        passesFilters(fields.pages[page]?.filters ?? {}, filters),
      );
      const near = await closerLookAt(found, passing.slice(0, closerLook));
      const rest =
        limit > closerLook ? await lookedAt(found, passing.slice(closerLook, limit)) : [];
      const results = [...near, ...rest]
        .slice(0, limit)
        .map(({ page, hits, rarities }) => resultOf(page, placesOfHits(hits, rarities)));
      const confidence = confidenceOf(passing, near, query, plan);
      return {
        query: typed,
        results,
        total: passing.length,
        corrected: plan.corrected,
        expanded: plan.expanded
          .filter(({ forms }) => forms.every((form) => fields.postingsOf(form)))
          .slice(0, mostExpanded)
          .map(({ text }) => text),
        confidence,
        best: bestAnswerOf(near, confidence, query, plan),
        subjects: subjectsOf(passing),
      };
    },
    async count(typed: string, filters: Filters, verbatim: boolean): Promise<FilterCounts> {
      const { matches } = await find(typed, verbatim);
      return countsOfPages(
        matches.map(({ page }) => fields.pages[page]?.filters ?? {}),
        fields.pages.map((page) => page.filters),
        filters,
      );
    },
  };

  async function lookedAt(found: Found, matches: readonly FieldMatch[]): Promise<Looked[]> {
    const rarities = found.plan.wants.map((want) => rarityOf(want, fields));
    return Promise.all(
      matches.map(async (match) => {
        const page = await fields.page(match.page);
        return {
          match,
          page,
          hits: hitsOn(formsOf(page), found.plan),
          rarities,
          score: match.score,
        };
      }),
    );
  }

  function subjectsOf(matches: readonly FieldMatch[]): string[] {
    const counts = new Map<string, number>();
    for (const [i, { page }] of matches.slice(0, 20).entries())
      for (const subject of fields.pages[page]?.filters['subject'] ?? [])
        counts.set(subject, (counts.get(subject) ?? 0) + 1 / (i + 3));
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([subject]) => subject);
  }
}

/**
 * The pages that are worth showing beside the best, a few in any case: nearly every page holds some word of a question. With
 * phrases none is left out, since they tell which pages are meant.
 */
function nearTheBest(matches: FieldMatch[], { phrases }: Query): FieldMatch[] {
  if (phrases.length > 0) return matches;
  const least = worthShowing * (matches[0]?.score ?? 0);
  return matches.filter(({ score }, i) => i < fewestShown || score >= least);
}

// As measured: less than one in a hundred good answers lies below, and nine in ten of the pages found.
const worthShowing = 0.4;
const fewestShown = 5;

// More than this nobody reads.
const mostExpanded = 4;

const nothing = { score: 0, coverage: 0, literal: 0, inTitle: 0, fit: 0, isPinned: false };

interface Found {
  readonly query: Query;
  readonly plan: Plan;
  readonly matches: readonly FieldMatch[];
}

function formsIn({ wants }: Plan): string[] {
  return wants.flatMap(({ alternatives }) => alternatives.flatMap(({ forms }) => forms));
}

/** How close together a page holds what was asked for: in its text, its title or a single other wording. */
function nearness({ hits, rarities, match }: Looked): number {
  return Math.max(closeness(hits, rarities), match.inTitle);
}

/** Whether a query holds these words side by side. */
function isNamed(forms: readonly string[], { words }: Query): boolean {
  const asked = words.map(indexFormOf);
  return asked.some((_, i) => forms.every((form, j) => asked[i + j] === form));
}

// Who asks says "I" where the title says "we".
const sameFor: ReadonlyMap<string, string> = new Map(
  [
    ['we', 'i', 'you', 'one'],
    ['our', 'my', 'your'],
    ['us', 'me'],
  ].flatMap(([first = '', ...others]) => others.map((word) => [word, first] as const)),
);

/** The share of a query's pairs of neighbouring words, small ones too, that stand so in a title. */
function sharedPairs(words: readonly string[], title: string): number {
  const pairsOf = (all: readonly string[]) =>
    all
      .map((word) => sameFor.get(word) ?? indexFormOf(word))
      .flatMap((form, i, forms) => (i === 0 ? [] : [`${forms[i - 1]} ${form}`]));
  const asked = pairsOf(words);
  const titled = new Set(pairsOf(wordsOf(normalise(title))));
  return asked.length === 0 ? 0 : asked.filter((pair) => titled.has(pair)).length / asked.length;
}

/** The same for the same words in whatever order and form, words that say nothing left out. */
function keyOf(words: readonly string[]): string {
  const telling = words.filter((word) => !stopWords.has(word));
  return (telling.length > 0 ? telling : words).map(indexFormOf).sort().join(' ');
}
