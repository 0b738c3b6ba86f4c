import type { FilterCounts } from '#search/facets.ts';
import { part } from './part.ts';
import type { Asked } from './search-address.ts';

/** The checkboxes that narrow a search, and the numbers beside them. */
export class SearchFilters {
  readonly #root: HTMLElement;
  readonly #all: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#all = part(root, '[data-filters]', HTMLElement);
    // Beside the results there is room for them.
    this.#all.toggleAttribute('open', matchMedia('(min-width: 64rem)').matches);
    // It can be reached, so that a reader hears of it, but chooses nothing.
    root.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('[aria-disabled=true]'))
        event.preventDefault();
    });
  }

  hide(): void {
    this.#all.hidden = true;
  }

  /** Ticks what is asked; a value that the page does not offer is added, so that it can be taken away. */
  fill({ filters }: Asked): void {
    for (const [group, values] of Object.entries(filters))
      for (const value of values) this.#box(group, value);
    const boxes = this.#boxes();
    for (const box of boxes) box.checked = filters[box.name]?.includes(box.value) ?? false;
    const chosen = boxes.filter((box) => box.checked).length;
    part(this.#root, '[data-chosen]', HTMLElement).textContent =
      chosen === 0 ? '' : `(${chosen} chosen)`;
    if (chosen > 0) this.#all.hidden = false;
  }

  /** Puts how many pages each value would leave beside it. A group in which nothing can be told apart is hidden. */
  count(counts: FilterCounts): void {
    for (const [group, values] of Object.entries(counts))
      for (const value of Object.keys(values)) this.#box(group, value);
    for (const box of this.#boxes()) {
      const count = counts[box.name]?.[box.value] ?? 0;
      part(box.labels?.[0] ?? box, '[data-count]', HTMLElement).textContent =
        count.toLocaleString('en');
      if (count === 0 && !box.checked) box.ariaDisabled = 'true';
      else box.ariaDisabled = null;
    }
    for (const group of this.#groups()) {
      const boxes = [...group.querySelectorAll('input')];
      group.hidden =
        boxes.length < 2 || !boxes.some((box) => box.checked || box.ariaDisabled !== 'true');
    }
    this.#all.hidden = this.#groups().every((group) => group.hidden);
  }

  /** Several of a kind, as readers call them. */
  pluralOf(kind: string): string {
    return this.#boxes().find((box) => box.value === kind)?.dataset['plural'] ?? kind;
  }

  #groups(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('[data-filter]')];
  }

  #boxes(): HTMLInputElement[] {
    return [...this.#root.querySelectorAll<HTMLInputElement>('[data-filter] input')];
  }

  /** Makes the box for a value that has none yet; a group that the page does not offer has none. */
  #box(group: string, value: string): void {
    if (this.#boxes().some((box) => box.name === group && box.value === value)) return;
    const place = this.#groups().find((one) => one.dataset['filter'] === group);
    if (!place) return;
    const [label] = document.importNode(
      part(this.#root, '[data-choice]', HTMLTemplateElement).content,
      true,
    ).children;
    if (!label) return;
    const box = part(label, 'input', HTMLInputElement);
    box.name = group;
    box.value = value;
    part(label, '[data-name]', HTMLElement).textContent = value;
    place.append(label);
  }
}
