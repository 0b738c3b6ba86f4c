import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyScorecard, scorecardOf } from '#testing/scorecards.ts';
import { emptyScorecard, mostProviders, type Scorecard } from './scorecard.ts';
import { scoreBars } from './scorecard-chart.ts';
import { scorecardCsv, scorecardOfCsv } from './scorecard-csv.ts';
import {
  withCell,
  withCriterion,
  withCriterionMoved,
  withMust,
  withoutCriterion,
  withoutProvider,
  withProvider,
  withWeight,
} from './scorecard-edits.ts';
import { scorecardMarkdown } from './scorecard-markdown.ts';
import { scorecardMarkup } from './scorecard-markup.ts';
import { resultOf } from './scorecard-result.ts';
import { scorecardFormat, scorecardShape } from './scorecard-state.ts';
import { decodeState, encodeState, fileOfState, stateOfFile } from './tool-state.ts';

const found = (value: Scorecard) => ({ ok: true, value });

describe('a scorecard', () => {
  test('is the same after a link, a file or a table', async () => {
    await fc.assert(
      fc.asyncProperty(anyScorecard(), async (card) => {
        const link = await encodeState(scorecardFormat, card);
        expect(await decodeState(scorecardFormat, link)).toEqual(found(card));
        expect(stateOfFile(scorecardFormat, fileOfState(scorecardFormat, card))).toEqual(
          found(card),
        );
        expect(scorecardOfCsv(scorecardCsv(card))).toEqual(found(card));
      }),
    );
    expect(scorecardShape(emptyScorecard)).toEqual(found(emptyScorecard));
  });

  test('is refused, never thrown over, where it is anything else', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, text) => {
        expect(scorecardShape(value).ok).toBe(false);
        expect(scorecardOfCsv(text).ok).toBe(false);
      }),
    );
  });

  test.each([
    [{ weight: 11 }, 'criteria: 1: weight: expected 0 to 10'],
    [{ weight: 0.5 }, 'criteria: 1: weight: expected a whole number'],
    [{ title: 'a\nb' }, 'criteria: 1: title: expected one line'],
    [{ must: false }, 'criteria: 1: must: expected true, or nothing'],
    [{ id: 'price' }, 'criteria: 1: id: expected a blueprint and an item, or own/…'],
  ])('with %j in a criterion is refused: %s', (change, reason) => {
    const criterion = { id: 'own/price', title: 'Price', weight: 5, ...change };
    expect(scorecardShape({ ...emptyScorecard, criteria: [criterion] })).toEqual({
      ok: false,
      reason,
    });
  });

  test('takes two to five providers', () => {
    let card = emptyScorecard;
    for (let i = 0; i < 9; i++) card = withProvider(card);
    expect(card.providers.map(({ id }) => id).join('')).toBe('abcde');
    expect(card.providers).toHaveLength(mostProviders);
    card = withProvider(withoutProvider(card, 'b'));
    expect(card.providers.map(({ id }) => id).join('')).toBe('acdeb');
    for (const id of 'abcde') card = withoutProvider(card, id);
    expect(card.providers).toHaveLength(2);
  });

  test('forgets the answers of a provider or criterion that goes', () => {
    const card = scorecardOf({ price: ['5', '123'], exit: ['5', '3??'] });
    expect(withoutProvider(card, 'a').cells).toEqual({
      'own/price': { b: { score: 2 }, c: { score: 3 } },
    });
    expect(withoutCriterion(card, 'own/price').cells).toEqual({ 'own/exit': { a: { score: 3 } } });
  });

  test.each([
    ['one', 1, 'two one three'],
    ['three', -1, 'one three two'],
    ['one', 2, 'two three one'],
    ['one', -1, 'one two three'],
    ['three', 1, 'one two three'],
    ['four', 1, 'one two three'],
  ])('has %s %i places further down: %s', (name, by, order) => {
    const card = scorecardOf({ one: ['5', '12'], two: ['4!', '3?'], three: ['2', '04'] });
    const moved = withCriterionMoved(card, `own/${name}`, by);
    expect(moved.criteria.map(({ title }) => title).join(' ')).toBe(order);
    expect(moved.cells).toEqual(card.cells);
    expect(resultOf(moved).standings.map(({ low, high }) => [low, high])).toEqual(
      resultOf(card).standings.map(({ low, high }) => [low, high]),
    );
  });

  test('is as it was when a criterion is moved there and back', () => {
    fc.assert(
      fc.property(anyScorecard(), fc.nat({ max: 4 }), (card, pick) => {
        const { id } = card.criteria[pick] ?? { id: '' };
        const down = withCriterionMoved(card, id, 1);
        expect(down === card ? card : withCriterionMoved(down, id, -1)).toEqual(card);
        expect(scorecardShape(down)).toEqual(found(down));
      }),
    );
  });

  test('has a criterion only once, with a usual weight, and marks it', () => {
    const one = withCriterion(emptyScorecard, { id: 'own/a', title: 'A' });
    expect(withCriterion(one, { id: 'own/a', title: 'B' })).toBe(one);
    expect(withMust(withWeight(one, 'own/a', 7), 'own/a', true).criteria).toEqual([
      { id: 'own/a', title: 'A', weight: 7, must: true },
    ]);
    expect(withMust(withMust(one, 'own/a', true), 'own/a', false)).toEqual(one);
    expect(withCell(one, 'own/a', 'a', { note: ' ' }).cells).toEqual({});
  });
});

describe('its documents', () => {
  const card = withCell(
    scorecardOf({ '<price>': ['6', '431'], exit: ['4!', '23?'] }),
    'own/exit',
    'a',
    {
      score: 1,
      note: 'Clause 9 | see *mail*',
    },
  );

  test('in Markdown hold the result, answers, evidence and what is unknown', () => {
    const text = scorecardMarkdown(card);
    expect(text).toContain('B leads by at least 20 points of 100.');
    expect(text).toContain('| exit (must-have) | 40% | 1, poor | 3, good | unknown |');
    expect(text).toContain('- exit, A: Clause 9 \\| see \\*mail\\*');
    expect(text).toContain('- C: exit');
    expect(text).toContain('\\<price\\>');
  });

  test('in HTML escape what somebody typed', () => {
    const html = scorecardMarkup(card);
    expect(html).toContain('&lt;price&gt;');
    expect(html).not.toContain('<price>');
    expect(html).toContain('<p class="score-sentence">B leads by at least 20 points of 100.</p>');
  });

  test('in HTML name the column in each cell, for phones', () => {
    expect(scorecardMarkup(card)).toContain(
      '<th scope="row">B</th><td><span class="score-cell-name">Place</span> <span>1</span></td>',
    );
  });

  test('never throw', () => {
    fc.assert(
      fc.property(anyScorecard(), (any) => {
        expect(scorecardMarkdown(any)).toContain('# Provider scorecard');
        expect(scorecardMarkup(any)).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
  });

  test('have bars as long as the points, with the part that is open', () => {
    expect(scoreBars(resultOf(card))).toEqual([
      { name: 'B', text: '75', sure: 75, open: 0, isOut: false },
      { name: 'C', text: '15 to 55', sure: 15, open: 40, isOut: false },
      { name: 'A', text: '70, out', sure: 70, open: 0, isOut: true },
    ]);
  });
});
