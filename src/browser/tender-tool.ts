import {
  groupsOf,
  withGroupMoved,
  withItems,
  withMoved,
  withoutItem,
} from '#contracting/tender.ts';
import { annexCsv, tenderOfCsv, workingCsv } from '#contracting/tender-csv.ts';
import { annexMarkdown, takenOff, workingMarkdown } from '#contracting/tender-text.ts';
import { part } from './part.ts';
import './tender-adding.ts';
import { say } from './saying.ts';
import { type TenderRows, tenderRows } from './tender-rows.ts';
import { itemOfCard, tenderStore } from './tender-store.ts';
import { connectToolBar, ToolBar } from './tool-bar.ts';

/** The reader’s list of questions: in order, in their words, in their groups. */
class TenderTool extends HTMLElement {
  readonly #store = tenderStore();

  connectedCallback(): void {
    const store = this.#store;
    const list = part(this, '[data-list]', HTMLElement);
    const rows = tenderRows(list, store);
    const show = () => {
      const { items } = store.get();
      const groups = groupsOf(store.get());
      part(this, '[data-empty]', HTMLElement).hidden = items.length > 0;
      part(this, '[data-count]', HTMLElement).textContent = countOf(items.length, groups.length);
      part(this, '[data-groups]', HTMLDataListElement).replaceChildren(
        ...groups.map(({ title }) => new Option(title, title)),
      );
      rows.show();
    };
    store.subscribe(show);
    show();
    this.toggleAttribute('data-ready', true);

    list.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-act]') : null;
      if (button) this.#act(button.dataset, rows);
    });
    list.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.target instanceof HTMLElement) {
        const { submits, of } = event.target.dataset;
        this.#act({ act: submits, of }, rows);
      }
    });
    list.addEventListener('keydown', ({ key, target }) => {
      const form = target instanceof Element ? target.closest('[data-submits="renamed"]') : null;
      if (key === 'Escape' && form) rows.close();
    });
    this.#addOwn();
    for (const button of document.querySelectorAll<HTMLElement>('[data-add-set]'))
      button.addEventListener('click', () => this.#addSet(button.dataset['addSet'] ?? ''));
    part(this, '[data-ours]', HTMLInputElement).addEventListener('change', ({ target }) => {
      this.toggleAttribute(
        'data-prints-answers',
        target instanceof HTMLInputElement && target.checked,
      );
    });
    connectToolBar(part(this, 'tool-bar', ToolBar), {
      store,
      fileName: 'questions-for-the-tender',
      exports: [
        {
          label: 'Annex for providers, text',
          ending: 'md',
          type: 'text/markdown',
          make: annexMarkdown,
          fileName: 'annex-questions',
        },
        {
          label: 'Annex for providers, table',
          ending: 'csv',
          type: 'text/csv',
          make: annexCsv,
          fileName: 'annex-questions',
        },
        {
          label: 'For yourselves, with good answers, text',
          ending: 'md',
          type: 'text/markdown',
          make: (tender) => workingMarkdown(tender, location.origin),
        },
        {
          label: 'For yourselves, with good answers, table',
          ending: 'csv',
          type: 'text/csv',
          make: (tender) => workingCsv(tender, location.origin),
        },
      ],
      imports: [{ ending: 'csv', read: (text) => tenderOfCsv(text, location.origin) }],
    });
  }

  #act({ act, of = '' }: DOMStringMap, rows: TenderRows): void {
    const store = this.#store;
    // What was typed is not lost by whatever is done next, unless that is what is asked for.
    if (act !== 'cancel' && act !== 'renamed') rows.settle();
    if (act === 'up' || act === 'down') {
      const next = withMoved(store.get(), of, act === 'up' ? -1 : 1);
      const isMoved = next !== store.get();
      if (isMoved) store.set(next);
      const edge = `It is the ${act === 'up' ? 'first' : 'last'} of its group`;
      say(isMoved ? `Now ${rows.numberOf(of)}` : edge);
    } else if (act === 'group-up' || act === 'group-down') {
      store.set(withGroupMoved(store.get(), of, act === 'group-up' ? -1 : 1));
      say('Group moved');
    } else if (act === 'remove') {
      const ask = store.get().items.find(({ id }) => id === of)?.ask ?? '';
      const as = takenOff(ask);
      rows.offerUndo(as, of);
      store.set(withoutItem(store.get(), of), as);
      // Not the next “Remove”: a second press of the key would take off that one too.
      rows.focusUndo();
      say(`${as}.`);
    } else if (act === 'undo') {
      rows.undo();
      say('Undone');
    } else if (act === 'edit' || act === 'rename') rows.open(act, of);
    else if (act === 'renamed') rows.closeTitle(of);
    else if (act === 'done' || act === 'cancel') rows.close();
  }

  #addOwn(): void {
    const form = part(this, '[data-own]', HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const fields = new FormData(form);
      const ask = String(fields.get('ask') ?? '').trim();
      if (ask === '') return;
      const group = String(fields.get('group') ?? '').trim() || 'Our own questions';
      const rest = { goodAnswer: '', redFlag: '', source: '', page: '', address: '' };
      const id = `own-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
      this.#store.set(withItems(this.#store.get(), [{ id, group, ask, ...rest }]));
      part(form, 'textarea', HTMLTextAreaElement).value = '';
      part(form, 'textarea', HTMLTextAreaElement).focus();
      say(`Added to “${group}”`);
    });
  }

  #addSet(id: string): void {
    const cards = document.querySelectorAll<HTMLElement>(`#${CSS.escape(id)} tender-card`);
    const before = this.#store.get().items.length;
    const next = withItems(this.#store.get(), [...cards].map(itemOfCard));
    this.#store.set(next, 'Questions added');
    const added = next.items.length - before;
    say(added === 0 ? 'They are all on your list already' : `${added} added to your list`);
    part(this, '#my-list', HTMLElement).focus();
  }
}

customElements.define('tender-tool', TenderTool);

function countOf(items: number, groups: number): string {
  if (items === 0) return '';
  const questions = items === 1 ? '1 question' : `${items} questions`;
  return `${questions} in ${groups === 1 ? '1 group' : `${groups} groups`}.`;
}
