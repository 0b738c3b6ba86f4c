import { keep, kept } from './keeping.ts';

/** What a key asks for. */
export type Shortcut = 'search' | 'help';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * `isApple`: ⌘-K; there, Ctrl-K deletes to the end of a line in every field. `needsModifier`: a single key is none, since
 * the reader is typing or has turned them off.
 */
export function shortcutOf(
  { key, ctrlKey, metaKey, altKey }: Pressed,
  { isApple, needsModifier }: { readonly isApple: boolean; readonly needsModifier: boolean },
): Shortcut | undefined {
  if (altKey) return undefined;
  if (key.toLowerCase() === 'k' && (isApple ? metaKey && !ctrlKey : ctrlKey && !metaKey))
    return 'search';
  if (ctrlKey || metaKey || needsModifier) return undefined;
  return key === '/' ? 'search' : key === '?' ? 'help' : undefined;
}

/** Whether what has the focus takes letters. */
export function isField(target: EventTarget | null | undefined): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches(fields)) &&
    !(target instanceof HTMLInputElement && wordless.has(target.type))
  );
}

const fields = 'input, textarea, select, [role=textbox]';
const wordless = new Set(['button', 'checkbox', 'radio', 'range', 'reset', 'submit']);

/**
 * Keys without Ctrl or ⌘ get in the way of speech input, so that a reader may turn them off (WCAG 2.1.4).
 */
export function areSingleKeysOn(): boolean {
  return kept('single-keys') !== 'off';
}

export function turnSingleKeys(isOn: boolean): void {
  keep('single-keys', isOn ? undefined : 'off');
}

export const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);
