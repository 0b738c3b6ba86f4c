import { openIndexedSite } from '#io/search-in-node.ts';
import type { SearchOptions } from '#search/engine.ts';
import { ruleNames } from '#search/rules.ts';
import { timeInBrowser } from './browser-times.ts';
import type { Engine } from './engine.ts';
import type { JudgedQuery } from './judged-queries.ts';
import { lunrEngine } from './lunr.ts';
import {
  type AnswerFigures,
  type EngineFigures,
  measureAnswers,
  measureEngine,
} from './measure.ts';
import { miniSearchEngine } from './minisearch.ts';
import { indexedPagesOf, sectionsOfPage } from './page-sections.ts';
import { ownEngine, pagefindEngine } from './pagefind.ts';
import type { RuleFigures, SetFigures } from './report.ts';

/** Measures the search of a built site beside others on the same pages. */
export async function benchSearch(
  site: string,
  queries: readonly JudgedQuery[],
): Promise<SetFigures[]> {
  const own = await indexedSite(site);
  const pages = indexedPagesOf(site);
  const engines: Engine[] = [
    ownEngine(own, 'this search'),
    pagefindEngine(own),
    miniSearchEngine(pages.flatMap(sectionsOfPage)),
    lunrEngine(pages),
  ];
  const sets: SetFigures[] = [];
  for (const [set, ofSet] of setsOf(queries)) {
    const figures: EngineFigures[] = [];
    for (const engine of engines) figures.push(await measureEngine(engine, ofSet));
    const browser = await timeInBrowser(
      site,
      ofSet.map(({ query }) => query),
    );
    sets.push({ set, queries: ofSet.length, engines: figures, browser });
  }
  return sets;
}

/** Measures what each rule of the search brings. Queries that were set aside are left aside, since rules are chosen by this. */
export async function benchRules(
  site: string,
  queries: readonly JudgedQuery[],
): Promise<RuleFigures[]> {
  const own = await indexedSite(site);
  const found: RuleFigures[] = [];
  for (const [set, ofSet] of setsOf(queries.filter((query) => query.set !== 'held'))) {
    const measure = (name: string, options?: SearchOptions) =>
      measureAnswers(ownEngine(own, name, options), ofSet);
    const whole = await measure('this search');
    const without: AnswerFigures[] = [];
    for (const name of ruleNames) without.push(await measure(name, { rules: { [name]: false } }));
    found.push({ set, whole, without });
  }
  return found;
}

function setsOf(queries: readonly JudgedQuery[]): Map<string, JudgedQuery[]> {
  return Map.groupBy(queries, ({ set }) => set);
}

async function indexedSite(folder: string) {
  const site = await openIndexedSite(folder);
  if (!site) throw new Error(`There is no search index in ${folder}.`);
  return site;
}
