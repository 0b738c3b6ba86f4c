import { keep } from './keeping.ts';

/** The notice at the head of the page, which the reader may close for good. */
class NoticeBanner extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => {
      keep('closed-notice', this.dataset['notice']);
      document.documentElement.dataset['notice'] = 'hidden';
      // The button that had the focus is gone.
      document.querySelector('main')?.focus({ preventScroll: true });
    });
  }
}

customElements.define('notice-banner', NoticeBanner);
