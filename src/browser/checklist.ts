import {
  type Checklist,
  type ItemNotes,
  isBlank,
  isInContract,
  itemsOf,
  notesOf,
  withNotes,
} from '#contracting/checklist.ts';
import { changesSeen } from '#contracting/checklist-changes.ts';
import { checklistCsv } from '#contracting/checklist-csv.ts';
import { checklistMarkdown, type SavedFrom } from '#contracting/checklist-markdown.ts';
import { progressOf } from '#contracting/checklist-progress.ts';
import { progressText, statusLabels } from '#contracting/checklist-words.ts';
import { refused } from '#contracting/result.ts';
import { showEnd } from './checklist-end.ts';
import { NotesForm } from './checklist-form.ts';
import { outlineOf, type PageItem, type PageOutline } from './checklist-outline.ts';
import { readout } from './checklist-readout.ts';
import { type Shown, Standing } from './checklist-standing.ts';
import { checklistStore } from './checklist-store.ts';
import { part } from './part.ts';
import { connectToolBar, ToolBar } from './tool-bar.ts';
import type { ToolStore } from './tool-storage.ts';

// Its points bring buttons for the list of questions: with their code here, nothing is fetched once the page stands.
import('./tender-adding.ts').catch(() => undefined);

/** A blueprint that remembers: ticks and notes on its points, kept in the browser by the points’ ids. */
class BlueprintChecklist extends HTMLElement {
  #forms = new Map<string, NotesForm>();
  #ticks = new Map<string, HTMLInputElement>();
  /** The item whose form is being typed in. */
  #typedIn: string | undefined;

  connectedCallback(): void {
    const outline = outlineOf(this);
    const former = (this.dataset['former'] ?? '').split(' ').filter(Boolean);
    const store = checklistStore(this.dataset['address'] ?? '', former);
    const standing = new Standing(part(this, '[data-standing]', HTMLElement), {
      seen: () => store.set(changesSeen(store.get(), outline)),
      filter: (shown) => this.#filter(outline, store.get(), shown),
    });
    for (const item of itemsOf(outline) as PageItem[])
      this.#prepare(item, outline, store, standing);
    const show = (by: 'here' | 'elsewhere') => this.#show(outline, store, standing, by);
    store.subscribe(show);
    void store.ready.then(() => show('elsewhere'));
    show('elsewhere');
    this.#forgetGone(outline, store);
    this.#followLinks(standing, store);
    connectToolBar(part(this, 'tool-bar', ToolBar), {
      store,
      fileName: outline.blueprint,
      exports: [
        {
          label: 'Markdown',
          ending: 'md',
          type: 'text/markdown',
          make: (list) => checklistMarkdown(list, outline, savedHere()),
        },
        {
          label: 'Table for a spreadsheet',
          ending: 'csv',
          type: 'text/csv',
          make: (list) => checklistCsv(list, outline),
        },
      ],
      imports: ['md', 'csv'].map((ending) => ({ ending, read: () => refused(forReading) })),
    });
  }

  #prepare(
    item: PageItem,
    outline: PageOutline,
    store: ToolStore<Checklist>,
    standing: Standing,
  ): void {
    const point = `${item.number} ${item.title}`;
    const note = (notes: ItemNotes, undoAs?: string) => {
      const before = notesOf(store.get(), item.id).status;
      store.set(withNotes(store.get(), outline, item.id, notes), undoAs);
      if (before !== notes.status) standing.say(saidOf(store.get(), outline, item, notes));
    };

    const tick = document.createElement('input');
    tick.type = 'checkbox';
    tick.className = 'checklist-tick';
    tick.ariaLabel = `${statusLabels.done}: ${point}`;
    tick.addEventListener('change', () =>
      note({ ...notesOf(store.get(), item.id), status: tick.checked ? 'done' : 'open' }),
    );
    const label = document.createElement('label');
    label.className = 'checklist-settle';
    label.append(statusLabels.done, tick);
    part(item.element, 'h3', HTMLElement).after(label);
    this.#ticks.set(item.id, tick);

    const details = part(item.element, '[data-notes]', HTMLDetailsElement);
    const summary = part(details, 'summary', HTMLElement);
    summary.append(hiddenText(` on ${point}`));
    const form = () => {
      const made = new NotesForm({
        id: item.id,
        point,
        form: part(this, '[data-notes-form]', HTMLTemplateElement),
        row: part(this, '[data-promise-row]', HTMLTemplateElement),
        changed: (notes, removed) => {
          this.#typedIn = item.id;
          note(notes, removed && 'Promise removed');
          this.#typedIn = undefined;
        },
        undo: () => store.undo(),
      });
      this.#forms.set(item.id, made);
      made.fill(notesOf(store.get(), item.id));
      details.append(made.element);
    };
    details.addEventListener('toggle', () => {
      if (details.open && !this.#forms.has(item.id)) form();
    });
    summary.addEventListener('click', () => keepInPlace(summary));
  }

  #show(
    outline: PageOutline,
    store: ToolStore<Checklist>,
    standing: Standing,
    by: 'here' | 'elsewhere',
  ): void {
    const list = store.get();
    for (const { id, element } of itemsOf(outline) as PageItem[]) {
      const notes = notesOf(list, id);
      const tick = this.#ticks.get(id);
      if (tick) tick.checked = notes.status === 'done';
      element.dataset['status'] = notes.status;
      const own = part(element, '[data-own]', HTMLElement);
      own.replaceChildren(...readout(notes));
      own.hidden = own.childElementCount === 0;
      this.#forms.get(id)?.fill(notes, {
        isTyping: by === 'here' && this.#typedIn === id,
        canUndo: store.canUndo === 'Promise removed',
      });
    }
    for (const { element, items } of outline.pillars)
      part(element, '[data-progress]', HTMLElement).textContent = progressText(
        progressOf(list, items),
      );
    this.toggleAttribute(
      'data-noted',
      Object.values(list.items).some((notes) => !isBlank(notes)),
    );
    standing.show(list, outline);
    showEnd(part(this, '[data-end]', HTMLElement), list, outline);
  }

  /** Hides, on the screen, what is not asked for. A point that is dealt with stays until the reader chooses again. */
  #filter(outline: PageOutline, list: Checklist, shown: Shown): number {
    let count = 0;
    for (const { element, items } of outline.pillars) {
      const fitting = items.filter((item) => isShown(notesOf(list, item.id), shown));
      for (const item of items)
        item.element.toggleAttribute('data-left-out', !fitting.includes(item));
      element.toggleAttribute('data-left-out', fitting.length === 0);
      count += fitting.length;
    }
    return count;
  }

  #forgetGone(outline: PageOutline, store: ToolStore<Checklist>): void {
    this.addEventListener('click', ({ target }) => {
      const button =
        target instanceof Element ? target.closest<HTMLElement>('[data-forget]') : null;
      const id = button?.dataset['forget'];
      if (id === undefined) return;
      store.set(withNotes(store.get(), outline, id, { status: 'open' }), 'Notes removed');
      part(this, '[data-undo]', HTMLElement).focus();
    });
  }

  /** Links within the page: to a point that the filter hides, and, in a copy from a link, past the address, which holds it. */
  #followLinks(standing: Standing, store: ToolStore<Checklist>): void {
    document.addEventListener('click', (event) => {
      const link =
        event.target instanceof Element
          ? event.target.closest<HTMLAnchorElement>('a[href^="#"]')
          : null;
      const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!target) return;
      if (target.closest('[data-left-out]')) standing.showAll();
      if (store.whose !== 'shared') return;
      event.preventDefault();
      target.scrollIntoView();
      target.tabIndex = -1;
      target.focus({ preventScroll: true });
    });
  }
}

function isShown({ status, flag, promises = [] }: ItemNotes, shown: Shown): boolean {
  if (shown === 'open') return status === 'open';
  if (shown === 'flag') return flag ?? false;
  if (shown === 'promise') return promises.some((promise) => !isInContract(promise));
  return true;
}

function saidOf(list: Checklist, outline: PageOutline, item: PageItem, notes: ItemNotes): string {
  const pillar = outline.pillars.find(({ items }) => items.includes(item));
  const whole = progressText(progressOf(list, itemsOf(outline)));
  const part = pillar ? ` ${pillar.title}: ${progressText(progressOf(list, pillar.items))}.` : '';
  return `${item.number} ${statusLabels[notes.status]}. ${whole}.${part}`;
}

/** Opening one item's notes closes another's, perhaps above: what was clicked stays where it is. */
function keepInPlace(element: HTMLElement): void {
  const { top } = element.getBoundingClientRect();
  requestAnimationFrame(() => scrollBy(0, element.getBoundingClientRect().top - top));
}

/** On the reader’s day. */
function savedHere(): SavedFrom {
  const now = new Date();
  const day = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return {
    address: location.origin + location.pathname,
    on: new Date(day).toISOString().slice(0, 10),
  };
}

/** What cannot hold all that was noted: the file looks like the right one, so it is said which one is. */
const forReading =
  'It is a copy to read and to send. To open a checklist again, use the file that “Save as …” calls “File to open again here (.json)”.';

function hiddenText(text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'visually-hidden';
  element.textContent = text;
  return element;
}

customElements.define('blueprint-checklist', BlueprintChecklist);
