import { copy } from './copying.ts';

/** The row that hands a page on: copies its address, opens the system's share sheet where there is one. */
class SharePage extends HTMLElement {
  connectedCallback(): void {
    const { title = '', url = '' } = this.dataset;
    this.querySelector('[data-copy]')?.addEventListener(
      'click',
      () => void copy(url, 'Link to this page copied'),
    );
    const share = this.querySelector<HTMLButtonElement>('[data-share]');
    if (!share || !('share' in navigator)) return;
    share.hidden = false;
    share.addEventListener('click', () => {
      // Rejects where the reader changes their mind, which needs no answer.
      navigator.share({ title, url }).catch(() => undefined);
    });
  }
}

customElements.define('share-page', SharePage);
