/** What a dialog is made of. */
export interface DialogParts {
  readonly name: string;
  readonly className: string;
  /** HTML of this project; never what a reader or an author wrote. Whatever has `data-close` closes the dialog. */
  readonly markup: string;
  /** Where it is put, and whose `data-style` names the style sheet of dialogs. */
  readonly host: HTMLElement;
}

/** A modal dialog of this site. */
export interface MadeDialog {
  readonly dialog: HTMLDialogElement;
  /** Shows it, above a page that keeps its width; `opener` gets the focus back when it closes. */
  show(opener: HTMLElement | undefined): void;
}

/** Makes a modal dialog that a click beside it closes, once its style is there. */
export async function makeDialog(parts: DialogParts): Promise<MadeDialog> {
  await styleSheet(parts.host.dataset['style']);
  const dialog = document.createElement('dialog');
  dialog.className = `dialog ${parts.className}`;
  dialog.ariaLabel = parts.name;
  dialog.innerHTML = parts.markup;
  closeBeside(dialog);
  parts.host.append(dialog);
  let opener: HTMLElement | undefined;
  dialog.addEventListener('close', () => {
    // It was opened again before the event came.
    if (dialog.open) return;
    // Where nothing had the focus, the browser leaves it in the closed dialog for a moment.
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && dialog.contains(activeElement))
      activeElement.blur();
    opener?.focus();
  });
  return {
    dialog,
    show(by) {
      opener = by;
      const root = document.documentElement;
      root.toggleAttribute('data-scroll-bar', innerWidth > root.clientWidth);
      dialog.showModal();
    },
  };
}

/** Closes it by a click beside it or on what has `data-close`. */
function closeBeside(dialog: HTMLDialogElement): void {
  let pressed: EventTarget | null = null;
  dialog.addEventListener('pointerdown', ({ target }) => {
    pressed = target;
  });
  dialog.addEventListener('click', ({ target }) => {
    // Its parts cover it: the dialog itself is only hit beside them. A drag out of the field is no click.
    const isBeside = target === dialog && pressed === dialog;
    if (isBeside || (target instanceof Element && target.closest('[data-close]'))) dialog.close();
  });
}

/** Waits for the sheet; one that cannot be had is no reason to show nothing. */
function styleSheet(href: string | undefined): Promise<unknown> {
  if (!href || document.querySelector(`link[href="${CSS.escape(href)}"]`)) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  const settled = new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
  });
  document.head.append(link);
  return settled;
}
