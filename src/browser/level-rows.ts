import type { LevelView } from '#contracting/level-view.ts';

/** Shows the columns of these levels, and makes room for one more where there are terms of one’s own. */
export function showColumns(
  table: HTMLTableElement,
  shown: readonly string[],
  hasOwn: boolean,
): void {
  table.dataset['shown'] = `${shown.length}`;
  for (const cell of table.querySelectorAll<HTMLTableCellElement>('[data-level]')) {
    const { level = '' } = cell.dataset;
    // What all levels say stands in one cell.
    if (level === '') cell.colSpan = shown.length;
    else cell.hidden = !shown.includes(level);
  }
  for (const head of table.querySelectorAll<HTMLTableCellElement>('th[scope="rowgroup"]'))
    head.colSpan = 1 + shown.length + (hasOwn ? 1 : 0);
}

/** Hides the lines that are not to be seen, with the headings below which nothing is left, and marks those that differ. */
export function showLines(table: HTMLTableElement, { lines, isCompared }: LevelView): void {
  table.hidden = lines.every(({ isHidden }) => isHidden);
  for (const mark of table.querySelectorAll<HTMLElement>('[data-mark]')) mark.hidden = !isCompared;
  for (const row of table.querySelectorAll<HTMLTableRowElement>('tr[data-line]')) {
    const line = lines.find(({ id }) => id === row.dataset['line']);
    if (!line) continue;
    row.hidden = line.isHidden;
    const [sign, words] = row.querySelectorAll('[data-mark] > span');
    if (sign) sign.textContent = line.isSame ? '=' : '≠';
    if (words) words.textContent = line.isSame ? '(the same)' : '(they differ)';
  }
  for (const body of table.tBodies)
    body.hidden = ![...body.querySelectorAll<HTMLElement>('tr[data-line]')].some(
      ({ hidden }) => !hidden,
    );
}
