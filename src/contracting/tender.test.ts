import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  groupsOf,
  hasOwnWords,
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
import { annexCsv, tenderOfCsv, workingCsv } from './tender-csv.ts';
import { annexMarkdown, numbered, takenOff, workingMarkdown } from './tender-text.ts';
import { decodeState, encodeState, fileOfState, stateOfFile } from './tool-state.ts';

function question(id: string, group = 'Exit'): TenderItem {
  const rest = { goodAnswer: 'Yes.', redFlag: 'No.', source: 'CISA, 2021.', page: 'Leaving' };
  return { id, group, ask: `${id}?`, ...rest, address: '/guides/leaving-well' };
}

const site = 'https://example.org';
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

  test('comes back from a table group by group, as it is shown', () => {
    fc.assert(
      fc.property(tenders, (value) => {
        fc.pre(value.items.length > 0);
        const result = tenderOfCsv(workingCsv(value, site), site);
        expect(result.ok && groupsOf(result.value)).toEqual(groupsOf(value));
      }),
      { numRuns: 500 },
    );
  });

  test('is worded otherwise than the site where its question, good answer or red flag is', () => {
    const card = question('a');
    const withOne = (change: Partial<TenderItem>) =>
      hasOwnWords({ items: [question('b'), { ...card, ...change }] }, card);
    expect(withOne({})).toBe(false);
    expect(withOne({ group: 'Mine' })).toBe(false);
    for (const change of [{ ask: 'Mine?' }, { goodAnswer: '' }, { redFlag: 'Mine.' }])
      expect(withOne(change)).toBe(true);
    expect(hasOwnWords({ items: [] }, card)).toBe(false);
  });

  test.each([
    ['Who pays?', '“Who pays?” taken off'],
    ['Who\n\npays?', '“Who pays?” taken off'],
    [
      'Who pays for the hand-over when the contract ends, and how much is it?',
      '“Who pays for the hand-over when the contract ends, and how …” taken off',
    ],
    ['x'.repeat(70), `“${'x'.repeat(60)} …” taken off`],
  ])('says which question was taken off: %j', (ask, text) => {
    expect(takenOff(ask)).toBe(text);
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
    expect(annex).toContain('## 1. Exit\n\n**Q1.1** a?\n\nAnswer:');
    expect(annex).toContain('## 2. \\# Other\n\n**Q2.1** x?');
    expect(`${annex}${annexCsv(list)}`).not.toMatch(/Yes\.|No\./);
  });

  test('is read again as a list of its questions', () => {
    const result = tenderOfCsv(annexCsv(list), site);
    expect(result.ok && result.value.items.map(({ ask }) => ask)).toEqual(['a?', 'b?', 'x?']);
  });

  test.each([
    ['', 'Its first row names no column “Question”.'],
    ['Question\r\n', 'It has no questions.'],
    [
      'Question\r\n"Who pays?"\r\n"And wh',
      'The quotation mark that opens in line 3 is never closed: the file was cut off, or the mark is missing.',
    ],
  ])('%j is refused', (text, reason) => {
    expect(tenderOfCsv(text, site)).toEqual({ ok: false, reason });
  });

  test('may be any text without the reader throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof tenderOfCsv(`Id,Question,Address\n${text}`, site).ok).toBe('boolean');
      }),
    );
  });
});

describe('the copy for oneself', () => {
  const list = { items: [question('/guides/leaving-well#a'), question('own-1', 'Other')] };

  test('says that it is not for the providers', () => {
    expect(workingMarkdown(list, site)).toContain(
      '# Questions to the provider: your own copy\n\nWith good answers and red flags: for yourselves, not for the providers.\n',
    );
  });

  test('has the full address of each page, which no sign of it breaks', () => {
    const odd = { ...question('b'), page: 'A [draft]', address: '/guides/a(b)' };
    const text = workingMarkdown(
      { items: [question('a'), odd, { ...odd, id: 'c', page: '' }] },
      site,
    );
    expect(text).toContain('- From: [Leaving](https://example.org/guides/leaving-well)\n');
    expect(text).toContain('- From: [A \\[draft\\]](https://example.org/guides/a%28b%29)\n');
    expect(text).toContain('- From: [/guides/a(b)](https://example.org/guides/a%28b%29)\n');
    expect(workingMarkdown({ items: [{ ...odd, page: '', address: '' }] }, site)).not.toContain(
      'From',
    );
  });

  test('is a table that begins with numbers which a spreadsheet leaves alone, and ends with the id', () => {
    const lines = workingCsv(list, site).replace('\uFEFF', '').split('\r\n');
    expect(lines.slice(0, 3)).toEqual([
      'Number,Group,Question,Good answer,Red flag,Source,Page,Address,Id',
      'Q1.1,Exit,/guides/leaving-well#a?,Yes.,No.,"CISA, 2021.",Leaving,https://example.org/guides/leaving-well,/guides/leaving-well#a',
      'Q2.1,Other,own-1?,Yes.,No.,"CISA, 2021.",Leaving,https://example.org/guides/leaving-well,own-1',
    ]);
  });

  test('never numbers two questions so that a spreadsheet makes them one', () => {
    const items = Array.from({ length: 21 }, (_, i) => question(`${i}`));
    const numbers = numbered({ items }).flatMap(({ rows }) => rows.map(({ number }) => number));
    expect(numbers).toContain('Q1.10');
    expect(numbers.every((number) => Number.isNaN(Number(number)))).toBe(true);
  });

  test.each([
    ['as earlier versions saved it', '/guides/leaving-well', '/guides/leaving-well'],
    ['of this site', 'https://example.org/guides/x', '/guides/x'],
    [
      'of where the site stood before',
      'http://old.example/guides/leaving-well',
      '/guides/leaving-well',
    ],
    ['without any page', '', ''],
  ])('is read with an address %s', (_, written, address) => {
    const csv = `Id,Group,Question,Address\r\n/guides/leaving-well#a,Exit,a?,${written}\r\n`;
    const result = tenderOfCsv(csv, site);
    expect(result.ok && result.value.items).toEqual([
      expect.objectContaining({ id: '/guides/leaving-well#a', group: 'Exit', ask: 'a?', address }),
    ]);
  });

  test('is refused with an address of another site', () => {
    expect(tenderOfCsv('Question,Address\r\na?,https://evil.example/x', site).ok).toBe(false);
  });
});
