/**
 * A field with a list of options below it, by the WAI-ARIA pattern of a combobox with a listbox: the focus stays in the
 * field, and `aria-activedescendant` names the option that the arrows have reached.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class Combobox {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  #active: HTMLElement | undefined;

  constructor(field: HTMLInputElement, list: HTMLElement) {
    this.#field = field;
    this.#list = list;
    field.addEventListener('keydown', (event) => this.#onKey(event));
    for (const type of ['input', 'blur', 'pointerdown'])
      field.addEventListener(type, () => this.#reach(undefined));
    // The field keeps the focus, so that the reader can go on typing.
    list.addEventListener('mousedown', (event) => event.preventDefault());
  }

  /** The option that the arrows have reached. */
  get active(): HTMLElement | undefined {
    return this.#active;
  }

  /** Puts other options into the list; none hides it. */
  show(name: string, content: readonly HTMLElement[]): void {
    this.#reach(undefined);
    this.#list.ariaLabel = name;
    this.#list.replaceChildren(...content);
    this.#list.scrollTop = 0;
    this.#list.hidden = content.length === 0;
    this.#field.ariaExpanded = String(content.length > 0);
    for (const [i, option] of this.#options().entries()) {
      option.id = `${this.#list.id}-${i}`;
      option.ariaSelected = 'false';
    }
  }

  #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey) return;
    const options = this.#options();
    const at = this.#active ? options.indexOf(this.#active) : -1;
    // Between the last option and the first lies the field.
    const stops = options.length + 1;
    switch (event.key) {
      case 'ArrowDown':
        this.#reach(options[((at + 2) % stops) - 1]);
        break;
      case 'ArrowUp':
        this.#reach(options[((at + stops) % stops) - 1]);
        break;
      case 'Home':
      case 'End':
        if (at < 0) return;
        this.#reach(options.at(event.key === 'Home' ? 0 : -1));
        break;
      case 'Enter': {
        if (at < 0) return;
        const { ctrlKey, metaKey, shiftKey } = event;
        const init = { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey };
        options[at]?.dispatchEvent(new MouseEvent('click', init));
        break;
      }
      case 'ArrowLeft':
      case 'ArrowRight':
        this.#reach(undefined);
        return;
      default:
        return;
    }
    event.preventDefault();
  }

  #reach(option: HTMLElement | undefined): void {
    if (this.#active) this.#active.ariaSelected = 'false';
    this.#active = option;
    if (!option) {
      this.#field.removeAttribute('aria-activedescendant');
      return;
    }
    option.ariaSelected = 'true';
    option.scrollIntoView({ block: 'nearest' });
    this.#field.setAttribute('aria-activedescendant', option.id);
  }
}
