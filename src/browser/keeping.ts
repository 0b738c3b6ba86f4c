/** What the browser keeps for the reader. One that is told to keep nothing throws; the page then forgets, no more. */
export function kept(key: string, storage: () => Storage = () => localStorage): string | undefined {
  try {
    return storage().getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text; `undefined` forgets it. */
export function keep(
  key: string,
  value: string | undefined,
  storage: () => Storage = () => localStorage,
): void {
  try {
    if (value === undefined) storage().removeItem(key);
    else storage().setItem(key, value);
  } catch {
    // Nothing is kept.
  }
}

/** For as long as the tab is open. */
export const inThisTab = () => sessionStorage;
