import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryOfKind, told } from '#testing/entries.ts';
import { checkDecisions } from './decisions.ts';

const file = 'decisions/d.yaml';

describe('a decision tree', () => {
  test('may lead to one step in several ways', () => {
    expect(findings({ a: ['b', 'c'], b: ['d', 'c'], c: ['d'], d: undefined })).toEqual([]);
  });

  test('is told of a question without options', () => {
    expect(findings({ a: ['b'], b: [] })).toEqual([
      `${file} nodes.b.question decision/dead-end: The step b asks “b?” and has no options: nobody can go on from it. | Give it options that lead on, or make it a result.`,
    ]);
  });

  test('is told of each step that no answer leads to, also of those that lead on', () => {
    expect(findings({ a: ['b'], b: undefined, c: ['d'], d: undefined })).toEqual([
      `${file} ^nodes.c decision/unreachable: No way leads from a to the step c. | Let an option lead to c, or remove it.`,
      `${file} ^nodes.d decision/unreachable: No way leads from a to the step d. | Let an option lead to d, or remove it.`,
    ]);
  });

  test.each<[string, Tree, string[]]>([
    ['a step that leads to itself', { a: ['a', 'b'], b: undefined }, ['a.options.0 a → a']],
    [
      'a way back to the start',
      { a: ['b', 'd'], b: ['c'], c: ['d', 'a'], d: undefined },
      ['c.options.1 a → b → c → a'],
    ],
    [
      'two circles that share a step',
      { a: ['b', 'c', 'd'], b: ['a'], c: ['a'], d: undefined },
      ['b.options.0 a → b → a', 'c.options.0 a → c → a'],
    ],
    [
      'a circle that is met on two ways, once',
      { a: ['b', 'c'], b: ['c'], c: ['d', 'e'], d: ['c'], e: undefined },
      ['d.options.0 c → d → c'],
    ],
  ])('is told of %s', (_, tree, expected) => {
    const circles = findings(tree).map((line) =>
      line.replace(/^.* nodes\.(.*)\.to decision\/cycle: .*circle: (.*)\. \| .*$/, '$1 $2'),
    );
    expect(circles).toEqual(expected);
  });

  test('has a circle exactly where some walk comes back to a step', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const trees = fc
      .tuple(...names.map(() => fc.array(fc.constantFrom(...names), { maxLength: 3 })))
      .map((lists) => Object.fromEntries(names.map((name, i) => [name, lists[i]])));
    fc.assert(
      fc.property(trees, (tree) => {
        const isTold = findings(tree).some((line) => line.includes('decision/cycle'));
        expect(isTold).toBe(names.some((name) => after(tree, name).has(name)));
      }),
    );
  });
});

/** Steps by name with the steps that their answers lead to; a result has none. */
type Tree = Record<string, readonly string[] | undefined>;

function findings(tree: Tree): string[] {
  const nodes = Object.entries(tree).map(([name, ways]) => [
    name,
    ways
      ? { question: `${name}?`, options: ways.map((to) => ({ label: `To ${to}`, to })) }
      : { result: name },
  ]);
  const fields = { title: 'D', start: 'a', nodes: Object.fromEntries(nodes) };
  return told(checkDecisions([entryOfKind('decision', file, fields)]));
}

/** What can be reached in one step or more. */
function after(tree: Tree, name: string): Set<string> {
  const reached = new Set<string>();
  let size = -1;
  for (const to of tree[name] ?? []) reached.add(to);
  while (reached.size > size) {
    size = reached.size;
    for (const from of [...reached]) for (const to of tree[from] ?? []) reached.add(to);
  }
  return reached;
}
