import { type Checklist, type ItemNotes, notesOf, type Outline } from './checklist.ts';
import { changesSince } from './checklist-changes.ts';
import { promisesNotInContract, redFlagsOf } from './checklist-progress.ts';
import { dayText, promiseSource, standingText, statusLabels } from './checklist-words.ts';
import { inMarkdown } from './table-text.ts';

/** Where the checklist was filled in, and on which day (2026-11-22). */
export interface SavedFrom {
  readonly address: string;
  readonly on: string;
}

/** The checklist as a Markdown document: where it is from, what to worry about, then every point with its notes. */
export function checklistMarkdown(
  list: Checklist,
  outline: Outline,
  { address, on }: SavedFrom,
): string {
  const promises = promisesNotInContract(list, outline);
  const flags = redFlagsOf(list, outline);
  const gone = changesSince(list, outline).goneWithNotes;
  const sections = [
    `# ${inMarkdown(outline.title)}`,
    `As of ${dayText(on)}, from <${address}>.`,
    inMarkdown(standingText(list, outline)),
    section(
      'Promises that are not in the contract',
      promises.map(
        ({ item, promise }) =>
          `- ${inMarkdown(promise.what)} (${inMarkdown(promiseSource(promise))}), at ${named(item)}`,
      ),
    ),
    section(
      'Red flags',
      flags.map(
        ({ item, notes }) =>
          `- ${named(item)}${notes.answer ? `: ${inMarkdown(notes.answer)}` : ''}`,
      ),
    ),
    ...outline.pillars.map(({ number, title, items }) =>
      section(
        `${number} ${inMarkdown(title)}`,
        items.map((item) => point(named(item), notesOf(list, item.id))),
      ),
    ),
    section(
      'No longer in the blueprint',
      gone.map(({ item, notes }) => point(named(item), notes)),
    ),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;
}

function point(title: string, { status, answer, flag, promises }: ItemNotes): string {
  const marks = [
    ...(status === 'not-needed' ? [statusLabels[status].toLowerCase()] : []),
    ...(flag ? ['red flag'] : []),
  ];
  return [
    `- [${status === 'open' ? ' ' : 'x'}] ${title}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`,
    ...(answer ? [`  - ${inMarkdown(answer)}`] : []),
    ...(promises ?? []).map(
      (promise) =>
        `  - Promised: ${inMarkdown(promise.what)} (${inMarkdown(promiseSource(promise))})`,
    ),
  ].join('\n');
}

function named({ number, title }: { number?: string; title: string }): string {
  return `${number === undefined ? '' : `${number} `}${inMarkdown(title)}`;
}
