import {
  emptyScorecard,
  fewestProviders,
  mostCriteria,
  mostProviders,
  nameOf,
  type Scorecard,
} from '#contracting/scorecard.ts';
import { scorecardCsv, scorecardOfCsv } from '#contracting/scorecard-csv.ts';
import {
  hasAnswers,
  withCriterion,
  withoutCriterion,
  withoutProvider,
  withProvider,
} from '#contracting/scorecard-edits.ts';
import { scorecardMarkdown } from '#contracting/scorecard-markdown.ts';
import { scorecardMarkup } from '#contracting/scorecard-markup.ts';
import { resultOf } from '#contracting/scorecard-result.ts';
import { scorecardFormat } from '#contracting/scorecard-state.ts';
import { resultSentences } from '#contracting/scorecard-words.ts';
import { part } from './part.ts';
import { say } from './saying.ts';
import { cardWithField, fillFields } from './scorecard-fields.ts';
import { buildParts } from './scorecard-parts.ts';
import { connectToolBar, ToolBar } from './tool-bar.ts';
import { openToolStore, type ToolStore } from './tool-storage.ts';

/** How long the result waits before a screen reader is told of it, so that it does not speak with every key. */
const quietMilliseconds = 800;

/** The scorecard: names, criteria with weights, an answer for each, and what it comes to. */
export class ScorecardTool extends HTMLElement {
  #store: ToolStore<Scorecard> | undefined;
  /** What the form was built for: providers and criteria. */
  #built = '';
  /** The criterion that a narrow screen shows. */
  #current = 0;
  #said: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    if (this.#store) return;
    const store = openToolStore({ format: scorecardFormat, empty: emptyScorecard });
    this.#store = store;
    store.subscribe(() => this.#show());
    this.addEventListener('input', ({ target }) => this.#typed(target));
    this.addEventListener('change', ({ target }) => this.#left(target));
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
    const item = target.closest<HTMLElement>('[data-item]');
    const { item: id = '', title = '' } = item?.dataset ?? {};
    if (item && target.type === 'checkbox') {
      if (target.checked) this.#add(id, title);
      else this.#removeCriterion(id);
    } else fillFields(this, this.#card);
  }

  #clicked(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    const { dataset } = button;
    if ('addProvider' in dataset) this.#addProvider();
    if ('previous' in dataset) this.#walk(-1);
    if ('next' in dataset) this.#walk(1);
    if (!('remove' in dataset)) return;
    const { provider, criterion } = button.closest('li')?.dataset ?? {};
    if (provider !== undefined) this.#removeProvider(provider);
    if (criterion !== undefined) {
      this.#removeCriterion(criterion);
      part(this, '[data-own-title]', HTMLInputElement).focus();
    }
  }

  #addProvider(): void {
    const next = withProvider(this.#card);
    this.#store?.set(next);
    const id = next.providers.at(-1)?.id ?? '';
    this.querySelector<HTMLInputElement>(`[data-provider="${id}"] [data-name]`)?.focus();
  }

  #removeProvider(id: string): void {
    const provider = this.#card.providers.find((one) => one.id === id);
    if (!provider) return;
    const undoAs = hasAnswers(this.#card, id) ? `${nameOf(provider)} removed` : undefined;
    this.#store?.set(withoutProvider(this.#card, id), undoAs);
    say(`${nameOf(provider)} removed`);
    part(this, '[data-add-provider]', HTMLButtonElement).focus();
  }

  #addOwn(): void {
    const field = part(this, '[data-own-title]', HTMLInputElement);
    const title = field.value.trim();
    if (title !== '' && this.#add(`own/${crypto.randomUUID().slice(0, 8)}`, title))
      field.value = '';
    field.focus();
  }

  #add(id: string, title: string): boolean {
    const next = withCriterion(this.#card, { id, title });
    const isAdded = next !== this.#card;
    if (isAdded) this.#store?.set(next);
    say(isAdded ? `${title} added` : `There is room for ${mostCriteria} criteria`);
    if (!isAdded) fillFields(this, this.#card);
    return isAdded;
  }

  #removeCriterion(id: string): void {
    const criterion = this.#card.criteria.find((one) => one.id === id);
    if (!criterion) return;
    const undoAs = hasAnswers(this.#card, id) ? `“${criterion.title}” removed` : undefined;
    this.#store?.set(withoutCriterion(this.#card, id), undoAs);
    say(`${criterion.title} removed`);
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
    // Not disabled, or the focus would be lost at either end.
    const mark = (name: string, isEnd: boolean) =>
      part(this, `[data-${name}]`, HTMLElement).setAttribute('aria-disabled', `${isEnd}`);
    mark('previous', this.#current === 0);
    mark('next', this.#current >= rows.length - 1);
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
