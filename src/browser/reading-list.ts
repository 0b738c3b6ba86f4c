import { askForPlace, isPlaceAskedFor, placeInList, rememberPlace } from './list-memory.ts';

/** A list of entries that knows, for this tab, where the reader was in it. */
class ReadingList extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link?.origin !== location.origin) return;
      rememberPlace({ address: location.pathname, scroll: scrollY, opened: link.pathname });
    });
    this.#mark();
    addEventListener('pageshow', ({ persisted }) => persisted && this.#mark());
    const place = placeInList(location.pathname);
    if (isPlaceAskedFor(location.pathname) && place) scrollTo(0, place.scroll);
  }

  #mark(): void {
    for (const former of this.querySelectorAll('[data-last-opened]')) {
      former.removeAttribute('data-last-opened');
      former.querySelector('[data-last-opened-note]')?.remove();
    }
    const opened = placeInList(location.pathname)?.opened;
    const link = [...this.querySelectorAll('a')].find(({ pathname }) => pathname === opened);
    if (!link) return;
    (link.closest('li') ?? link).setAttribute('data-last-opened', '');
    const note = document.createElement('span');
    note.className = 'visually-hidden';
    note.dataset['lastOpenedNote'] = '';
    note.textContent = ' (opened last)';
    link.after(note);
  }
}

customElements.define('reading-list', ReadingList);

/** Lets breadcrumbs that lead to a list lead to where the reader was in it. */
export function leadBackToPlaces(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.breadcrumbs a')) {
    const place = placeInList(link.pathname);
    if (!place || place.address === location.pathname) continue;
    link.href = place.address;
    link.addEventListener('click', () => askForPlace(place.address));
  }
}
