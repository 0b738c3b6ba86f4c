import { found, type Result, refused } from './result.ts';
import { csvOfRows, tableOfCsv } from './table-text.ts';
import {
  emptyTender,
  type TenderItem,
  type TenderList,
  tenderFormat,
  withItems,
} from './tender.ts';
import { type NumberedItem, namedAfter, numbered } from './tender-text.ts';

/** The annex as a table that providers fill in. */
export function annexCsv(tender: TenderList): string {
  return csvOfRows([
    ['Number', 'Group', 'Question', 'Answer', 'Where the contract says so'],
    ...rowsOf(tender).map(({ number, item }) => [number, item.group, item.ask, '', '']),
  ]);
}

/**
 * Everything that the list holds, for oneself, group by group; `tenderOfCsv` reads it again. `origin`: of the site, for
 * full addresses.
 */
export function workingCsv(tender: TenderList, origin: string): string {
  return csvOfRows([
    ['Number', ...columns.map(([title]) => title)],
    ...rowsOf(tender).map(({ number, item }) => [
      number,
      ...columns.map(([, field]) =>
        field === 'address' && item.address !== '' ? `${origin}${item.address}` : item[field],
      ),
    ]),
  ]);
}

/**
 * The questions of a table that has at least a column “Question”, whatever the order of its columns. Never throws.
 * `origin`: of the site, whose full addresses become its own again.
 */
export function tenderOfCsv(text: string, origin: string): Result<TenderList> {
  const table = tableOfCsv(text);
  if (!table.ok) return table;
  const [head = [], ...rows] = table.value;
  const at = (title: string) =>
    head.findIndex((name) => name.trim().toLowerCase() === title.toLowerCase());
  if (at('Question') < 0) return refused('Its first row names no column “Question”.');
  let tender = emptyTender;
  for (const row of rows) {
    const item = itemOf((title) => row[at(title)] ?? '', origin);
    if (item.ask.trim() !== '' || at('Id') >= 0) tender = withItems(tender, [item]);
  }
  if (tender.items.length === 0) return refused('It has no questions.');
  const read = tenderFormat.shape(tender);
  return read.ok ? found(read.value) : refused(`It cannot be read (${read.reason}).`);
}

/** People look at the number first; the id is for `tenderOfCsv` alone. */
const columns: readonly (readonly [string, keyof TenderItem])[] = [
  ['Group', 'group'],
  ['Question', 'ask'],
  ['Good answer', 'goodAnswer'],
  ['Red flag', 'redFlag'],
  ['Source', 'source'],
  ['Page', 'page'],
  ['Address', 'address'],
  ['Id', 'id'],
];

function rowsOf(tender: TenderList): NumberedItem[] {
  return numbered(tender).flatMap(({ rows }) => rows);
}

function itemOf(cell: (title: string) => string, origin: string): TenderItem {
  const ask = cell('Question');
  const id = cell('Id') || `own-${namedAfter(ask)}`;
  return {
    id,
    group: cell('Group'),
    ask,
    goodAnswer: cell('Good answer'),
    redFlag: cell('Red flag'),
    source: cell('Source'),
    page: cell('Page'),
    address: onSite(cell('Address'), id, origin),
  };
}

/** The path of a full address, if it is of this site, or the id names it: the table may come from where the site stood before. */
function onSite(address: string, id: string, origin: string): string {
  const [, host = '', path = ''] = /^(https?:\/\/[^/]*)(\/.*)$/s.exec(address) ?? [];
  return host === origin || id.startsWith(`${path}#`) ? path || address : address;
}
