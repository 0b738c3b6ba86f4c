import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { decisionPage, decisionStepPage } from './decision-page.ts';

const kb = smallKnowledgeBase({
  files: {
    'glossary/sla.md': { title: 'Agreement', definition: 'A promise.' },
    'decisions/level.yaml': {
      title: 'Which level?',
      start: 'nights',
      nodes: {
        nights: {
          question: 'Do you work at night?',
          why: 'It costs.',
          options: [
            { label: 'Yes', to: 'gold' },
            { label: 'I am not sure', to: 'nights' },
          ],
        },
        gold: { result: 'Gold', links: ['/glossary/sla', '/glossary/gone'] },
      },
    },
  },
});
const [tree] = kb.library.ofKind('decision');
if (!tree) throw new Error('The test has no tree.');

test('the tree’s own page shows the first step, and answers lead to steps', () => {
  const { step, head } = decisionPage(kb, tree);
  expect(step).toMatchObject({ heading: 'Do you work at night?', explanation: ['It costs.'] });
  expect(step.options).toEqual([
    { label: 'Yes', address: '/decide/level/gold' },
    { label: 'I am not sure', address: '/decide/level' },
  ]);
  expect(head.canonical).toBe('https://kb.example.com/decide/level');
});

test('a step shows the answers that led to it, where only one way does', () => {
  expect(decisionStepPage(kb, tree, 'gold').step.trail).toEqual([
    { question: 'Do you work at night?', answer: 'Yes', address: '/decide/level' },
  ]);
  expect(decisionPage(kb, tree).step.trail).toEqual([]);
  const ways = smallKnowledgeBase({
    files: {
      'decisions/d.yaml': {
        title: 'D',
        start: 'a',
        nodes: {
          a: {
            question: 'A?',
            options: [
              { label: 'One', to: 'b' },
              { label: 'Two', to: 'c' },
            ],
          },
          b: { question: 'B?', options: [{ label: 'On', to: 'c' }] },
          c: { question: 'C?', options: [{ label: 'End', to: 'd' }] },
          d: { result: 'D' },
        },
      },
    },
  });
  const [other] = ways.library.ofKind('decision');
  if (!other) throw new Error('The test has no tree.');
  const trail = (name: string) =>
    decisionStepPage(ways, other, name).step.trail.map(({ answer }) => answer);
  expect([trail('b'), trail('c'), trail('d')]).toEqual([['One'], [], ['End']]);
  const { step } = decisionStepPage(ways, other, 'c');
  expect(step.ways.map(({ answer, address }) => [answer, address])).toEqual([
    ['Two', '/decide/d'],
    ['On', '/decide/d/b'],
  ]);
  expect(step.back).toBeUndefined();
  expect(decisionStepPage(ways, other, 'd').step).toMatchObject({ ways: [], back: '/decide/d/c' });
});

test('a result says what to read next, as far as it exists', () => {
  const page = decisionStepPage(kb, tree, 'gold');
  expect(page.step).toMatchObject({ heading: 'Gold', isResult: true, options: [] });
  expect(page.step.links.map(({ title }) => title)).toEqual(['Agreement']);
  expect(page.crumbs.at(-1)).toEqual({ title: 'Which level?', address: '/decide/level' });
});

test('the first step at its own address leaves it to the tree’s page to be found', () => {
  const { head, address } = decisionStepPage(kb, tree, 'nights');
  expect(address).toBe('/decide/level/nights');
  expect([head.canonical, head.isIndexed]).toEqual(['https://kb.example.com/decide/level', false]);
});

test('a step that is not there is a fault of the program', () => {
  expect(() => decisionStepPage(kb, tree, 'silver')).toThrow('/decide/level has no step silver.');
});
