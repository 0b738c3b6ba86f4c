import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checklists, ids, made, noted, outline, outlineOf } from '#testing/checklists.ts';
import {
  blankChecklist,
  type ItemNotes,
  itemsOf,
  notesOf,
  type Outline,
  withNotes,
} from './checklist.ts';
import { changesSeen, changesSince, hasNews } from './checklist-changes.ts';
import { progressOf, promisesNotInContract, promisesOf, redFlagsOf } from './checklist-progress.ts';
import { promiseSource, standingParts, standingText } from './checklist-words.ts';

describe('notes on an item', () => {
  test('are kept under its id, whatever it is called', () => {
    const done: ItemNotes = { status: 'done' };
    const list = noted(outline, { constructor: done });
    expect(notesOf(list, 'constructor')).toEqual({ status: 'done' });
    expect(notesOf(blankChecklist('contract'), 'constructor')).toEqual({ status: 'open' });
  });

  test('that say nothing are not kept', () => {
    const blank = {
      status: 'open',
      answer: '  ',
      promises: [made({ what: ' ', by: '' })],
    } as const;
    expect(noted(outline, { scope: { status: 'done' } }).items).toHaveProperty('scope');
    expect(
      withNotes(noted(outline, { scope: { status: 'done' } }), outline, 'scope', blank).items,
    ).toEqual({});
  });
});

describe('progress', () => {
  test('counts what is settled and what is not needed, and only items of the blueprint', () => {
    const list = noted(outline, {
      scope: { status: 'done' },
      exit: { status: 'not-needed' },
      gone: { status: 'done' },
    });
    expect(progressOf(list, itemsOf(outline))).toEqual({ settled: 2, notNeeded: 1, total: 4 });
    expect(progressOf(list, outline.pillars[1]?.items ?? [])).toEqual({
      settled: 1,
      notNeeded: 1,
      total: 2,
    });
  });

  test('is said in a sentence that does not hide a worry', () => {
    const done = Object.fromEntries(ids.map((id) => [id, { status: 'done' } as ItemNotes]));
    expect(standingText(blankChecklist('contract'), outline)).toBe('0 of 4 points settled.');
    expect(standingText(noted(outline, done), outline)).toBe(
      '4 of 4 points settled. No red flag, and no promise outside the contract.',
    );
    const worried = { ...done, exit: { status: 'not-needed', flag: true, promises: [made()] } };
    expect(standingText(noted(outline, worried as typeof done), outline)).toBe(
      '4 of 4 points settled, 1 of them not needed. 1 red flag and 1 promise that is not in the contract.',
    );
  });

  test('is said in parts, of which those that count worries lead to them', () => {
    fc.assert(
      fc.property(checklists, (list) => {
        const parts = standingParts(list, outline);
        expect(parts.map(({ text }) => text).join('')).toBe(standingText(list, outline));
        const counted = (about: string) =>
          Number.parseInt(parts.find((one) => one.about === about)?.text ?? '0', 10);
        expect(counted('flags')).toBe(redFlagsOf(list, outline).length);
        expect(counted('promises')).toBe(promisesNotInContract(list, outline).length);
      }),
    );
  });

  test('is never all clear while there is an open point, a flag or a promise outside the contract', () => {
    fc.assert(
      fc.property(checklists, (list) => {
        const isClear = standingText(list, outline).includes('No red flag');
        const isSettled = ids.every((id) => notesOf(list, id).status !== 'open');
        const worries = Object.values(list.items).some(
          ({ flag, promises }) => flag || promises?.some(({ where }) => where !== 'contract'),
        );
        expect(isClear).toBe(isSettled && !worries);
      }),
    );
  });
});

test.each([
  [{ where: 'contract', place: 'clause 4' }, 'by Jo · In the contract (clause 4)'],
  [{ on: '2026-03-03' }, 'by Jo · 3 March 2026 · Where written: not known yet'],
  [{ by: '', place: 'page 2' }, 'Where written: not known yet (page 2)'],
] as const)('the source of a promise with %j is “%s”', (more, text) => {
  expect(promiseSource(made(more))).toBe(text);
});

test('promises outside the contract are listed in the order of the blueprint, of gone items last', () => {
  const list = noted(outline, {
    gone: { status: 'open', promises: [made({ id: 'a', where: 'talk' })] },
    exit: {
      status: 'done',
      promises: [made({ id: 'b', where: 'contract' }), made({ id: 'c', where: 'mail' })],
    },
    scope: { status: 'not-needed', promises: [made({ id: 'd' })] },
  });
  const found = promisesNotInContract(list, outline);
  expect(found.map(({ item, promise: { id } }) => [item.id, id])).toEqual([
    ['scope', 'd'],
    ['exit', 'c'],
    ['gone', 'a'],
  ]);
  expect(promisesOf(list, outline)).toHaveLength(4);
});

describe('an edited blueprint', () => {
  const list = noted(outlineOf(['scope', 'price'], ['exit', 'data']), {
    scope: { status: 'done' },
    exit: { status: 'done', answer: 'In 30 days' },
  });
  const edited: Outline = outlineOf(['data', 'price', 'people'], ['scope']);

  test('keeps the ticks on the right items and says what is new or gone', () => {
    expect(notesOf(list, 'scope').status).toBe('done');
    const changes = changesSince(list, edited);
    expect(changes.added.map(({ id }) => id)).toEqual(['people']);
    expect(changes.gone).toEqual([]);
    expect(changes.goneWithNotes).toEqual([
      {
        item: { id: 'exit', title: 'Title of exit' },
        notes: { status: 'done', answer: 'In 30 days' },
      },
    ]);
    expect(hasNews(changes)).toBe(true);
  });

  test('has no news once the reader has seen it, but goes on listing notes on what is gone', () => {
    const later = changesSince(changesSeen(list, edited), edited);
    expect(hasNews(later)).toBe(false);
    expect(later.goneWithNotes.map(({ item }) => item.title)).toEqual(['Title of exit']);
  });

  test('names an item that is called otherwise now', () => {
    const renamed: Outline = {
      ...outline,
      pillars: [{ number: '1', title: 'All', items: [{ id: 'scope', title: 'What is in' }] }],
    };
    expect(changesSince(list, renamed).renamed).toEqual([
      { item: { id: 'scope', title: 'What is in' }, was: 'Title of scope' },
    ]);
  });

  test('has nothing new for a reader who has noted nothing', () => {
    expect(hasNews(changesSince(blankChecklist('contract'), edited))).toBe(false);
  });

  test('never loses a note', () => {
    const outlines = fc
      .uniqueArray(fc.constantFrom(...ids, 'gone', 'people'), { minLength: 1 })
      .map((some) => outlineOf(some));
    fc.assert(
      fc.property(checklists, outlines, (kept, other) => {
        const seen = changesSeen(kept, other);
        expect(seen.items).toEqual(kept.items);
        const shown = [
          ...itemsOf(other).filter(({ id }) => Object.hasOwn(kept.items, id)),
          ...changesSince(seen, other).goneWithNotes.map(({ item }) => item),
        ];
        expect(shown.map(({ id }) => id).sort()).toEqual(Object.keys(kept.items).sort());
      }),
    );
  });
});
