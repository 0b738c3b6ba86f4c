import {
  type ItemNotes,
  itemStatuses,
  mostOf,
  type PromiseMade,
  writtenIn,
} from '#contracting/checklist.ts';
import { part } from './part.ts';

export interface NotesFormOptions {
  readonly id: string;
  /** “1.4 The price”, of the point. */
  readonly point: string;
  /** Makes copies of the page’s templates. */
  readonly form: HTMLTemplateElement;
  readonly row: HTMLTemplateElement;
  changed(notes: ItemNotes, removed?: 'promise'): void;
  undo(): void;
}

/** The form for the notes on one point. */
export class NotesForm {
  readonly element: HTMLFormElement;
  readonly #options: NotesFormOptions;

  constructor(options: NotesFormOptions) {
    this.#options = options;
    this.element = copyOf(options.form, HTMLFormElement);
    this.element.ariaLabel = `Your notes on ${options.point}`;
    this.element.addEventListener('submit', (event) => event.preventDefault());
    this.element.addEventListener('input', () => this.#changed());
    this.element.addEventListener('click', (event) => this.#clicked(event));
  }

  /** Shows notes; `isTyping`: they come from this form, so that the field with the focus is left alone. */
  fill(notes: ItemNotes, { isTyping = false, canUndo = false } = {}): void {
    if (!canUndo) part(this.element, '[data-removed]', HTMLElement).hidden = true;
    for (const radio of this.element.querySelectorAll<HTMLInputElement>('[name=status]'))
      radio.checked = radio.value === notes.status;
    part(this.element, '[name=flag]', HTMLInputElement).checked = notes.flag ?? false;
    put(this.#field(this.element, 'answer'), notes.answer ?? '', isTyping);
    const promises = notes.promises ?? [];
    for (const row of this.#rows()) {
      const isKept = promises.some(({ id }) => id === row.dataset['id']);
      if (!isKept && !isDraft(this.#promiseIn(row))) row.remove();
    }
    for (const promise of promises) this.#fillRow(promise, isTyping);
    this.#numberRows();
  }

  #changed(): void {
    this.#options.changed(this.#notes());
  }

  #clicked({ target }: Event): void {
    if (!(target instanceof Element)) return;
    const row = target.closest('[data-remove]')?.closest('li');
    if (row) this.#remove(row);
    else if (target.closest('[data-add]')) this.#add();
    else if (target.closest('[data-undo-removal]')) {
      part(this.element, '[data-removed]', HTMLElement).hidden = true;
      this.#options.undo();
      this.#rows().at(-1)?.querySelector('textarea')?.focus();
    }
  }

  #add(): void {
    part(this.element, '[data-removed]', HTMLElement).hidden = true;
    const row = this.#newRow(crypto.randomUUID().slice(0, 8));
    this.#numberRows();
    row.querySelector('textarea')?.focus();
  }

  #remove(row: HTMLElement): void {
    const wasDraft = isDraft(this.#promiseIn(row));
    row.remove();
    this.#numberRows();
    const removed = part(this.element, '[data-removed]', HTMLElement);
    removed.hidden = wasDraft;
    if (!wasDraft) this.#options.changed(this.#notes(), 'promise');
    part(
      wasDraft ? this.element : removed,
      wasDraft ? '[data-add]' : 'button',
      HTMLElement,
    ).focus();
  }

  #notes(): ItemNotes {
    const status = this.element.querySelector<HTMLInputElement>('[name=status]:checked')?.value;
    return {
      status: itemStatuses.find((known) => known === status) ?? 'open',
      answer: this.#field(this.element, 'answer').value,
      ...(part(this.element, '[name=flag]', HTMLInputElement).checked && { flag: true as const }),
      promises: this.#rows().map((row) => this.#promiseIn(row)),
    };
  }

  #promiseIn(row: HTMLElement): PromiseMade {
    const value = (name: string) => this.#field(row, name).value;
    const where = writtenIn.find((known) => known === value('where'));
    return {
      id: row.dataset['id'] ?? '',
      what: value('what'),
      by: value('by'),
      on: value('on'),
      ...(where && { where }),
      place: value('place'),
    };
  }

  #fillRow(promise: PromiseMade, isTyping: boolean): void {
    const row =
      this.#rows().find(({ dataset }) => dataset['id'] === promise.id) ?? this.#newRow(promise.id);
    for (const name of ['what', 'by', 'on', 'where', 'place'] as const)
      put(this.#field(row, name), promise[name] ?? '', isTyping);
  }

  #newRow(id: string): HTMLElement {
    const row = copyOf(this.#options.row, HTMLLIElement);
    row.dataset['id'] = id;
    part(this.element, '[data-rows]', HTMLOListElement).append(row);
    return row;
  }

  #numberRows(): void {
    const rows = this.#rows();
    for (const [index, row] of rows.entries())
      part(row, '[data-legend]', HTMLElement).textContent = `Promise ${index + 1}`;
    part(this.element, '[data-add]', HTMLElement).textContent =
      rows.length === 0 ? 'Add a promise' : 'Add another promise';
    part(this.element, '[data-add]', HTMLElement).hidden = rows.length >= mostOf.promises;
  }

  #rows(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('[data-rows] > li')];
  }

  #field(root: ParentNode, name: string): Field {
    const field = root.querySelector(`[name=${name}]`);
    // The template holds it.
    return field as Field;
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A row in which nothing has been written yet. */
function isDraft({ what, by, place }: PromiseMade): boolean {
  return !what.trim() && !by.trim() && !place?.trim();
}

function put(field: Field, value: string, isTyping: boolean): void {
  if (isTyping && field === document.activeElement) return;
  if (field.value.trim() !== value) field.value = value;
}

function copyOf<E extends Element>(template: HTMLTemplateElement, type: new () => E): E {
  const [element] = document.importNode(template.content, true).children;
  if (element instanceof type) return element;
  throw new Error('A template holds something else.');
}
