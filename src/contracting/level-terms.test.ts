import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelsCsv, levelsMarkdown, levelsOfCsv } from './level-export.ts';
import { problemsOf } from './level-problems.ts';
import {
  emptyLevelState,
  type KnownTerms,
  type LevelState,
  levelFormat,
  ownDeadline,
  promisedPriorities,
  startedFrom,
  targetOf,
  targetValue,
  typedFrom,
  typedTarget,
  withLine,
  wordsOf,
} from './level-terms.ts';
import { changedLines, levelView } from './level-view.ts';
import { decodeState, encodeState, fileOfState, stateOfFile } from './tool-state.ts';

const target = (which: string, title: string, gold: string, silver: string) => ({
  id: `${which.toLowerCase()}-${title.toLowerCase()}`,
  group: which,
  title,
  kind: 'target' as const,
  values: { gold, silver },
});
const known: KnownTerms = {
  levels: [
    { id: 'gold', title: 'Gold' },
    { id: 'silver', title: 'Silver' },
  ],
  lines: [
    {
      id: 'cover',
      group: '',
      title: 'Cover',
      kind: 'cover',
      values: { gold: 'always', silver: 'business' },
    },
    target('Response', 'P1', '15 minutes', '30 minutes'),
    target('Response', 'P2', '1 hours', '2 hours'),
    target('Resolution', 'P1', '4 hours', '4 hours'),
    target('Resolution', 'P2', '8 hours', '2 days'),
    { id: 'price', group: '', title: 'Price', kind: 'text', values: { gold: 'Dear' } },
    {
      id: 'service-desk',
      group: '',
      title: 'Desk',
      kind: 'text',
      values: { gold: 'By day', silver: 'By day' },
    },
  ],
};
const silver = startedFrom(emptyLevelState, known, 'silver');

describe('terms of one’s own', () => {
  test('say at first what the level says', () => {
    expect(silver.lines).toEqual({
      cover: 'business',
      'response-p1': '30 minutes',
      'response-p2': '2 hours',
      'resolution-p1': '4 hours',
      'resolution-p2': '2 days',
      'service-desk': 'By day',
    });
    expect(changedLines(known, silver)).toEqual([]);
    expect(problemsOf(known, silver)).toEqual([]);
  });

  test('differ in what was changed, added and taken away', () => {
    const own = withLine(
      withLine(withLine(silver, 'resolution-p1', '2 hours'), 'price', 'Fair'),
      'service-desk',
      '',
    );
    expect(levelView(known, own).lines.filter(({ was }) => was !== undefined)).toEqual([
      { id: 'resolution-p1', isSame: false, isHidden: false, was: '4 business hours' },
      { id: 'price', isSame: false, isHidden: false, was: '' },
      { id: 'service-desk', isSame: false, isHidden: false, was: 'By day' },
    ]);
  });

  test('mean other hours where the clock runs at other times', () => {
    const own = withLine(silver, 'cover', 'always');
    expect(changedLines(known, own).map(({ id }) => id)).toEqual([
      'cover',
      'response-p1',
      'response-p2',
      'resolution-p1',
      'resolution-p2',
    ]);
    const [, , , line] = known.lines;
    expect(line && wordsOf(known, own, line, 'own')).toBe('4 hours');
    expect(line && wordsOf(known, own, line, { level: 'silver' })).toBe('4 business hours');
  });

  test.each([
    ['resolution-p1', 'soon hours', 'Enter a whole number from 1', false],
    ['response-p1', '0 hours', 'Enter a whole number from 1', false],
    ['response-p1', '1.5 hours', 'Enter a whole number from 1', false],
    ['cover', 'sometimes', 'Choose when the clock runs.', false],
    ['resolution-p1', '20 minutes', 'enter 30 business minutes or more', false],
    ['resolution-p2', '3 hours', 'P2 is to be solved sooner than P1', true],
  ])('are told of %s: %s', (line, value, words, isDoubt) => {
    expect(problemsOf(known, withLine(silver, line, value))).toEqual([
      { line, text: expect.stringContaining(words), isDoubt },
    ]);
  });

  test('lead to the deadline calculator for each priority that they promise something for', () => {
    const offer = {
      level: 'gold',
      title: 'Offer 1',
      cover: 'always' as const,
      zone: 'Europe/London',
      hours: { mon: '', tue: '', wed: '', thu: '', fri: '', sat: '', sun: '' },
      keepsHolidays: true,
      response: { amount: '1', unit: 'hours' as const },
      resolution: { amount: '3', unit: 'days' as const },
    };
    const example = {
      offers: [offer, offer],
      by: 'matrix' as const,
      priority: 'p3' as const,
      impact: 'low' as const,
      urgency: 'high' as const,
      date: '2026-11-24',
      time: '10:00',
      zone: 'Europe/London',
      pauses: [],
    };
    const own = withLine({ ...silver, title: 'Mine' }, 'response-p1', '');
    expect(promisedPriorities(own)).toEqual(['p2']);
    expect(ownDeadline(example, own, 'p1')).toBeUndefined();
    expect(ownDeadline(example, own, 'p2')).toEqual({
      ...example,
      by: 'priority',
      priority: 'p2',
      offers: [
        {
          ...offer,
          level: 'own',
          title: 'Mine',
          cover: 'business',
          response: { amount: '2', unit: 'hours' },
          resolution: { amount: '2', unit: 'days' },
        },
      ],
    });
  });
});

describe('the levels beside each other', () => {
  test('are the same where they mean the same, not where they are written the same', () => {
    const { lines, summary } = levelView(known, { ...emptyLevelState, onlyDifferences: true });
    expect(lines.filter(({ isHidden }) => isHidden).map(({ id }) => id)).toEqual(['service-desk']);
    expect(summary).toBe('Gold and Silver differ in 6 of 7 lines.');
  });

  test('are all shown where the reader has hidden every one', () => {
    const view = levelView(known, { ...emptyLevelState, hidden: ['gold', 'silver'] });
    expect(view.shown).toEqual(['gold', 'silver']);
    expect(levelView(known, { ...emptyLevelState, hidden: ['gold'] })).toMatchObject({
      shown: ['silver'],
      isCompared: false,
      summary: 'Only Silver is shown, so there is nothing to compare it with.',
    });
  });

  test('are neither the same nor hidden where there is nothing beside them', () => {
    const alone = { ...emptyLevelState, hidden: ['gold'], onlyDifferences: true };
    const { lines, hidden } = levelView(known, alone);
    expect(lines.filter(({ isSame, isHidden }) => isSame || isHidden)).toEqual([]);
    expect(hidden).toBe('');
    const [gold] = known.levels;
    expect(levelView({ ...known, levels: gold ? [gold] : [] }, emptyLevelState).summary).toBe('');
  });

  test('keep a line that the reader is at work on, and say how many are hidden', () => {
    const own = { ...silver, hidden: ['gold'], onlyDifferences: true };
    const hiddenOf = (state: LevelState, held: readonly string[] = []) =>
      levelView(known, state, new Set(held)).hidden;
    expect(hiddenOf(own)).toBe('All 7 lines say the same, so none is shown.');
    expect(hiddenOf(own, ['resolution-p1'])).toBe('6 lines that say the same are not shown.');
    expect(hiddenOf({ ...emptyLevelState, onlyDifferences: true })).toBe(
      '1 line that says the same is not shown.',
    );
    const { lines } = levelView(known, own, new Set(['resolution-p1']));
    expect(lines.find(({ id }) => id === 'resolution-p1')).toMatchObject({
      isSame: true,
      isHidden: false,
    });
  });

  test('are told in a sentence, with how one’s own terms differ', () => {
    const own = { ...withLine(silver, 'price', 'Fair'), hidden: ['gold'], title: 'Our wish' };
    expect(levelView(known, own).summary).toBe(
      'Silver and Our wish differ in 1 of 7 lines. Our wish: 1 line differs from Silver.',
    );
  });
});

test.each([
  ['PT15M', '15 minutes'],
  ['PT4H', '4 hours'],
  ['PT1H30M', '90 minutes'],
  ['P3D', '3 days'],
])('the target %s is typed as %s, and means the same', (iso, typed) => {
  expect(typedFrom(iso)).toBe(typed);
  expect(targetValue(typedTarget(typed))).toBe(typed);
  expect(targetOf(typed)).toBeDefined();
});

describe('a state', () => {
  const ids = known.lines.map(({ id }) => id);
  const states: fc.Arbitrary<LevelState> = fc.record({
    title: fc.string({ maxLength: 100 }),
    from: fc.constantFrom('', 'gold', 'silver', 'gone'),
    lines: fc
      .dictionary(
        fc.constantFrom(...ids, 'service-gone'),
        fc.string({ minLength: 1, maxLength: 60 }),
      )
      .map((lines) => ({ ...lines })),
    hidden: fc.subarray(['gold', 'silver', 'gone']),
    onlyDifferences: fc.boolean(),
  });

  test('comes back from an address and from a file as it was', async () => {
    await fc.assert(
      fc.asyncProperty(states, async (state) => {
        const address = await encodeState(levelFormat, state);
        expect(await decodeState(levelFormat, address)).toEqual({ ok: true, value: state });
        expect(stateOfFile(levelFormat, fileOfState(levelFormat, state))).toEqual({
          ok: true,
          value: state,
        });
      }),
    );
  });

  test('comes back from its table as it was', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(levelsOfCsv(levelsCsv(known, state), state)).toEqual({ ok: true, value: state });
      }),
    );
  });

  test('whatever it holds, is shown, judged and exported', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { lines } = levelView(known, state);
        expect(lines.length).toBe(known.lines.length);
        for (const { line } of problemsOf(known, state)) expect(ids).toContain(line);
        expect(levelsMarkdown(known, state)).toContain('## Line by line');
      }),
    );
  });

  test('is refused where it is anything else, and so is a table of something else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, text) => {
        expect(levelFormat.shape(value).ok).toBe(false);
        expect(levelsOfCsv(text, emptyLevelState).ok).toBe(false);
      }),
    );
    expect(levelFormat.shape({ ...silver, lines: { 'a b': 'x' } }).ok).toBe(false);
    expect(levelFormat.shape({ ...silver, lines: { cover: 'x'.repeat(2001) } }).ok).toBe(false);
  });
});

test('the Markdown says first what differs and what is still to be settled', () => {
  const own = withLine({ ...silver, title: 'Our *wish*' }, 'resolution-p1', '20 minutes');
  const text = levelsMarkdown(known, own);
  expect(text).toContain('# Our \\*wish\\*\n');
  expect(text).toContain('## To be settled\n\n- Resolution, P1: It cannot work again');
  expect(text).toContain(
    '## What differs from Silver\n\n|  | Silver | Our \\*wish\\* |\n| --- | --- | --- |\n| Resolution, P1 | 4 business hours | 20 business minutes |\n',
  );
  expect(levelsMarkdown(known, emptyLevelState)).toContain(
    '# Service levels\n\nGold and Silver differ in 6 of 7 lines.\n',
  );
});
