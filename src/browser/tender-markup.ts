/** An element with text and elements in it; text is never taken for markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A button that does something (`act`) to something (`of`). */
export function button(act: string, of: string, text: string, name = text): HTMLButtonElement {
  const attributes = { type: 'button', class: 'tool-button', 'data-act': act, 'data-of': of };
  return element('button', { ...attributes, 'aria-label': name }, [text]);
}

/** A field with its label above; `name` finds it again after the list was made anew. */
export function field(
  label: string,
  kind: 'input' | 'textarea',
  value: string,
  changed: (value: string) => void,
  name: string,
): HTMLLabelElement {
  const made = element(kind, { 'data-field': name }, []);
  made.value = value;
  made.maxLength = kind === 'textarea' ? 4000 : 200;
  if (made instanceof HTMLInputElement) made.setAttribute('list', 'tender-groups');
  made.addEventListener('input', () => changed(made.value));
  return element('label', { class: 'tool-field' }, [element('span', {}, [label]), made]);
}

/** What has the focus in a place, to be given back after the place was made anew; to its neighbour where it is gone. */
export function focusIn(place: HTMLElement): (() => void) | undefined {
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
    const found =
      place.querySelector<HTMLElement>(selector) ??
      place.querySelector<HTMLElement>(`[data-act][data-of="${CSS.escape(of ?? '')}"]`);
    found?.focus();
    if (at !== null && (found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement))
      found.setSelectionRange(at, at);
  };
}
