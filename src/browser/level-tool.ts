import type { DeadlineForm } from '#contracting/deadline-form.ts';
import { levelsCsv, levelsMarkdown, levelsOfCsv } from '#contracting/level-export.ts';
import { problemsOf } from '#contracting/level-problems.ts';
import {
  emptyLevelState,
  hasOwnTerms,
  type KnownTerms,
  type LevelState,
  levelFormat,
  ownTitle,
  startedFrom,
  withLine,
} from '#contracting/level-terms.ts';
import { changedLines, type LevelView, levelView } from '#contracting/level-view.ts';
import { LevelColumn } from './level-column.ts';
import { showColumns, showLines } from './level-rows.ts';
import { part } from './part.ts';
import { say } from './saying.ts';
import { connectToolBar, ToolBar } from './tool-bar.ts';
import { openToolStore, type ToolStore } from './tool-storage.ts';

/** The service levels beside each other, and beside terms that the reader writes. */
class LevelTool extends HTMLElement {
  #store: ToolStore<LevelState> | undefined;
  #column: LevelColumn | undefined;
  /** Lines that the reader has been in since they chose what is shown: none of them goes while somebody types. */
  readonly #held = new Set<string>();

  connectedCallback(): void {
    const known = JSON.parse(this.dataset['known'] ?? '') as KnownTerms;
    const example = JSON.parse(this.dataset['example'] ?? '') as DeadlineForm;
    const store = openToolStore({ format: levelFormat, empty: emptyLevelState });
    const table = part(this, '.level-table', HTMLTableElement);
    this.#store = store;
    this.#column = new LevelColumn(table, known, example, (id, value) =>
      store.set(withLine(store.get(), id, value)),
    );
    const form = part(this, '[data-form]', HTMLFormElement);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', ({ target }) => this.#chose(known, target));
    table.addEventListener('focusin', ({ target }) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-line]') : null;
      if (row?.dataset['line'] !== undefined) this.#held.add(row.dataset['line']);
    });
    part(this, '[data-show-all]', HTMLButtonElement).addEventListener('click', () => {
      store.set({ ...store.get(), onlyDifferences: false });
      part(form, '[name="only-differences"]', HTMLInputElement).focus();
    });
    store.subscribe(() => this.#show(known));
    this.#show(known);
    connectToolBar(part(this, 'tool-bar', ToolBar), {
      store,
      fileName: 'service-levels',
      exports: [
        {
          label: 'Markdown',
          ending: 'md',
          type: 'text/markdown',
          make: (state) => levelsMarkdown(known, state),
        },
        {
          label: 'Table',
          ending: 'csv',
          type: 'text/csv',
          make: (state) => levelsCsv(known, state),
        },
      ],
      imports: [{ ending: 'csv', read: levelsOfCsv }],
    });
  }

  #chose(known: KnownTerms, target: EventTarget | null): void {
    const store = this.#store;
    if (!store) return;
    const state = store.get();
    if (target instanceof HTMLSelectElement) {
      this.#held.clear();
      if (mayReplace(known, state)) begin(store, known, target.value);
      else target.value = state.from;
      return;
    }
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'title') {
      store.set({ ...state, title: target.value });
      return;
    }
    this.#held.clear();
    if (target.name === 'only-differences')
      store.set({ ...state, onlyDifferences: target.checked });
    if (target.name === 'level') {
      const boxes = [...this.querySelectorAll<HTMLInputElement>('input[name="level"]')];
      const hidden = boxes.filter(({ checked }) => !checked).map(({ value }) => value);
      if (hidden.length < boxes.length) store.set({ ...state, hidden });
      else {
        target.checked = true;
        say('One level at least stays shown.');
      }
    }
  }

  #show(known: KnownTerms): void {
    const state = this.#store?.get() ?? emptyLevelState;
    const view = levelView(known, state, this.#held);
    const isOwn = hasOwnTerms(state);
    const table = part(this, '.level-table', HTMLTableElement);
    this.#fillForm(state, view);
    showColumns(table, view.shown, isOwn);
    this.#column?.show(state, view);
    showLines(table, view);
    const summary = part(this, '[data-summary]', HTMLElement);
    if (summary.textContent !== view.summary) summary.textContent = view.summary;
    part(this, '[data-hidden]', HTMLElement).hidden = view.hidden === '';
    part(this, '[data-hidden-lines]', HTMLElement).textContent = view.hidden;
    part(this, '[data-legend]', HTMLElement).hidden = !view.isCompared;
    this.#tellProblems(known, state);
  }

  #fillForm(state: LevelState, { shown, isCompared }: LevelView): void {
    const form = part(this, '[data-form]', HTMLFormElement);
    for (const box of form.querySelectorAll<HTMLInputElement>('input[name="level"]'))
      box.checked = shown.includes(box.value);
    const only = part(form, '[name="only-differences"]', HTMLInputElement);
    only.checked = state.onlyDifferences;
    only.disabled = !isCompared;
    part(form, '[name="from"]', HTMLSelectElement).value = state.from;
    const title = part(form, '[name="title"]', HTMLInputElement);
    if (title.value !== state.title) title.value = state.title;
    part(form, '[data-own-title]', HTMLElement).hidden = !hasOwnTerms(state);
    part(form, '[data-own-hint]', HTMLElement).hidden = hasOwnTerms(state);
  }

  #tellProblems(known: KnownTerms, state: LevelState): void {
    const problems = hasOwnTerms(state) ? problemsOf(known, state) : [];
    this.#column?.mark(problems);
    const box = part(this, '[data-problems]', HTMLElement);
    box.hidden = problems.length === 0;
    const items = problems.map(({ line, text }) => {
      const named = known.lines.find(({ id }) => id === line);
      const link = document.createElement('a');
      link.href = `#own-${line}`;
      link.textContent =
        `${named?.group ?? ''} ${named?.title ?? line} of ${ownTitle(state)}: ${text}`.trim();
      link.addEventListener('click', (event) => {
        event.preventDefault();
        document.getElementById(`own-${line}`)?.focus();
      });
      const item = document.createElement('li');
      item.append(link);
      return item;
    });
    part(box, 'ul', HTMLElement).replaceChildren(...items);
  }
}

customElements.define('level-tool', LevelTool);

/** Arrow keys go through the levels: nothing that was written is replaced unasked. */
function mayReplace(known: KnownTerms, state: LevelState): boolean {
  const changed = changedLines(known, state).length;
  const isComparable = known.levels.some(({ id }) => id === state.from);
  if (!hasOwnTerms(state) || (isComparable && changed === 0)) return true;
  const lines = changed === 1 ? 'one changed line' : `${changed} changed lines`;
  return confirm(`Replace “${ownTitle(state)}”${changed === 0 ? '' : ` with its ${lines}`}?`);
}

function begin(store: ToolStore<LevelState>, known: KnownTerms, id: string): void {
  const state = store.get();
  const isChanged = changedLines(known, state).length > 0;
  const level = known.levels.find((one) => one.id === id);
  if (level)
    store.set(
      startedFrom(state, known, id),
      isChanged ? `Begun again with ${level.title}` : undefined,
    );
  else store.set({ ...state, from: '', lines: {} }, isChanged ? 'Your terms removed' : undefined);
}
