import { found, type Result, refused } from './result.ts';
import { csvOfRows, inMarkdown, paragraphsInMarkdown, rowsOfCsv } from './table-text.ts';
import {
  emptyTender,
  groupsOf,
  type TenderItem,
  type TenderList,
  tenderFormat,
  withItems,
} from './tender.ts';

/** The annex that goes to the providers: questions and room for answers, without the answers that one hopes for. */
export function annexMarkdown(tender: TenderList): string {
  const parts = numbered(tender).map(
    ({ title, rows }, g) =>
      `## ${g + 1}. ${inMarkdown(title) || 'Questions'}\n\n${rows
        .map(
          ({ number, item }) =>
            `**${number}** ${paragraphsInMarkdown(item.ask)}\n\nAnswer:\n\nWhere the contract says so:\n`,
        )
        .join('\n')}`,
  );
  return `# ${annexTitle}\n\n${annexIntroduction}\n\n${parts.join('\n')}`;
}

export const annexTitle = 'Annex: questions to the provider';
export const annexIntroduction =
  'Please answer each question in writing, and name the clause of your offer or contract where the answer stands. A question without an answer counts as “no”.';

/** The same as a table that providers fill in. */
export function annexCsv(tender: TenderList): string {
  const rows = numbered(tender).flatMap(({ title, rows: own }) =>
    own.map(({ number, item }) => [number, title, item.ask, '', '']),
  );
  return csvOfRows([
    ['Number', 'Group', 'Question', 'Answer', 'Where the contract says so'],
    ...rows,
  ]);
}

/** Everything that the list holds, for oneself; `tenderOfCsv` reads it again. */
export function workingCsv({ items }: TenderList): string {
  return csvOfRows([
    columns.map(([title]) => title),
    ...items.map((item) => columns.map(([, field]) => item[field])),
  ]);
}

/** The list for oneself, with good answers and red flags. */
export function workingMarkdown(tender: TenderList): string {
  const line = (label: string, value: string) =>
    value === '' ? [] : [`- ${label}: ${inMarkdown(value)}`];
  const parts = numbered(tender).map(({ title, rows }, g) => {
    const questions = rows.map(({ number, item }) =>
      [
        `**${number}** ${paragraphsInMarkdown(item.ask)}\n`,
        ...line('A good answer', item.goodAnswer),
        ...line('A red flag', item.redFlag),
        ...line('Source', item.source),
        ...line('From', item.page),
        '',
      ].join('\n'),
    );
    return `## ${g + 1}. ${inMarkdown(title) || 'Questions'}\n\n${questions.join('\n')}`;
  });
  return `# Questions for the tender\n\n${parts.join('\n')}`;
}

/** The questions of a table that has at least a column “Question”. Never throws. */
export function tenderOfCsv(text: string): Result<TenderList> {
  const [head = [], ...rows] = rowsOfCsv(text);
  const at = (title: string) =>
    head.findIndex((name) => name.trim().toLowerCase() === title.toLowerCase());
  if (at('Question') < 0) return refused('Its first row names no column “Question”.');
  let tender = emptyTender;
  for (const row of rows) {
    const item = itemOf((title) => row[at(title)] ?? '');
    if (item.ask.trim() !== '' || at('Id') >= 0) tender = withItems(tender, [item]);
  }
  if (tender.items.length === 0) return refused('It has no questions.');
  const read = tenderFormat.shape(tender);
  return read.ok ? found(read.value) : refused(`It cannot be read (${read.reason}).`);
}

/** Numbers as they stand in the annex: 2.3 is the third question of the second group. */
export function numbered(tender: TenderList): {
  readonly title: string;
  readonly rows: readonly { readonly number: string; readonly item: TenderItem }[];
}[] {
  return groupsOf(tender).map(({ title, items }, g) => ({
    title,
    rows: items.map((item, i) => ({ number: `${g + 1}.${i + 1}`, item })),
  }));
}

const columns: readonly (readonly [string, keyof TenderItem])[] = [
  ['Id', 'id'],
  ['Group', 'group'],
  ['Question', 'ask'],
  ['Good answer', 'goodAnswer'],
  ['Red flag', 'redFlag'],
  ['Source', 'source'],
  ['Page', 'page'],
  ['Address', 'address'],
];

function itemOf(cell: (title: string) => string): TenderItem {
  const ask = cell('Question');
  return {
    id: cell('Id') || `own-${namedAfter(ask)}`,
    group: cell('Group'),
    ask,
    goodAnswer: cell('Good answer'),
    redFlag: cell('Red flag'),
    source: cell('Source'),
    page: cell('Page'),
    address: cell('Address'),
  };
}

/** A short name that follows from the words of a question, where it has no other (FNV-1a, 32 bits). */
export function namedAfter(ask: string): string {
  let sum = 0x811c_9dc5;
  for (const sign of ask) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x0100_0193) >>> 0;
  return sum.toString(36);
}
