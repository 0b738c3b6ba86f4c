import { areSingleKeysOn, isApple, isField, type Shortcut, shortcutOf } from './shortcuts.ts';

/** Opens what is made on demand: the search dialog and the list of shortcuts, by key and by what names them. */
export function openOnDemand(): void {
  const opened = `${searchOpeners}, ${helpOpeners}`;
  document.addEventListener('click', (event) => {
    const opener = closest(event, opened);
    // With a key held, a link opens in another tab as ever.
    if (!opener || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void open(opener.matches(searchOpeners) ? 'search' : 'help', opener);
  });
  // Pointing at it or reaching it with Tab is warning enough to have the code there in time.
  for (const type of ['pointerover', 'focusin'])
    document.addEventListener(type, (event) => {
      if (closest(event, searchOpeners)) searchDialog().catch(() => undefined);
    });
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    const needsModifier = isField(event.composedPath()[0]) || !areSingleKeysOn();
    const shortcut = shortcutOf(event, { isApple: isApple(), needsModifier });
    if (shortcut === undefined || isOtherDialogOpen(shortcut)) return;
    event.preventDefault();
    void open(shortcut);
  });
}

const searchOpeners = '[data-open-search]';
const helpOpeners = '[data-open-shortcuts]';

const searchDialog = () => import('./search-dialog.ts');

async function open(what: Shortcut, opener?: HTMLElement): Promise<void> {
  if (what === 'help') return (await import('./shortcut-help.ts')).openShortcutHelp(opener);
  const field = document.querySelector<HTMLInputElement>('search-page input[name=q]');
  if (field) return field.select();
  try {
    await (await searchDialog()).toggleSearchDialog(opener);
  } catch (error) {
    console.warn(error);
    location.assign('/search');
  }
}

function closest({ target }: Event, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}

function isOtherDialogOpen(shortcut: Shortcut): boolean {
  const dialog = document.querySelector('dialog[open]');
  return dialog !== null && !(shortcut === 'search' && dialog.matches('.search-dialog'));
}
