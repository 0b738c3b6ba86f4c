import { type MadeDialog, makeDialog } from './made-dialog.ts';
import { part } from './part.ts';
import { areSingleKeysOn, isApple, turnSingleKeys } from './shortcuts.ts';

/** Opens the list of keyboard shortcuts. `opener` gets the focus back. */
export async function openShortcutHelp(opener?: HTMLElement): Promise<void> {
  made ??= make();
  const { dialog, show } = await made;
  if (!dialog.open) show(opener);
}

let made: Promise<MadeDialog> | undefined;

const markup = `
<div class="shortcut-help-head">
  <h2>Keyboard shortcuts</h2>
  <button class="dialog-close" type="button" data-close autofocus>Close</button>
</div>
<div class="shortcut-help-body">
  <dl>
    <div><dt><kbd>/</kbd> or <kbd data-modifier>Ctrl</kbd> <kbd>K</kbd></dt><dd>Search</dd></div>
    <div><dt><kbd>↑</kbd> <kbd>↓</kbd></dt><dd>Choose a result</dd></div>
    <div><dt><kbd>Home</kbd> <kbd>End</kbd></dt><dd>First or last result, once one is chosen</dd></div>
    <div><dt><kbd>Enter</kbd></dt><dd>Open the chosen result, or show all results</dd></div>
    <div><dt><kbd>Esc</kbd></dt><dd>Empty the search field, then close</dd></div>
    <div><dt><kbd>?</kbd></dt><dd>This list</dd></div>
  </dl>
  <label><input type="checkbox" data-single-keys> <span>Single keys (<kbd>/</kbd> and <kbd>?</kbd>) are shortcuts.
  Turn them off if you speak to your computer or press keys by accident.</span></label>
</div>`;

async function make(): Promise<MadeDialog> {
  const host = part(document, 'search-dialog', HTMLElement);
  const name = 'Keyboard shortcuts';
  const made = await makeDialog({ name, className: 'shortcut-help', markup, host });
  const { dialog } = made;
  if (isApple()) part(dialog, '[data-modifier]', HTMLElement).textContent = '⌘';
  const box = part(dialog, '[data-single-keys]', HTMLInputElement);
  box.checked = areSingleKeysOn();
  box.addEventListener('change', () => turnSingleKeys(box.checked));
  return made;
}
