import { expect, test } from 'vitest';
import { deadlineFormat } from '#contracting/deadline-form.ts';
import { decodeState, stateInHash } from '#contracting/tool-state.ts';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { decisionStepPage } from './decision-page.ts';
import { presetLinks } from './tool-links.ts';

const targets = { response: 'PT1H', resolution: 'P2D' };
const kb = smallKnowledgeBase({
  files: {
    'service-levels.yaml': {
      calendar: { zone: 'Europe/London', hours: { mon: '09:00-17:00' } },
      levels: [
        { id: 'gold', title: 'Gold', cover: 'business', targets: { p1: targets } },
        { id: 'tin', title: 'Tin', cover: 'business', targets: { p2: targets, p3: targets } },
      ],
    },
    'decisions/level.yaml': {
      title: 'Which level?',
      start: 'nights',
      nodes: {
        nights: {
          question: 'Do you work at night?',
          options: [
            { label: 'Yes', to: 'gold' },
            { label: 'No', to: 'tin' },
          ],
        },
        gold: {
          result: 'Gold',
          links: ['/service-levels/deadline', '/compare', '/tender'],
          preset: { level: 'gold', blueprint: '/blueprints/gone' },
        },
        tin: { result: 'Tin', preset: { level: 'tin', priority: 'p2' } },
      },
    },
  },
});
const [tree] = kb.library.ofKind('decision');
if (!tree) throw new Error('The test has no tree.');

test('a question sets no tool', async () => {
  expect(await presetLinks(kb, tree, 'nights')).toEqual([]);
});

test.each([
  ['gold', 'p1', 'which is the only one that it promises something for'],
  ['tin', 'p2', 'which the result names'],
])(
  'the result %s sets the deadline calculator to its level and to %s, %s',
  async (name, priority) => {
    const links = await presetLinks(kb, tree, name);
    expect(links[0]?.address).toBe(`/service-levels#level-${name}`);
    const { hash } = new URL(links[1]?.address ?? '', 'https://kb.example.com');
    const state = await decodeState(deadlineFormat, stateInHash(hash) ?? '');
    expect(state).toMatchObject({ ok: true, value: { priority, offers: [{ level: name }] } });
    expect(links).toHaveLength(2);
  },
);

test('the tools that a result names stand among its links', () => {
  expect(
    decisionStepPage(kb, tree, 'gold').step.links.map(({ title, kind }) => [title, kind]),
  ).toEqual([
    ['When is it due?', 'Tool'],
    ['Compare providers', 'Tool'],
    ['Questions for the tender', 'Tool'],
  ]);
});
