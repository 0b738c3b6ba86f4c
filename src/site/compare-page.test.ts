import { expect, test } from 'vitest';
import { scorecardFormat } from '#contracting/scorecard-state.ts';
import { decodeState, stateInHash } from '#contracting/tool-state.ts';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { exampleScorecard } from './compare-example.ts';
import { comparePage } from './compare-page.ts';

const blueprint = {
  title: 'Contracting',
  date: '2026-02-01',
  pillars: [
    {
      id: 'objectives',
      title: 'Objectives',
      items: [
        {
          id: 'scope',
          title: 'What is in',
          do: 'List it.',
          why: 'Quarrels.',
          ask: 'What is not covered?',
          good_answer: 'A list.',
          red_flag: '“Everything.”',
          who: 'both',
          question: '/learn/scope/questions/how',
        },
      ],
    },
  ],
};

test('criteria come from the points of blueprints, with what to ask and where to read', async () => {
  const { blueprints } = await comparePage(
    smallKnowledgeBase({
      files: {
        'blueprints/contracting.mdx': blueprint,
        'learn/scope/how.md': { title: 'How do we write down the scope?' },
      },
    }),
  );
  expect(blueprints).toMatchObject([
    {
      address: '/blueprints/contracting',
      title: 'Contracting',
      groups: [
        {
          title: 'Objectives',
          items: [
            {
              id: 'contracting/scope',
              title: 'What is in',
              address: '/blueprints/contracting#scope',
              ask: 'What is not covered?',
              goodAnswer: 'A list.',
              redFlag: '“Everything.”',
              explainedBy: { address: '/learn/scope/questions/how' },
            },
          ],
        },
      ],
    },
  ]);
});

test('the example is reckoned by what the tool reckons with, and opens in it', async () => {
  const { example, blueprints, reading } = await comparePage(smallKnowledgeBase());
  expect([blueprints, reading]).toEqual([[], []]);
  expect(example.result).toContain(
    '<p class="score-sentence">Offer B leads by at least 5 points of 100.</p><p>Offer A is out: it misses a must-have, “Our data back when we leave”.</p>',
  );
  expect(example.rows[0]).toMatchObject({ weight: '6', share: '30%' });
  const state = stateInHash(example.link.replace('/compare', '')) ?? '';
  expect(await decodeState(scorecardFormat, state)).toEqual({ ok: true, value: exampleScorecard });
});
