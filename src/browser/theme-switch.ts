import { keep, kept } from './keeping.ts';

/** The choice between the system's colours, light and dark ones. src/browser/appearance.js puts it into effect. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.#show();
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      keep('theme', target.value === 'system' ? undefined : target.value);
      dispatchEvent(new CustomEvent('theme', { detail: target.value }));
    });
    // Another tab has chosen, or the page comes back from the browser's memory.
    addEventListener('storage', () => this.#show());
    addEventListener('pageshow', () => this.#show());
  }

  #show(): void {
    const theme = kept('theme') ?? 'system';
    for (const input of this.querySelectorAll('input')) input.checked = input.value === theme;
  }
}

customElements.define('theme-switch', ThemeSwitch);
