import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barChart } from './bar-chart.ts';
import { lineChart } from './line-chart.ts';
import { placeOn, scaleOf } from './scale.ts';

const value = fc.integer({ min: -1e9, max: 1e9 }).map((one) => one / 1000);
const quantity = (one: number) => ({ value: one, text: `${one} hours` });

describe('a scale', () => {
  test.each([
    [
      [31, 6.5],
      [0, 10, 20, 30, 40],
    ],
    [
      [0.1, 0.3],
      [0, 0.1, 0.2, 0.3],
    ],
    [
      [-3, 5],
      [-4, -2, 0, 2, 4, 6],
    ],
    [
      [0, 0],
      [0, 1],
    ],
    [[], [0, 1]],
  ])('of %j has the round numbers %j', (values, ticks) => {
    expect(scaleOf(values).ticks).toEqual(ticks);
  });

  test('holds zero and every value, with few ticks', () => {
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const { low, high, ticks } = scaleOf(values);
        expect(low).toBeLessThanOrEqual(Math.min(0, ...values));
        expect(high).toBeGreaterThanOrEqual(Math.max(0, ...values));
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  test('places its ends at the edges', () => {
    const scale = scaleOf([31, 6.5]);
    expect([0, 20, 40, 60].map((one) => placeOn(scale, one))).toEqual([0, 50, 100, 100]);
  });
});

describe('bars', () => {
  const chart = barChart({
    title: 'Answered in time',
    rowsAre: 'Priority',
    valuesAre: 'Share',
    rows: [
      { label: 'P1', value: 80, text: '80%' },
      { label: 'P2', value: 95, text: '95%', tone: 'ground' },
    ],
    target: { value: 100, text: '100%' },
  });

  test('are as long as their values, and the target stands on the same scale', () => {
    expect(chart.rows.map(({ bar }) => bar.length)).toEqual([80, 95]);
    expect(chart.target).toEqual({ at: 100, text: '100%' });
  });

  test('say in words and in a table what they show', () => {
    expect(chart.summary).toBe('P1 80% and P2 95%; target 100%.');
    expect(chart.table).toEqual({
      columns: ['Priority', 'Share'],
      rows: [
        ['P1', '80%'],
        ['P2', '95%'],
        ['Target', '100%'],
      ],
    });
  });

  test('and targets never leave the drawing', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), value, (values, target) => {
        const { rows, target: mark } = barChart({
          title: '',
          rowsAre: '',
          valuesAre: '',
          rows: values.map((one) => ({ label: '', ...quantity(one) })),
          target: quantity(target),
        });
        for (const { bar } of rows) {
          expect(bar.from).toBeGreaterThanOrEqual(0);
          expect(bar.from + bar.length).toBeLessThanOrEqual(100.1);
        }
        expect(mark?.at).toBeGreaterThanOrEqual(0);
        expect(mark?.at).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('a line over periods', () => {
  const months = (values: readonly (number | undefined)[], target?: number) =>
    lineChart({
      title: 'Time to answer',
      periodsAre: 'Month',
      valuesAre: 'Hours',
      periods: values.map((one, i) => ({
        label: `month ${i + 1}`,
        quantity: one === undefined ? undefined : quantity(one),
      })),
      target: target === undefined ? undefined : quantity(target),
      textOf: String,
    });

  test('goes from the left to the right edge, higher for more', () => {
    const { points, ticks } = months([0, 20, 40]);
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [0, 100],
      [50, 50],
      [100, 0],
    ]);
    expect(ticks.at(-1)).toEqual({ y: 0, text: '40' });
  });

  test('is not drawn across a period that nobody measured, and the table says so', () => {
    const { segments, points, table } = months([1, 2, undefined, 3]);
    expect(segments).toHaveLength(1);
    expect(points).toHaveLength(3);
    expect(table.rows[2]).toEqual(['month 3', 'not measured']);
  });

  test.each([
    [
      [4, 9, 2, 3],
      5,
      'From 4 hours in month 1 to 3 hours in month 4; lowest 2 hours in month 3, highest 9 hours in month 2; target 5 hours.',
    ],
    [[4], undefined, '4 hours in month 1.'],
    [[undefined], undefined, 'Nothing was measured.'],
  ])('of %j says in a sentence what it shows', (values, target, summary) => {
    expect(months(values, target).summary).toBe(summary);
  });

  test('puts a single period in the middle and the target on the scale', () => {
    const { points, target } = months([10], 20);
    expect(points[0]).toMatchObject({ x: 50, y: 50 });
    expect(target).toEqual({ y: 0, text: '20 hours' });
  });
});
