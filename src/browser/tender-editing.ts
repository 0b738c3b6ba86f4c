import type { TenderList } from '#contracting/tender.ts';
import { hasGroup, withEdited, withGroupRenamed } from '#contracting/tender.ts';
import { afterPress } from './after-press.ts';
import { say } from './saying.ts';
import type { TenderUndo } from './tender-undo.ts';
import type { ToolStore } from './tool-storage.ts';

/** A question (by its id) that is open for editing, or a group (by its title) that gets another title. */
export interface Opened {
  readonly as: 'edit' | 'rename';
  readonly of: string;
  /** The title of the group as the form found it. */
  found: string;
  /** The same as far as it is typed. */
  title: string;
}

/** What is open for editing. The title of a group counts once its form is left, however that is done. */
export function tenderEditing(
  place: HTMLElement,
  store: ToolStore<TenderList>,
  undo: TenderUndo,
  show: () => void,
) {
  let opened: Opened | undefined;

  /** Keeps the title that was typed; that of a group is done with, a question stays open. */
  function settle(): void {
    if (!opened) return;
    const { as, of, found } = opened;
    const title = opened.title.trim();
    opened.found = title;
    if (as === 'rename') opened = undefined;
    if (title === found) {
      if (as === 'rename') show();
    } else if (as === 'edit') store.set(withEdited(store.get(), of, { group: title }));
    else rename(found, title);
  }

  function rename(from: string, to: string): void {
    const next = withGroupRenamed(store.get(), from, to);
    if (!hasGroup(store.get(), to)) {
      store.set(next);
      return;
    }
    const joined = `“${from || noTitle}” joined to “${to || noTitle}”`;
    undo.offerGroup(joined, from, to);
    store.set(next, joined);
    say(`${joined}. Undo stands below its title.`);
  }

  // The form may have been made anew around the focus, or the reader be in another window.
  function settleIfLeft(): void {
    const form = place.querySelector('form');
    if (form && !form.contains(document.activeElement)) settle();
  }
  place.addEventListener('focusout', () => afterPress(settleIfLeft));
  addEventListener('pagehide', settle);

  return {
    settle,
    of(as: Opened['as'], of: string): Opened | undefined {
      return opened?.as === as && opened.of === of ? opened : undefined;
    },
    open(as: Opened['as'], of: string): void {
      const item = store.get().items.find(({ id }) => id === of);
      const title = as === 'edit' ? (item?.group ?? '') : of;
      opened = { as, of, found: title, title };
      show();
    },
    /** Without the title that was typed since `settle`. Returns what was open. */
    close(): Opened | undefined {
      const former = opened;
      opened = undefined;
      show();
      return former;
    },
  };
}

/** What a group is called that has no title. */
export const noTitle = 'Without a group';
