import type { TenderItem, TenderList } from '#contracting/tender.ts';
import { withEdited } from '#contracting/tender.ts';
import { numbered } from '#contracting/tender-text.ts';
import { noTitle, type Opened, tenderEditing } from './tender-editing.ts';
import { button, element, field, focusIn } from './tender-markup.ts';
import { questionForm, questionText } from './tender-question.ts';
import { selectorOf, tenderUndo } from './tender-undo.ts';
import type { ToolStore } from './tool-storage.ts';

export type TenderRows = ReturnType<typeof tenderRows>;

/** The rows of a list of questions, one of which may be open for editing, or the title of a group. */
export function tenderRows(place: HTMLElement, store: ToolStore<TenderList>) {
  const undo = tenderUndo(store);
  const editing = tenderEditing(place, store, undo, show);
  let isTyping = false;

  function show(): void {
    // What is being typed stands in its field already.
    if (isTyping) return;
    const focused = focusIn(place);
    const groups = numbered(store.get());
    const parts = groups.map(({ title, rows }, g) =>
      element('section', {}, [
        heading(title, `${g + 1}`, groups.length),
        element('ol', { class: 'tender-rows' }, [
          ...undo.among(
            rows.map(({ number, item }) => row(number, item, rows.length)),
            title,
          ),
        ]),
      ]),
    );
    place.replaceChildren(...undo.among(parts));
    focused?.();
  }

  function heading(title: string, number: string, groups: number): HTMLElement {
    const opened = editing.of('rename', title);
    if (opened) return titleForm(opened, number);
    const name = title || noTitle;
    const movers =
      groups < 2
        ? []
        : [
            button('group-up', title, '↑', `Move the group “${name}” up`),
            button('group-down', title, '↓', `Move the group “${name}” down`),
          ];
    return element('div', { class: 'tender-group' }, [
      groupTitle(number, title),
      element('p', { class: 'tool-row tool-only-screen' }, [
        ...movers,
        button('rename', title, 'Rename', `Rename the group “${name}”`),
      ]),
    ]);
  }

  function titleForm(opened: Opened, number: string): HTMLElement {
    const onPaper = element('div', { class: 'tender-on-paper' }, [
      groupTitle(number, opened.title),
    ]);
    const changed = (title: string) => {
      opened.title = title;
      onPaper.replaceChildren(groupTitle(number, title));
    };
    const attributes = { 'data-submits': 'renamed', 'data-of': opened.of };
    return element('div', { class: 'tender-group' }, [
      element('form', { class: 'tender-form', ...attributes }, [
        field('Title of the group', 'input', opened.title, changed, 'group-title'),
        element('p', { class: 'tool-row' }, [
          button('renamed', opened.of, 'Done'),
          button('cancel', opened.of, 'Cancel'),
        ]),
      ]),
      onPaper,
    ]);
  }

  function row(number: string, item: TenderItem, rows: number): HTMLElement {
    const opened = editing.of('edit', item.id);
    const movers =
      rows < 2
        ? []
        : [
            button('up', item.id, '↑', `Move question ${number} up`),
            button('down', item.id, '↓', `Move question ${number} down`),
          ];
    return element('li', { class: 'tender-row', 'data-row': item.id }, [
      element('span', { class: 'tender-number' }, [number]),
      element(
        'div',
        { class: 'tender-words' },
        opened ? openedQuestion(item, opened) : questionText(item),
      ),
      element('p', { class: 'tool-row tool-only-screen' }, [
        ...movers,
        opened
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

  function openedQuestion(item: TenderItem, opened: Opened): HTMLElement[] {
    return questionForm(item, opened.title, {
      worded(change) {
        isTyping = true;
        store.set(withEdited(store.get(), item.id, change));
        isTyping = false;
      },
      titled(group) {
        opened.title = group;
      },
    });
  }

  const focusOn = (selector: string) => place.querySelector<HTMLElement>(selector)?.focus();
  return {
    show,
    /** Keeps the title that was typed. Before anything else is done to the list. */
    settle: editing.settle,
    open(as: Opened['as'], of: string): void {
      editing.open(as, of);
      focusOn('.tender-form :is(textarea, input)');
    },
    /** Closes what is open, without the title that was typed since `settle`. */
    close(): void {
      const former = editing.close();
      if (former) focusOn(selectorOf(former.as, former.of));
    },
    /** Gives the group the title that was typed. */
    closeTitle(of: string): void {
      const title = editing.of('rename', of)?.title.trim() ?? of;
      editing.settle();
      focusOn(selectorOf('rename', title));
    },
    /** Before a question goes: an offer to have it back takes its place. */
    offerUndo: undo.offerQuestion,
    focusUndo: () => focusOn('[data-act="undo"]'),
    /** Takes back the last step, which stands in the list. */
    undo(): void {
      const step = undo.next();
      store.undo();
      if (step) focusOn(step.focus);
    },
    /** "Q2.3" */
    numberOf(id: string): string | undefined {
      const rows = numbered(store.get()).flatMap((group) => group.rows);
      return rows.find(({ item }) => item.id === id)?.number;
    },
  };
}

function groupTitle(number: string, title: string): HTMLElement {
  return element('h3', {}, [
    element('span', { class: 'tender-number' }, [number]),
    ` ${title || noTitle}`,
  ]);
}
