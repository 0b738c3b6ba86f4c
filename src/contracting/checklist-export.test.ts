import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checklists, made, noted, outline } from '#testing/checklists.ts';
import { checklistColumns, checklistCsv } from './checklist-csv.ts';
import { checklistMarkdown } from './checklist-markdown.ts';
import { promisesNotInContract, promisesOf, redFlagsOf } from './checklist-progress.ts';
import { rowsOfCsv } from './table-text.ts';

describe('the export', () => {
  const list = noted(outline, {
    scope: {
      status: 'done',
      flag: true,
      answer: 'All of it, "of course"\n=1+1',
      promises: [
        made({ on: '2026-03-03', where: 'mail', place: 'mail to *all*' }),
        made({ id: 'p2', what: '=HYPERLINK("x")', by: '', where: 'contract' }),
      ],
    },
    gone: { status: 'not-needed' },
  });

  test('as Markdown says where it is from and what to worry about first', () => {
    const from = { address: 'https://kb.example.com/blueprints/contract', on: '2026-11-22' };
    expect(checklistMarkdown(list, outline, from)).toBe(`# The contract

As of 22 November 2026, from <https://kb.example.com/blueprints/contract>.

1 of 4 points settled. 1 red flag and 1 promise that is not in the contract.

## Promises that are not in the contract

- Answer within an hour (by Jo · 3 March 2026 · In an e-mail or a chat (mail to \\*all\\*)), at 1.1 Title of scope

## Red flags

- 1.1 Title of scope: All of it, "of course" =1+1

## 1 Pillar 1

- [x] 1.1 Title of scope (red flag)
  - All of it, "of course" =1+1
  - Promised: Answer within an hour (by Jo · 3 March 2026 · In an e-mail or a chat (mail to \\*all\\*))
  - Promised: =HYPERLINK("x") (In the contract)
- [ ] 1.2 Title of constructor

## 2 Pillar 2

- [ ] 2.1 Title of price
- [ ] 2.2 Title of exit

## No longer in the blueprint

- [x] gone (not needed)
`);
  });

  test('as CSV holds every promise, and nothing that a spreadsheet would run', () => {
    const rows = rowsOfCsv(checklistCsv(list, outline));
    expect(rows[0]).toEqual([...checklistColumns]);
    expect(rows.slice(1).map((row) => [row[1], row[6], row[11]])).toEqual([
      ['1.1', 'Answer within an hour', 'no'],
      ['1.1', '=HYPERLINK("x")', 'yes'],
      ['1.2', '', ''],
      ['2.1', '', ''],
      ['2.2', '', ''],
      ['', '', ''],
    ]);
    expect(rows[1]?.[5]).toBe('All of it, "of course"\n=1+1');
    expect(checklistCsv(list, outline)).toContain(`"'=HYPERLINK(""x"")"`);
  });

  test('as CSV has rows of one length whatever was written', () => {
    fc.assert(
      fc.property(checklists, (some) => {
        const rows = rowsOfCsv(checklistCsv(some, outline));
        expect(new Set(rows.map(({ length }) => length))).toEqual(
          new Set([checklistColumns.length]),
        );
        const promises = promisesOf(some, outline);
        expect(rows.filter((row) => row[11] !== '').length - 1).toBe(promises.length);
        expect(rows.filter((row) => row[11] === 'no').length).toBe(
          promisesNotInContract(some, outline).length,
        );
      }),
    );
  });

  test('lists red flags once each', () => {
    expect(redFlagsOf(list, outline).map(({ item }) => item.id)).toEqual(['scope']);
  });
});
