import {
  emptyScorecard,
  fewestProviders,
  mostProviders,
  type Scorecard,
} from '#contracting/scorecard.ts';
import { scorecardCsv, scorecardOfCsv } from '#contracting/scorecard-csv.ts';
import { scorecardMarkdown } from '#contracting/scorecard-markdown.ts';
import { scorecardMarkup } from '#contracting/scorecard-markup.ts';
import { resultOf } from '#contracting/scorecard-result.ts';
import { scorecardFormat } from '#contracting/scorecard-state.ts';
import { resultSentences } from '#contracting/scorecard-words.ts';
import { part } from './part.ts';
import { cardWithField, fillFields } from './scorecard-fields.ts';
import { buildParts } from './scorecard-parts.ts';
import { ScorecardShape } from './scorecard-shape.ts';
import { isWeight, leaveWeight } from './scorecard-weight.ts';
import { connectToolBar, ToolBar } from './tool-bar.ts';
import { openToolStore, type ToolStore } from './tool-storage.ts';

/** How long the result waits before a screen reader is told of it, so that it does not speak with every key. */
const quietMilliseconds = 800;

/** The scorecard: names, criteria with weights, an answer for each, and what it comes to. */
export class ScorecardTool extends HTMLElement {
  #store: ToolStore<Scorecard> | undefined;
  #shape: ScorecardShape | undefined;
  /** What the form was built for: providers and criteria. */
  #built = '';
  /** The criterion that a narrow screen shows. */
  #current = 0;
  #said: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    if (this.#store) return;
    const store = openToolStore({ format: scorecardFormat, empty: emptyScorecard });
    this.#store = store;
    this.#shape = new ScorecardShape(this, store);
    store.subscribe(() => this.#show());
    this.addEventListener('input', ({ target }) => this.#typed(target));
    this.addEventListener('change', ({ target }) => this.#left(target));
    this.addEventListener('focusout', ({ target }) => {
      if (isWeight(target)) this.#left(target);
    });
    this.addEventListener('click', ({ target }) => this.#clicked(target));
    part(this, '[data-own]', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#addOwn();
    });
    connectToolBar(part(this, 'tool-bar', ToolBar), {
      store,
      fileName: 'provider-scorecard',
      exports: [
        { label: 'Document', ending: 'md', type: 'text/markdown', make: scorecardMarkdown },
        { label: 'Table', ending: 'csv', type: 'text/csv', make: scorecardCsv },
      ],
      imports: [{ ending: 'csv', read: scorecardOfCsv }],
    });
    this.#show({ isQuiet: true });
  }

  get #card(): Scorecard {
    return this.#store?.get() ?? emptyScorecard;
  }

  #typed(target: EventTarget | null): void {
    const next = cardWithField(this.#card, target);
    if (next) this.#store?.set(next);
  }

  /** A box that was ticked; a weight that is none is put back. */
  #left(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    const { item: id, title = '' } = target.closest<HTMLElement>('[data-item]')?.dataset ?? {};
    if (id !== undefined && target.type === 'checkbox') {
      if (target.checked) this.#shape?.addCriterion(id, title);
      else this.#shape?.removeCriterion(id, { isFocused: false });
    }
    if (isWeight(target)) leaveWeight(target);
    fillFields(this, this.#card);
  }

  #clicked(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    const { dataset } = button;
    const { provider, criterion = '' } = button.closest('li')?.dataset ?? {};
    if ('addProvider' in dataset) this.#shape?.addProvider();
    if ('previous' in dataset) this.#walk(-1);
    if ('next' in dataset) this.#walk(1);
    if ('move' in dataset) this.#shape?.moveCriterion(criterion, Number(dataset['move']));
    if (!('remove' in dataset)) return;
    if (provider === undefined) this.#shape?.removeCriterion(criterion);
    else this.#shape?.removeProvider(provider);
  }

  #addOwn(): void {
    const field = part(this, '[data-own-title]', HTMLInputElement);
    const title = field.value.trim();
    const id = `own/${crypto.randomUUID().slice(0, 8)}`;
    if (title !== '' && this.#shape?.addCriterion(id, title)) field.value = '';
    field.focus();
  }

  #walk(by: number): void {
    const last = this.#card.criteria.length - 1;
    this.#current = Math.max(0, Math.min(last, this.#current + by));
    this.#showCurrent();
  }

  #show({ isQuiet = false } = {}): void {
    const card = this.#card;
    const shape = JSON.stringify([
      card.providers.map(({ id }) => id),
      card.criteria.map(({ id, title }) => [id, title]),
    ]);
    if (shape !== this.#built) buildParts(this, card);
    this.#built = shape;
    fillFields(this, card);
    const hasCriteria = card.criteria.length > 0;
    part(this, '[data-no-criteria]', HTMLElement).hidden = hasCriteria;
    part(this, '[data-answers]', HTMLElement).hidden = !hasCriteria;
    part(this, '[data-add-provider]', HTMLButtonElement).hidden =
      card.providers.length >= mostProviders;
    for (const button of this.querySelectorAll<HTMLElement>('[data-providers] [data-remove]'))
      button.hidden = card.providers.length <= fewestProviders;
    this.#shape?.show();
    const rows = [...this.querySelectorAll('[data-criteria] > li')];
    for (const [at, row] of rows.entries()) {
      setEnd(part(row, '[data-move="-1"]', HTMLElement), at === 0);
      setEnd(part(row, '[data-move="1"]', HTMLElement), at === rows.length - 1);
    }
    this.#showCurrent();
    const markup = scorecardMarkup(card);
    const result = part(this, '[data-result]', HTMLElement);
    if (result.innerHTML !== markup) result.innerHTML = markup;
    if (!isQuiet) this.#tell(resultSentences(resultOf(card)).join(' '));
  }

  #showCurrent(): void {
    const rows = [...this.querySelectorAll<HTMLElement>('.score-grid tbody tr')];
    this.#current = Math.max(0, Math.min(rows.length - 1, this.#current));
    for (const [at, row] of rows.entries())
      row.toggleAttribute('data-current', at === this.#current);
    const position = part(this, '[data-position]', HTMLElement);
    const text = `Criterion ${this.#current + 1} of ${rows.length}`;
    if (position.textContent !== text) position.textContent = text;
    setEnd(part(this, '[data-previous]', HTMLElement), this.#current === 0);
    setEnd(part(this, '[data-next]', HTMLElement), this.#current >= rows.length - 1);
  }

  #tell(text: string): void {
    clearTimeout(this.#said);
    this.#said = setTimeout(() => {
      const status = part(this, '[data-status]', HTMLElement);
      if (status.textContent !== text) status.textContent = text;
    }, quietMilliseconds);
  }
}

customElements.define('scorecard-tool', ScorecardTool);

/** A button that leads no further. It is not disabled, or the focus would be lost. */
function setEnd(button: HTMLElement, isEnd: boolean): void {
  button.setAttribute('aria-disabled', `${isEnd}`);
}
