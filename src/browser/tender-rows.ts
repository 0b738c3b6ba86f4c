import type { TenderItem, TenderList } from '#contracting/tender.ts';
import { withEdited } from '#contracting/tender.ts';
import { numbered } from '#contracting/tender-text.ts';
import { button, element, field } from './tender-markup.ts';
import type { ToolStore } from './tool-storage.ts';

export type TenderRows = ReturnType<typeof tenderRows>;

/** The rows of a list of questions, one of which may be open for editing. */
export function tenderRows(place: HTMLElement, store: ToolStore<TenderList>) {
  let editing: { readonly of: string; readonly as: 'edit' | 'rename' } | undefined;
  let isTyping = false;

  function show(): void {
    // What is being typed stands in its field already.
    if (isTyping) return;
    const focused = focusIn(place);
    place.replaceChildren(
      ...numbered(store.get()).flatMap(({ title, rows }, g, groups) => [
        heading(title, `${g + 1}`, groups.length),
        element(
          'ol',
          { class: 'tender-rows' },
          rows.map(({ number, item }) => row(number, item, rows.length)),
        ),
      ]),
    );
    focused?.();
  }

  function heading(title: string, number: string, groups: number): HTMLElement {
    if (editing?.as === 'rename' && editing.of === title)
      return element('div', { class: 'tender-group is-edited' }, [
        field('Title of the group', 'input', title, () => undefined, 'group-title'),
        element('p', { class: 'tool-row' }, [button('renamed', title, 'Done')]),
      ]);
    const name = title || 'Without a group';
    const movers =
      groups < 2
        ? []
        : [
            button('group-up', title, '↑', `Move the group “${name}” up`),
            button('group-down', title, '↓', `Move the group “${name}” down`),
          ];
    return element('div', { class: 'tender-group' }, [
      element('h3', {}, [element('span', { class: 'tender-number' }, [number]), ` ${name}`]),
      element('p', { class: 'tool-row tool-only-screen' }, [
        ...movers,
        button('rename', title, 'Rename', `Rename the group “${name}”`),
      ]),
    ]);
  }

  function row(number: string, item: TenderItem, rows: number): HTMLElement {
    const parts = editing?.as === 'edit' && editing.of === item.id ? form(item) : text(item);
    const movers =
      rows < 2
        ? []
        : [
            button('up', item.id, '↑', `Move question ${number} up`),
            button('down', item.id, '↓', `Move question ${number} down`),
          ];
    const isEdited = parts.length > 0 && editing?.of === item.id;
    return element('li', { class: 'tender-row', 'data-row': item.id }, [
      element('span', { class: 'tender-number' }, [number]),
      element('div', { class: 'tender-words' }, parts),
      element('p', { class: 'tool-row tool-only-screen' }, [
        ...movers,
        isEdited
          ? button('done', item.id, 'Done', `Done with question ${number}`)
          : button('edit', item.id, 'Edit', `Edit question ${number}`),
        button('remove', item.id, 'Remove', `Remove question ${number}`),
      ]),
      element(
        'div',
        { class: 'tender-answer', 'aria-hidden': 'true' },
        ['Answer', 'Where the contract says so'].map((label) => element('span', {}, [label])),
      ),
    ]);
  }

  function text(item: TenderItem): HTMLElement[] {
    const source = item.source === '' ? [] : [`Source: ${item.source}`];
    const from =
      item.address === ''
        ? []
        : [element('a', { href: item.address }, [item.page || item.address])];
    const note = [
      ...source,
      ...(from.length > 0 ? [source.length > 0 ? ' From: ' : 'From: ', ...from] : []),
    ];
    return [
      element('p', { class: 'tender-ask' }, [item.ask]),
      ...hint('A good answer', item.goodAnswer),
      ...hint('A red flag', item.redFlag),
      ...(note.length > 0 ? [element('p', { class: 'clause-source tender-ours' }, note)] : []),
    ];
  }

  function form(item: TenderItem): HTMLElement[] {
    const change = (name: 'ask' | 'goodAnswer' | 'redFlag' | 'group') => (value: string) => {
      isTyping = name !== 'group';
      store.set(withEdited(store.get(), item.id, { [name]: value }));
      isTyping = false;
    };
    return [
      field('Question', 'textarea', item.ask, change('ask'), `${item.id} ask`),
      field(
        'A good answer (stays with you)',
        'textarea',
        item.goodAnswer,
        change('goodAnswer'),
        `${item.id} good`,
      ),
      field(
        'A red flag (stays with you)',
        'textarea',
        item.redFlag,
        change('redFlag'),
        `${item.id} flag`,
      ),
      field('Group', 'input', item.group, change('group'), `${item.id} group`, 'change'),
    ];
  }

  const focusOn = (selector: string) => place.querySelector<HTMLElement>(selector)?.focus();
  return {
    show,
    /** Opens a question or the title of a group for editing, or closes what is open. */
    edit(of: string | undefined, as: 'edit' | 'rename'): void {
      const former = editing;
      editing = of === undefined ? undefined : { of, as };
      show();
      if (of !== undefined) focusOn('textarea, [data-field="group-title"]');
      else if (former) focusOn(`[data-act="${former.as}"][data-of="${CSS.escape(former.of)}"]`);
    },
    newTitle: () =>
      place.querySelector<HTMLInputElement>('[data-field="group-title"]')?.value.trim() ?? '',
    focusGroup: (title: string) => focusOn(`[data-act="rename"][data-of="${CSS.escape(title)}"]`),
    /** Before a row goes: the focus moves to the one after it, or before it. */
    focusBeside(id: string): void {
      const own = place.querySelector(`[data-row="${CSS.escape(id)}"]`);
      const all = [...place.querySelectorAll('[data-row]')];
      const at = own ? all.indexOf(own) : -1;
      const beside = all[at + 1] ?? all[at - 1];
      const next = beside?.querySelector<HTMLElement>('[data-act="remove"]');
      if (next) next.focus();
      else document.querySelector<HTMLElement>('#my-list')?.focus();
    },
    /** "2.3" */
    numberOf(id: string): string | undefined {
      const rows = numbered(store.get()).flatMap((group) => group.rows);
      return rows.find(({ item }) => item.id === id)?.number;
    },
  };
}

function hint(label: string, value: string): HTMLElement[] {
  if (value === '') return [];
  return [
    element('p', { class: 'tender-hint tender-ours' }, [
      element('strong', {}, [`${label}:`]),
      ` ${value}`,
    ]),
  ];
}

/** What has the focus in a place, to be given back after the place was made anew. */
function focusIn(place: HTMLElement): (() => void) | undefined {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !place.contains(activeElement)) return undefined;
  const { act, of, field: name } = activeElement.dataset;
  const selector =
    name === undefined
      ? `[data-act="${act}"][data-of="${CSS.escape(of ?? '')}"]`
      : `[data-field="${CSS.escape(name)}"]`;
  const isText =
    activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement;
  const at = isText ? activeElement.selectionStart : null;
  return () => {
    const found = place.querySelector<HTMLElement>(selector);
    found?.focus();
    if (at !== null && (found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement))
      found.setSelectionRange(at, at);
  };
}
