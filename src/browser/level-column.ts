import { type DeadlineForm, deadlineFormat } from '#contracting/deadline-form.ts';
import type { LineProblem } from '#contracting/level-problems.ts';
import {
  coverWords,
  hasOwnTerms,
  type KnownTerms,
  type LevelState,
  mostInLine,
  ownCover,
  ownDeadline,
  ownTitle,
  promisedPriorities,
  type TermLine,
  targetValue,
  typedTarget,
  wordsOf,
} from '#contracting/level-terms.ts';
import type { LevelView } from '#contracting/level-view.ts';
import { targetUnits } from '#contracting/target.ts';
import { addressPrefix, encodeState } from '#contracting/tool-state.ts';
import { nameUnits } from './target-units.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The last column of the table: the reader’s own terms, a field in every line. */
export class LevelColumn {
  readonly #table: HTMLTableElement;
  readonly #known: KnownTerms;
  readonly #example: DeadlineForm;
  readonly #changed: (line: string, value: string) => void;
  readonly #cells = new Map<string, HTMLTableCellElement>();
  #head: HTMLTableCellElement | undefined;
  #deadlines: HTMLTableCellElement | undefined;

  constructor(
    table: HTMLTableElement,
    known: KnownTerms,
    example: DeadlineForm,
    changed: (line: string, value: string) => void,
  ) {
    this.#table = table;
    this.#known = known;
    this.#example = example;
    this.#changed = changed;
  }

  /** Shows the terms, with what has changed since the level that they began with; nothing where there are none. */
  show(state: LevelState, view: LevelView): void {
    if (hasOwnTerms(state)) this.#build();
    const own = ownTitle(state);
    const start = this.#known.levels.find(({ id }) => id === state.from)?.title ?? '';
    for (const cell of this.#all()) cell.hidden = !hasOwnTerms(state);
    if (this.#head) this.#head.textContent = own;
    for (const line of this.#known.lines) {
      const cell = this.#cells.get(line.id);
      if (!cell) continue;
      fill(cell, state.lines[line.id] ?? '', line);
      for (const name of cell.querySelectorAll('.level-name')) name.textContent = own;
      for (const field of fieldsOf(cell)) {
        if (field instanceof HTMLSelectElement && line.kind === 'target')
          nameUnits(field, ownCover(state));
        const what = field.name.endsWith('-unit') ? ', unit' : '';
        field.setAttribute('aria-label', `${line.group} ${line.title}, ${own}${what}`.trim());
      }
      cell
        .querySelector('.own-printed')
        ?.replaceChildren(...printedWords(wordsOf(this.#known, state, line, 'own')));
      tellChange(cell, view.lines.find(({ id }) => id === line.id)?.was, start);
    }
    if (hasOwnTerms(state)) void this.#linkDeadlines(state);
  }

  /** Says at the fields what is wrong with them. */
  mark(problems: readonly LineProblem[]): void {
    for (const [id, cell] of this.#cells) {
      const problem = problems.find(({ line }) => line === id);
      const error = cell.querySelector<HTMLElement>('.own-error');
      const [field] = fieldsOf(cell);
      if (!error || !field) continue;
      error.hidden = !problem;
      if (error.textContent !== (problem?.text ?? '')) error.textContent = problem?.text ?? '';
      if (problem) field.setAttribute('aria-describedby', error.id);
      else field.removeAttribute('aria-describedby');
      if (problem && !problem.isDoubt) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }
  }

  #all(): HTMLTableCellElement[] {
    return [this.#head, this.#deadlines, ...this.#cells.values()].flatMap((cell) =>
      cell ? [cell] : [],
    );
  }

  #build(): void {
    if (this.#head) return;
    this.#head = document.createElement('th');
    this.#head.scope = 'col';
    this.#head.id = 'level-own';
    this.#table.tHead?.rows[0]?.append(this.#head);
    for (const row of this.#table.querySelectorAll<HTMLTableRowElement>('tr[data-line]')) {
      const line = this.#known.lines.find(({ id }) => id === row.dataset['line']);
      const cell = row.insertCell();
      cell.className = 'own-cell';
      cell.append(named());
      if (!line) continue;
      this.#cells.set(line.id, cell);
      const printed = document.createElement('div');
      printed.className = 'own-printed';
      cell.append(...fieldsFor(line), printed, paragraph('own-change'));
      const error = paragraph('own-error');
      error.id = `own-${line.id}-error`;
      cell.append(error);
      cell.addEventListener('input', () => this.#changed(line.id, valueIn(cell, line)));
    }
    const row = this.#table.querySelector<HTMLTableRowElement>('.deadline-links');
    this.#deadlines = row?.insertCell();
    this.#deadlines?.classList.add('own-cell');
  }

  /** Links to the deadline calculator with these terms, one for each priority. */
  async #linkDeadlines(state: LevelState): Promise<void> {
    const cell = this.#deadlines;
    const page = this.#table.querySelector<HTMLAnchorElement>('.deadline-links a');
    if (!cell || !page) return;
    const links = await Promise.all(
      promisedPriorities(state).map(async (priority) => {
        const form = ownDeadline(this.#example, state, priority);
        const link = document.createElement('a');
        const text = form ? await encodeState(deadlineFormat, form) : '';
        link.href = `${page.pathname}${addressPrefix}${text}`;
        const hidden = document.createElement('span');
        hidden.className = 'visually-hidden';
        hidden.textContent = `Work out a deadline under ${ownTitle(state)}, `;
        link.append(hidden, priority.toUpperCase());
        return link;
      }),
    );
    const name = named();
    name.textContent = ownTitle(state);
    cell.replaceChildren(name, ...links.flatMap((link) => [link, ' ']));
  }
}

function fieldsFor(line: TermLine): HTMLElement[] {
  const id = `own-${line.id}`;
  if (line.kind === 'cover') {
    const select = document.createElement('select');
    select.append(...Object.entries(coverWords).map(([value, text]) => new Option(text, value)));
    return [withName(select, id)];
  }
  if (line.kind === 'target') {
    const amount = document.createElement('input');
    amount.inputMode = 'numeric';
    amount.maxLength = 5;
    const unit = document.createElement('select');
    unit.append(...targetUnits.map((one) => new Option(one, one)));
    const row = document.createElement('span');
    row.className = 'own-target';
    row.append(withName(amount, id), withName(unit, `${id}-unit`));
    return [row];
  }
  const area = document.createElement('textarea');
  area.maxLength = mostInLine;
  area.rows = 2;
  return [withName(area, id)];
}

function withName<F extends Field>(field: F, name: string): F {
  field.id = name;
  field.name = name;
  return field;
}

function fieldsOf(cell: HTMLElement): Field[] {
  return [...cell.querySelectorAll<Field>('input, select, textarea')];
}

function valueIn(cell: HTMLElement, line: TermLine): string {
  const [first, second] = fieldsOf(cell).map(({ value }) => value);
  if (line.kind !== 'target') return first ?? '';
  const unit = targetUnits.find((one) => one === second) ?? 'hours';
  return targetValue({ amount: first ?? '', unit });
}

/** Leaves a field alone that says the same, so that nobody’s caret jumps. */
function fill(cell: HTMLElement, value: string, line: TermLine): void {
  if (valueIn(cell, line) === value) return;
  const [first, second] = fieldsOf(cell);
  const { amount, unit } = typedTarget(value);
  if (first) first.value = line.kind === 'target' ? amount : value;
  if (second && value !== '') second.value = unit;
}

/** As the levels say it: several lines as a list. */
function printedWords(words: string): (string | HTMLElement)[] {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return [lines[0] ?? 'Nothing said'];
  const list = document.createElement('ul');
  for (const line of lines) {
    const item = document.createElement('li');
    item.textContent = line;
    list.append(item);
  }
  return [list];
}

function tellChange(cell: HTMLElement, was: string | undefined, start: string): void {
  const place = cell.querySelector<HTMLElement>('.own-change');
  if (!place) return;
  cell.classList.toggle('is-changed', was !== undefined);
  place.hidden = was === undefined;
  const brief = was === undefined || was.length > 40 || was.includes('\n') ? undefined : was;
  place.textContent =
    brief === undefined
      ? `Changed from ${start}`
      : `Changed; ${start}: ${brief === '' ? 'nothing said' : brief}`;
}

function named(): HTMLSpanElement {
  const name = document.createElement('span');
  name.className = 'level-name';
  return name;
}

function paragraph(className: string): HTMLParagraphElement {
  const made = document.createElement('p');
  made.className = className;
  made.hidden = className === 'own-error';
  return made;
}
