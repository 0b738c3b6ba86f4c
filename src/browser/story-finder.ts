import { type StoryChoice, storiesFor, storyCounts } from '#search/story-filter.ts';
import { part } from './part.ts';
import { addressOfChoice, choiceBy, choiceIn } from './story-address.ts';
import { storiesIn } from './story-list.ts';
import { StoryRemovals } from './story-removals.ts';

/** The width from which the filters stand beside the list. */
const wide = matchMedia('(min-width: 72rem)');
/** Groups that are open where there is room. */
const openFirst = ['industry', 'size', 'problem'];

/**
 * The list of stories: shows what its address chooses, and puts what the form chooses into the address, so that back, reload
 * and a link show the same stories.
 */
class StoryFinder extends HTMLElement {
  #removals: StoryRemovals | undefined;

  connectedCallback(): void {
    const filters = part(this, '[data-filters]', HTMLDetailsElement);
    const form = part(this, 'form', HTMLFormElement);
    const toggle = part(this, '[data-toggle]', HTMLButtonElement);
    const go = () => {
      const address = addressOfChoice(location.pathname, choiceBy(new FormData(form)));
      if (address !== location.pathname + location.search) history.pushState(null, '', address);
      this.#show();
    };
    form.addEventListener('change', go);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      go();
    });
    this.#removals = new StoryRemovals(
      part(this, '[data-removals]', HTMLElement),
      (boxes) => {
        for (const box of boxes) box.checked = false;
        go();
      },
      () => (wide.matches ? part(form, '[data-group] > summary', HTMLElement) : toggle),
    );
    toggle.addEventListener('click', () => this.#toggle(filters));
    filters.addEventListener('toggle', () => {
      toggle.ariaExpanded = String(filters.open);
      this.#name(toggle, filters);
    });
    addEventListener('popstate', () => this.#show());
    // The browser fills fields with what they held before; the address decides.
    addEventListener('pageshow', () => this.#show());
    wide.addEventListener('change', () => this.#spread(filters));
    this.#spread(filters);
    this.#show();
  }

  /** Opens the filters where there is room for them. */
  #spread(filters: HTMLDetailsElement): void {
    filters.open = wide.matches;
    for (const group of filters.querySelectorAll<HTMLDetailsElement>('[data-group]'))
      if (wide.matches && openFirst.includes(group.dataset['group'] ?? '')) group.open = true;
  }

  /** From the bar at the edge of a small screen: to the filters, and back to the stories. */
  #toggle(filters: HTMLDetailsElement): void {
    filters.open = !filters.open;
    const target = filters.open ? filters : part(this, '[data-results]', HTMLElement);
    target.scrollIntoView({ block: 'start' });
    if (filters.open) part(filters, 'summary', HTMLElement).focus({ preventScroll: true });
  }

  /** What the button in the bar does, and how much is chosen. */
  #name(toggle: HTMLButtonElement, { open }: HTMLDetailsElement): void {
    const chosen = boxesIn(this).filter((box) => box.checked).length;
    const number = chosen === 0 ? '' : ` (${chosen})`;
    toggle.textContent = open ? 'Show the stories' : `Filter${number}`;
  }

  /** Shows what the address chooses. */
  #show(): void {
    const form = part(this, 'form', HTMLFormElement);
    const boxes = boxesIn(form);
    const { choice, unknown } = choiceIn(location.search, (group, value) =>
      boxes.some((box) => box.name === group && box.value === value),
    );
    for (const box of boxes) box.checked = choice.filters[box.name]?.includes(box.value) ?? false;
    part(form, '[name=sort]', HTMLSelectElement).value = choice.order;
    const stories = storiesIn(this);
    const shown = storiesFor(stories, choice);
    const list = part(this, '[data-stories]', HTMLElement);
    for (const { element } of stories) element.hidden = true;
    for (const { element } of shown) {
      element.hidden = false;
      list.append(element);
    }
    part(this, '[data-none]', HTMLElement).hidden = shown.length > 0;
    this.#count(form, choice, storyCounts(stories, choice.filters));
    this.#removals?.show(boxes.filter((box) => box.checked));
    this.#name(
      part(this, '[data-toggle]', HTMLButtonElement),
      part(this, '[data-filters]', HTMLDetailsElement),
    );
    const left = unknown.map((value) => ` Nothing here is called “${value}”: left out.`).join('');
    part(this, '[data-status]', HTMLElement).textContent =
      `${countText(shown.length, stories.length)}${left === '' ? '' : `.${left}`}`;
  }

  #count(form: HTMLFormElement, { filters }: StoryChoice, counts: ReturnType<typeof storyCounts>) {
    for (const box of boxesIn(form)) {
      const count = counts[box.name]?.[box.value] ?? 0;
      const label = box.closest('label');
      if (!label) continue;
      part(label, '[data-count]', HTMLElement).textContent = String(count);
      label.toggleAttribute('data-empty', count === 0);
    }
    for (const group of form.querySelectorAll<HTMLDetailsElement>('[data-group]')) {
      const chosen = filters[group.dataset['group'] ?? '']?.length ?? 0;
      part(group, '[data-chosen]', HTMLElement).textContent =
        chosen === 0 ? '' : `${chosen} chosen`;
      if (chosen > 0) group.open = true;
    }
  }
}

function boxesIn(form: ParentNode): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
}

function countText(shown: number, all: number): string {
  const stories = all === 1 ? 'story' : 'stories';
  return shown === all ? `${all} ${stories}` : `${shown} of ${all} ${stories}`;
}

customElements.define('story-finder', StoryFinder);
