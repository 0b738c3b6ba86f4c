import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  groupsOf,
  packed,
  type TenderItem,
  type TenderList,
  tenderFormat,
  unpacked,
  withGroupMoved,
  withGroupRenamed,
  withItems,
  withMoved,
} from './tender.ts';
import { annexCsv, annexMarkdown, tenderOfCsv, workingCsv } from './tender-text.ts';
import { decodeState, encodeState, fileOfState, stateOfFile } from './tool-state.ts';

function question(id: string, group = 'Exit'): TenderItem {
  const rest = { goodAnswer: 'Yes.', redFlag: 'No.', source: 'CISA, 2021.', page: 'Leaving' };
  return { id, group, ask: `${id}?`, ...rest, address: '/guides/leaving-well' };
}

const words = fc.string({ unit: 'binary', maxLength: 60 });
const items: fc.Arbitrary<TenderItem> = fc.record({
  id: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  group: fc.oneof(fc.constantFrom('Exit', 'Service levels', ''), words),
  ask: fc.oneof(words, fc.constantFrom('=1+1', "'=1", '"a", b;\r\nc', '# x')),
  goodAnswer: words,
  redFlag: words,
  source: words,
  page: words,
  address: fc.constantFrom('', '/guides/leaving-well', '/learn/a/questions/b'),
});
const tenders: fc.Arbitrary<TenderList> = fc
  .uniqueArray(items, { selector: ({ id }) => id, maxLength: 12 })
  .map((some) => ({ items: some }));

describe('a list of questions', () => {
  test('comes back from an address and from a file as it went', async () => {
    await fc.assert(
      fc.asyncProperty(tenders, async (value) => {
        const link = await encodeState(tenderFormat, value);
        expect(await decodeState(tenderFormat, link)).toEqual({ ok: true, value });
        expect(stateOfFile(tenderFormat, fileOfState(tenderFormat, value))).toEqual({
          ok: true,
          value,
        });
      }),
    );
  });

  test('comes back from a table as it went', () => {
    fc.assert(
      fc.property(tenders, (value) => {
        fc.pre(value.items.length > 0);
        expect(tenderOfCsv(workingCsv(value))).toEqual({ ok: true, value });
      }),
      { numRuns: 500 },
    );
  });

  test('comes back from what a link leaves out', () => {
    fc.assert(
      fc.property(tenders, fc.infiniteStream(fc.boolean()), (tender, isKnown) => {
        const known = tender.items.filter(() => isKnown.next().value);
        const cards = new Map(known.map((item) => [item.id, item]));
        expect(unpacked(packed(tender, cards), cards)).toEqual(tender);
      }),
    );
  });

  test('is refused with a question twice or an address outside the site', () => {
    const one = question('a');
    const shape = (some: readonly unknown[]) => tenderFormat.shape({ items: some }).ok;
    expect(shape([one])).toBe(true);
    expect(shape([one, one])).toBe(false);
    for (const address of ['javascript:alert(1)', '//evil.example', 'https://evil.example', '/\\x'])
      expect(shape([{ ...one, address }])).toBe(false);
  });

  test('takes a question once and leaves an edited one alone', () => {
    const edited = { ...question('a'), ask: 'My own words?' };
    expect(withItems({ items: [edited] }, [question('a'), question('b')]).items).toEqual([
      edited,
      question('b'),
    ]);
  });

  test('moves a question within its group only', () => {
    const list = { items: [question('a'), question('x', 'Other'), question('b')] };
    const order = (tender: TenderList) => tender.items.map(({ id }) => id).join('');
    expect(order(withMoved(list, 'b', -1))).toBe('bxa');
    expect(order(withMoved(list, 'x', -1))).toBe('axb');
    expect(order(withMoved(list, 'b', 1))).toBe('axb');
    expect(order(withGroupMoved(list, 'Other', -1))).toBe('xab');
    expect(order(withGroupMoved(list, 'Exit', -1))).toBe('axb');
  });

  test('joins a group to the one whose title it gets', () => {
    const list = { items: [question('a'), question('x', 'Other')] };
    expect(groupsOf(withGroupRenamed(list, 'Other', 'Exit'))).toHaveLength(1);
  });
});

describe('the annex for providers', () => {
  const list = { items: [question('a'), question('x', '# Other'), question('b')] };

  test('has the questions numbered by group and none of the answers that one hopes for', () => {
    const annex = annexMarkdown(list);
    expect(annex).toContain('## 1. Exit\n\n**1.1** a?\n\nAnswer:');
    expect(annex).toContain('## 2. \\# Other\n\n**2.1** x?');
    expect(`${annex}${annexCsv(list)}`).not.toMatch(/Yes\.|No\./);
  });

  test('is read again as a list of its questions', () => {
    const result = tenderOfCsv(annexCsv(list));
    expect(result.ok && result.value.items.map(({ ask }) => ask)).toEqual(['a?', 'b?', 'x?']);
  });

  test.each([
    ['', 'Its first row names no column “Question”.'],
    ['Question\r\n', 'It has no questions.'],
  ])('%j is refused', (text, reason) => {
    expect(tenderOfCsv(text)).toEqual({ ok: false, reason });
  });

  test('may be any text without the reader throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof tenderOfCsv(`Id,Question,Address\n${text}`).ok).toBe('boolean');
      }),
    );
  });
});
