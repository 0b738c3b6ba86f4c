import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type WayStep, wayAfter, wayShape, wayTo } from './decision-way.ts';

const start = '/decide/d';

describe('the way that a reader took', () => {
  const way = [step(start, 'a'), step('a', 'b'), step('b', 'c')];

  test.each<[string, readonly WayStep[], string, readonly WayStep[] | undefined]>([
    ['leads from the start to the step', way, 'c', way],
    ['ends at a step to which the reader went back', way, 'b', way.slice(0, 2)],
    ['is empty at the start', way, start, []],
    ['is unknown at a step that was not answered to', way, 'x', undefined],
    ['is unknown where it did not begin at the start', way.slice(1), 'c', undefined],
    [
      'is unknown where an answer between is missing',
      [step(start, 'a'), step('b', 'c')],
      'c',
      undefined,
    ],
  ])('%s', (_, taken, here, expected) => {
    expect(wayTo(taken, { start, here: here === start ? start : at(here) })).toEqual(expected);
  });

  test('takes another turn where an answer is changed', () => {
    expect(wayAfter(way, start, step('a', 'x'))).toEqual([step(start, 'a'), step('a', 'x')]);
    expect(wayAfter(way, start, step(start, 'x'))).toEqual([step(start, 'x')]);
  });

  test('leads to where the last answer led, for any walk from the start', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 });
    fc.assert(
      fc.property(names, (walk) => {
        const steps = walk.map((name, i) => step(i === 0 ? start : (walk[i - 1] ?? ''), name));
        const taken = steps.reduce<readonly WayStep[]>(
          (before, one) => wayAfter(before, start, one),
          [],
        );
        const here = at(walk.at(-1) ?? '');
        expect(wayTo(taken, { start, here })).toEqual(steps);
      }),
    );
  });

  test('is read back as it was kept, and nothing else is read', () => {
    expect(wayShape(JSON.parse(JSON.stringify(way)))).toEqual({ ok: true, value: way });
    fc.assert(fc.property(fc.jsonValue(), (value) => void wayShape(value)));
    expect(wayShape([{ ...way[0], from: 'https://elsewhere.example' }]).ok).toBe(false);
    expect(wayShape([{ ...way[0], to: '//elsewhere.example' }]).ok).toBe(false);
  });
});

function at(name: string): string {
  return name === start ? start : `${start}/${name}`;
}

function step(from: string, to: string): WayStep {
  return { from: at(from), to: at(to), question: `${from}?`, answer: to };
}
