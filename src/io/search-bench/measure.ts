import type { Engine, EngineAnswer } from './engine.ts';
import type { JudgedQuery } from './judged-queries.ts';
import {
  type Certainty,
  type Judgement,
  judgementOf,
  percentile,
  type Quality,
  qualityOf,
} from './metrics.ts';

/** How an engine answers a set of queries. */
export interface AnswerFigures {
  readonly name: string;
  /** Over all queries that have an answer. */
  readonly all: Quality;
  readonly byKind: Readonly<Record<string, Quality>>;
  /** Present where the engine says how sure it is. */
  readonly judgement: Judgement | undefined;
  /** Questions on a page that has asked before, in milliseconds. */
  readonly warm: { readonly median: number; readonly p95: number };
}

/** How an engine does on a set of queries. */
export interface EngineFigures extends AnswerFigures {
  /** The first question on a page that was just opened. */
  readonly cold: Cost;
}

/** Bytes as a host serves them; milliseconds without the network. */
export interface Cost {
  readonly bytes: number;
  readonly p95Bytes: number;
  readonly milliseconds: number;
}

/** Asks every query once on one page, and as the first question of a fresh page. */
export async function measureEngine(
  engine: Engine,
  queries: readonly JudgedQuery[],
): Promise<EngineFigures> {
  const cold = await measureCold(engine, queries);
  return { ...(await measureAnswers(engine, queries)), cold };
}

/** Asks every query once on one page. */
export async function measureAnswers(
  engine: Engine,
  queries: readonly JudgedQuery[],
): Promise<AnswerFigures> {
  const visit = engine.visit();
  if (queries[0]) await visit.ask(queries[0].query);
  const times: number[] = [];
  const answers: EngineAnswer[] = [];
  for (const { query } of queries) {
    const start = performance.now();
    answers.push(await visit.ask(query));
    times.push(performance.now() - start);
  }
  const judged = queries.map((query, i) => ({ query, answer: answers[i] ?? { found: [] } }));
  const answerable = judged
    .filter(({ query }) => query.good.length > 0)
    .map(({ query: { kind, good }, answer: { found } }) => ({ kind, good, found }));
  return {
    name: engine.name,
    all: qualityOf(answerable),
    byKind: Object.fromEntries(
      [...Map.groupBy(answerable, ({ kind }) => kind)].map(([kind, own]) => [kind, qualityOf(own)]),
    ),
    judgement: answers.some(({ confidence }) => confidence !== undefined)
      ? judgementOf(judged.map(certaintyOf))
      : undefined,
    warm: { median: percentile(times, 0.5), p95: percentile(times, 0.95) },
  };
}

const fewOpenings = 5;

async function measureCold(engine: Engine, queries: readonly JudgedQuery[]): Promise<Cost> {
  const sample = engine.isLazy ? queries : queries.slice(0, fewOpenings);
  const bytes: number[] = [];
  const times: number[] = [];
  for (const { query } of sample) {
    const visit = engine.visit();
    const start = performance.now();
    await visit.ask(query);
    times.push(performance.now() - start);
    bytes.push(visit.bytes());
  }
  return {
    bytes: percentile(bytes, 0.5),
    p95Bytes: percentile(bytes, 0.95),
    milliseconds: percentile(times, 0.5),
  };
}

function certaintyOf({
  query: { good },
  answer: { confidence, best },
}: {
  readonly query: JudgedQuery;
  readonly answer: EngineAnswer;
}): Certainty {
  return {
    isAnswerable: good.length > 0,
    isUnsure: confidence !== undefined && confidence !== 'confident',
    isBestRight: best === undefined ? undefined : good.includes(best),
  };
}
