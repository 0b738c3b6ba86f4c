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

  test.each([
    [[22, 88], undefined, [25, 100], undefined],
    [[22, 88], 100, [22, 88], { from: 0, length: 100 }],
    [[50, 125], 100, [40, 100], { from: 0, length: 80 }],
    [[-25, 75], 100, [20, 60], { from: 20, length: 80 }],
  ])('of %j with a whole of %s reach to it', (values, whole, lengths, drawn) => {
    const input = { title: '', rowsAre: '', valuesAre: '', whole };
    const rows = values.map((one) => ({ label: '', ...quantity(one) }));
    const shares = barChart({ ...input, rows });
    expect(shares.rows.map(({ bar }) => bar.length)).toEqual(lengths);
    expect(shares.whole).toEqual(drawn);
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
  const months = (values: readonly (number | undefined)[], target?: number, own?: number) =>
    lineChart({
      title: 'Time to answer',
      periodsAre: 'Month',
      valuesAre: 'Hours',
      periods: values.map((one, i) => ({
        label: `month ${i + 1}`,
        lines: [`m${i + 1}`, '2026'],
        // The month that the page is about, and the one before.
        isOwn: own !== undefined && (i === own || i === own - 1),
        quantity: one === undefined ? undefined : quantity(one),
      })),
      target: target === undefined ? undefined : quantity(target),
      most: 4,
      textOf: String,
    });

  test('gives each period the same room, goes higher for more, and says each value and when it was', () => {
    const { points, ticks } = months([0, 20, 40]);
    expect(points.map(({ x, y, text, lines }) => [x, y, text, ...lines])).toEqual([
      [16.7, 100, '0 hours', 'm1', '2026'],
      [50, 50, '20 hours', 'm2', '2026'],
      [83.3, 0, '40 hours', 'm3', '2026'],
    ]);
    expect(ticks.at(-1)).toEqual({ y: 0, text: '40' });
  });

  test('is not drawn across a period that nobody measured, and the table says so', () => {
    const { segments, points, table } = months([1, 2, undefined, 3]);
    expect(segments).toHaveLength(1);
    expect(points).toHaveLength(3);
    expect(table.rows[2]).toEqual(['month 3', 'not measured']);
  });

  test('tells the period that the page is about from the others', () => {
    const { points, segments } = months([1, 2, 3, 4], undefined, 2);
    expect(points.map(({ isOwn }) => isOwn)).toEqual([false, true, true, false]);
    expect(segments.map(({ isOwn }) => isOwn)).toEqual([false, true, false]);
  });

  test.each([
    [undefined, ['m3', 'm4', 'm5', 'm6'], 'From 3 hours in month 3 to 6 hours in month 6'],
    [1, ['m1', 'm2', 'm3', 'm4'], 'From 1 hours in month 1 to 4 hours in month 4'],
  ])(
    'shows the latest periods, or those from its own (%s) on, and all in the table',
    (own, shown, summary) => {
      const chart = months([1, 2, 3, 4, 5, 6], undefined, own);
      expect(chart.points.map(({ lines }) => lines[0])).toEqual(shown);
      expect(chart.summary).toContain(summary);
      expect(chart.table.rows).toHaveLength(6);
    },
  );

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
