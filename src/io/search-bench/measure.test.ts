import { expect, test } from 'vitest';
import type { Engine, EngineAnswer } from './engine.ts';
import { parseJudgedQueries } from './judged-queries.ts';
import { measureEngine } from './measure.ts';

const queries = parseJudgedQueries(
  'query\tkind\ttarget\na\tquestion\t/a\nb\ttypo\t/b\nrain\tnone\t\n',
);

/** Answers each query from a table and fetches a hundred bytes for each. */
function tableEngine(answers: Readonly<Record<string, EngineAnswer>>): Engine & { visits: number } {
  return {
    name: 'table',
    isLazy: true,
    visits: 0,
    visit() {
      this.visits += 1;
      let bytes = 0;
      return {
        async ask(query) {
          bytes += 100;
          return answers[query] ?? { found: [] };
        },
        bytes: () => bytes,
      };
    },
  };
}

test('queries without an answer count for recognition only', async () => {
  const engine = tableEngine({
    a: { found: ['/a'], confidence: 'confident', best: '/a' },
    b: { found: ['/x', '/b'], confidence: 'weak' },
    rain: { found: [], confidence: 'none' },
  });
  const { all, byKind, judgement, cold } = await measureEngine(engine, queries);
  expect(all).toMatchObject({ queries: 2, first: 0.5, firstFive: 1, noResult: 0 });
  expect(Object.keys(byKind)).toEqual(['question', 'typo']);
  expect(judgement).toEqual({
    answerable: 2,
    unanswerable: 1,
    best: 1,
    bestRight: 1,
    recognised: 1,
    falseAlarms: 1,
  });
  expect([cold.bytes, engine.visits]).toEqual([100, 4]);
});

test('an engine that does not say how sure it is gets no judgement', async () => {
  const { judgement } = await measureEngine(tableEngine({ a: { found: ['/a'] } }), queries);
  expect(judgement).toBeUndefined();
});
