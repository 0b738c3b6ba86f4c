import {
  type Checklist,
  isInContract,
  notesOf,
  type Outline,
  type OutlineItem,
  type PromiseMade,
} from './checklist.ts';
import { changesSince } from './checklist-changes.ts';
import { placeLabels, statusLabels, unknownPlace } from './checklist-words.ts';
import { csvOfRows } from './table-text.ts';

export const checklistColumns = [
  'Pillar',
  'Number',
  'Point',
  'Status',
  'Red flag',
  'Answer',
  'Promise',
  'Promised by',
  'On',
  'Written',
  'Where exactly',
  'In the contract',
] as const;

/** The checklist as a table for spreadsheets: a row for each promise, and one for each point without any. */
export function checklistCsv(list: Checklist, outline: Outline): string {
  const rows = [
    ...outline.pillars.flatMap(({ number, title, items }) =>
      items.flatMap((item) => rowsOf(list, `${number} ${title}`, item)),
    ),
    ...changesSince(list, outline).goneWithNotes.flatMap(({ item }) =>
      rowsOf(list, 'No longer in the blueprint', item),
    ),
  ];
  return csvOfRows([checklistColumns, ...rows]);
}

function rowsOf(list: Checklist, pillar: string, { id, number, title }: OutlineItem): string[][] {
  const { status, flag, answer, promises } = notesOf(list, id);
  const first = [
    pillar,
    number ?? '',
    title,
    statusLabels[status],
    flag ? 'yes' : '',
    answer ?? '',
  ];
  return promises
    ? promises.map((promise) => [...first, ...cellsOf(promise)])
    : [[...first, '', '', '', '', '', '']];
}

function cellsOf(promise: PromiseMade): string[] {
  const { what, by, on, where, place } = promise;
  return [
    what,
    by,
    on ?? '',
    where ? placeLabels[where] : unknownPlace,
    place ?? '',
    isInContract(promise) ? 'yes' : 'no',
  ];
}
