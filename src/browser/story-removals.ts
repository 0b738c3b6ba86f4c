/**
 * Shows what narrows a list as buttons that take it back, with one for all of them; `remove` is told which boxes to empty.
 * The focus moves on to the next button, and to `beyond` where none is left.
 */
export class StoryRemovals {
  readonly #place: HTMLElement;
  readonly #beyond: () => HTMLElement;
  #boxes: readonly HTMLInputElement[] = [];

  constructor(
    place: HTMLElement,
    remove: (boxes: readonly HTMLInputElement[]) => void,
    beyond: () => HTMLElement,
  ) {
    this.#place = place;
    this.#beyond = beyond;
    place.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      const at = this.#buttons().indexOf(target);
      const box = this.#boxes[at];
      remove(box === undefined || target.hasAttribute('data-clear') ? this.#boxes : [box]);
      const left = this.#buttons();
      (left[Math.min(at, this.#boxes.length - 1)] ?? this.#beyond()).focus();
    });
  }

  /** `boxes`: those that are ticked. */
  show(boxes: readonly HTMLInputElement[]): void {
    this.#boxes = boxes;
    const buttons = boxes.map((box) => {
      const name = box.closest('label')?.querySelector('[data-name]')?.textContent ?? box.value;
      return button(`${name} ×`, `Remove the filter ${name}`);
    });
    if (boxes.length > 0) {
      const all = button('Remove all filters');
      all.dataset['clear'] = '';
      buttons.push(all);
    }
    this.#place.replaceChildren(
      ...buttons.map((one) => {
        const item = document.createElement('li');
        item.append(one);
        return item;
      }),
    );
    this.#place.hidden = boxes.length === 0;
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.#place.querySelectorAll('button')];
  }
}

function button(text: string, label?: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  if (label !== undefined) made.ariaLabel = label;
  return made;
}
