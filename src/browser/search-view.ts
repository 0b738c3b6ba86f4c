import type { SearchAnswer, SearchResult } from '#search/engine.ts';
import type { FilterCounts } from '#search/facets.ts';
import { markedPassage } from './marked-passage.ts';
import { part } from './part.ts';
import type { Asked } from './search-address.ts';

/** What the page shows: nothing asked yet, waiting, an answer, or that search could not be loaded. */
export type ViewState = 'idle' | 'searching' | 'answered' | 'failed';

/** The parts of the search page, and how an answer is put into them. */
export class SearchView {
  readonly form: HTMLFormElement;
  readonly more: HTMLButtonElement;
  readonly clear: HTMLButtonElement;
  readonly #root: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #filters: HTMLElement;
  readonly #status: HTMLElement;
  readonly #results: HTMLElement;
  readonly #template: HTMLTemplateElement;

  /** Throws where the page lacks a part, which is a fault of the page. */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.form = part(root, 'form', HTMLFormElement);
    this.more = part(root, '[data-more]', HTMLButtonElement);
    this.clear = part(root, '[data-clear]', HTMLButtonElement);
    this.#field = part(root, 'input[name=q]', HTMLInputElement);
    this.#filters = part(root, '[data-filters]', HTMLElement);
    this.#status = part(root, '[role=status]', HTMLElement);
    this.#results = part(root, '[data-results]', HTMLElement);
    this.#template = part(root, '[data-result]', HTMLTemplateElement);
    // Beside the results there is room for them.
    this.#filters.toggleAttribute('open', matchMedia('(min-width: 64rem)').matches);
  }

  /** Puts what is asked into the form. */
  fill({ query, filters }: Asked): void {
    this.#field.value = query;
    for (const [group, values] of Object.entries(filters))
      for (const value of values) this.#checkbox(group, value);
    for (const box of this.#checkboxes())
      box.checked = filters[box.name]?.includes(box.value) ?? false;
  }

  show(state: ViewState, message = ''): void {
    this.#root.dataset['state'] = state;
    this.#results.ariaBusy = String(state === 'searching');
    if (state !== 'searching') this.#status.textContent = message;
    if (state === 'idle' || state === 'failed') {
      this.#results.replaceChildren();
      this.more.hidden = true;
      this.clear.hidden = true;
      this.#filters.hidden = true;
    }
    this.#root.toggleAttribute(
      'data-found',
      state === 'answered' && this.#results.childElementCount > 0,
    );
  }

  /** Shows an answer; the first `kept` results stay as they are. */
  answer({ query, results, total }: SearchAnswer, { filters }: Asked, kept: number): void {
    const added = results.slice(kept).map((result) => this.#result(result));
    if (kept > 0) this.#results.append(...added);
    else this.#results.replaceChildren(...added);
    this.more.hidden = results.length >= total;
    const isFiltered = Object.keys(filters).length > 0;
    this.clear.hidden = !isFiltered;
    if (isFiltered) this.#filters.hidden = false;
    this.show(
      'answered',
      `${total === 0 ? 'No' : total.toLocaleString('en')} ${total === 1 ? 'result' : 'results'} for “${query}”`,
    );
    if (kept > 0) added[0]?.querySelector('a')?.focus();
  }

  /** Puts how many pages each value would leave beside it. A value that would leave none is hidden unless chosen. */
  count(counts: FilterCounts): void {
    for (const [group, values] of Object.entries(counts))
      for (const [value, count] of Object.entries(values)) {
        const box = this.#checkbox(group, value);
        if (!box?.parentElement) continue;
        box.parentElement.hidden = count === 0 && !box.checked;
        part(box.parentElement, '[data-count]', HTMLElement).textContent =
          count.toLocaleString('en');
      }
    for (const group of this.#root.querySelectorAll<HTMLElement>('[data-filter]')) {
      const choices = group.querySelectorAll('label:not([hidden])').length;
      // A single choice narrows nothing.
      group.hidden = choices < 2 && group.querySelector('input:checked') === null;
    }
    this.#filters.hidden = this.#root.querySelector('[data-filter]:not([hidden])') === null;
  }

  #checkboxes(): NodeListOf<HTMLInputElement> {
    return this.#root.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
  }

  /** The box for a value, made where there is none yet; a group that the page does not offer has none. */
  #checkbox(group: string, value: string): HTMLInputElement | undefined {
    const boxes = [...this.#checkboxes()];
    const known = boxes.find((box) => box.name === group && box.value === value);
    const place = this.#root.querySelector(`[data-filter="${CSS.escape(group)}"]`);
    if (known || !place) return known;
    const label = clone(part(this.#root, '[data-choice]', HTMLTemplateElement));
    const box = part(label, 'input', HTMLInputElement);
    box.name = group;
    box.value = value;
    part(label, '[data-name]', HTMLElement).textContent = value;
    place.append(label);
    return box;
  }

  #result({ url, title, kind, subjects, label, excerpt, sections }: SearchResult): HTMLElement {
    const item = clone(this.#template);
    const link = part(item, '[data-title]', HTMLAnchorElement);
    link.href = url;
    link.textContent = title;
    fillOrRemove(part(item, '[data-label]', HTMLElement), label);
    fillOrRemove(part(item, '[data-kind]', HTMLElement), kind);
    fillOrRemove(part(item, '[data-subjects]', HTMLElement), subjects.join(', '));
    part(item, '[data-excerpt]', HTMLElement).append(...markedPassage(excerpt));
    const list = part(item, '[data-sections]', HTMLElement);
    if (sections.length === 0) list.remove();
    for (const section of sections) list.append(sectionItem(section));
    return item;
  }
}

function clone(template: HTMLTemplateElement): HTMLElement {
  const [first] = document.importNode(template.content, true).children;
  if (first instanceof HTMLElement) return first;
  throw new Error('A template of the search page is empty.');
}

function fillOrRemove(element: HTMLElement, text: string | undefined): void {
  if (text) element.textContent = text;
  else element.remove();
}

function sectionItem({ title, url }: SearchResult['sections'][number]): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  item.append(link);
  return item;
}
