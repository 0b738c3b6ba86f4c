import { problemsOf } from './level-problems.ts';
import {
  hasOwnTerms,
  type KnownTerms,
  type LevelState,
  levelFormat,
  ownTitle,
  wordsOf,
} from './level-terms.ts';
import { changedLines, levelView } from './level-view.ts';
import { type Result, refused } from './result.ts';
import { csvOfRows, inMarkdown, rowsOfCsv } from './table-text.ts';

/** One’s own terms as a document: what differs from the level they began with, then every line. The levels where there are none. */
export function levelsMarkdown(known: KnownTerms, state: LevelState): string {
  const { shown, summary } = levelView(known, state);
  const isOwn = hasOwnTerms(state);
  const levels = known.levels.filter(({ id }) => shown.includes(id));
  const start = known.levels.find(({ id }) => id === state.from);
  const own = ownTitle(state);
  const table = (
    heads: readonly string[],
    lines: KnownTerms['lines'],
    columns: readonly ({ readonly level: string } | 'own')[],
  ) => [
    row(['', ...heads]),
    row(['---', ...heads.map(() => '---')], false),
    ...lines.map((line) =>
      row([nameOf(line), ...columns.map((column) => wordsOf(known, state, line, column))]),
    ),
    '',
  ];
  const changed = changedLines(known, state);
  const wrong = isOwn ? problemsOf(known, state) : [];
  return [
    `# ${inMarkdown(isOwn ? own : 'Service levels')}`,
    '',
    ...(summary === '' ? [] : [inMarkdown(summary), '']),
    ...(wrong.length === 0
      ? []
      : [
          '## To be settled',
          '',
          ...wrong.map(({ line, text }) => {
            const named = known.lines.find(({ id }) => id === line);
            return `- ${inMarkdown(named ? nameOf(named) : line)}: ${inMarkdown(text)}`;
          }),
          '',
        ]),
    ...(isOwn && start && changed.length > 0
      ? [
          `## What differs from ${inMarkdown(start.title)}`,
          '',
          ...table([start.title, own], changed, [{ level: start.id }, 'own']),
        ]
      : []),
    '## Line by line',
    '',
    ...table([...levels.map(({ title }) => title), ...(isOwn ? [own] : [])], known.lines, [
      ...levels.map(({ id }) => ({ level: id })),
      ...(isOwn ? (['own'] as const) : []),
    ]),
  ].join('\n');
}

/** The levels and one’s own terms as a table for a spreadsheet, whose last column `levelsOfCsv` reads again. */
export function levelsCsv(known: KnownTerms, state: LevelState): string {
  const blank = known.levels.map(() => '');
  const unknown = Object.keys(state.lines).filter(
    (id) => !known.lines.some((one) => one.id === id),
  );
  return csvOfRows([
    ['Line', 'What', ...known.levels.map(({ title }) => title), 'Your terms'],
    [nameRow, 'What you call your terms', ...blank, state.title],
    [startRow, 'The level you began with', ...blank, state.from],
    ...known.lines.map((line) => [
      line.id,
      nameOf(line),
      ...known.levels.map(({ id }) => wordsOf(known, state, line, { level: id })),
      state.lines[line.id] ?? '',
    ]),
    // Lines that the page no longer has.
    ...unknown.map((id) => [id, '', ...blank, state.lines[id] ?? '']),
  ]);
}

/** One’s own terms from such a table; what else the state holds stays. */
export function levelsOfCsv(csv: string, state: LevelState): Result<LevelState> {
  const [head = [], ...rows] = rowsOfCsv(csv);
  if (head[0] !== 'Line' || head.at(-1) !== 'Your terms')
    return refused('The first line must begin with Line and end with Your terms.');
  const values = new Map(rows.map((cells) => [cells[0] ?? '', cells[head.length - 1] ?? '']));
  const lines = [...values].filter(
    ([id, value]) => value !== '' && id !== '' && id !== nameRow && id !== startRow,
  );
  return levelFormat.shape({
    ...state,
    title: values.get(nameRow) ?? '',
    from: values.get(startRow) ?? '',
    lines: Object.fromEntries(lines),
  });
}

// No line has such an id.
const nameRow = '(name)';
const startRow = '(start)';

function nameOf({ group, title }: KnownTerms['lines'][number]): string {
  return group === '' ? title : `${group}, ${title}`;
}

function row(cells: readonly string[], isText = true): string {
  return `| ${cells.map((cell) => (isText ? inMarkdown(cell) : cell)).join(' | ')} |`;
}
