import { createSearch } from '#search/engine.ts';
import { addressOf, askedBy, askedIn } from './search-address.ts';
import { SearchView } from './search-view.ts';
import { siteIndex } from './site-index.ts';

const pageSize = 10;
const failure =
  'Search could not be loaded. Check your connection and load the page again, or browse by subject.';

/**
 * The search page: asks what its address asks, and puts what the form asks into the address, so that back, reload and a
 * link show the same results.
 */
class SearchPage extends HTMLElement {
  readonly #search = createSearch(siteIndex());
  readonly #title = document.title;
  #listening: AbortController | undefined;
  /** Counts the questions: an answer that comes after the next question is dropped. */
  #turn = 0;

  connectedCallback(): void {
    const view = new SearchView(this);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    view.form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#go(view);
      },
      { signal },
    );
    // The filters belong to the form but stand beside it.
    this.addEventListener(
      'change',
      ({ target }) => {
        if (target instanceof HTMLInputElement && target.type === 'checkbox') this.#go(view);
      },
      { signal },
    );
    view.clear.addEventListener(
      'click',
      () => {
        view.fill({ ...askedBy(new FormData(view.form)), filters: {} });
        this.#go(view);
      },
      { signal },
    );
    view.more.addEventListener(
      'click',
      () => {
        const { limit } = shownIn(history.state);
        history.replaceState({ limit: limit + pageSize }, '');
        void this.#ask(view, limit);
      },
      { signal },
    );
    window.addEventListener('popstate', () => void this.#ask(view), { signal });
    void this.#ask(view);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  /** Goes to the address that asks what the form asks. */
  #go(view: SearchView): void {
    const address = addressOf(askedBy(new FormData(view.form)));
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void this.#ask(view);
  }

  /** Shows what the address asks; the first `kept` results are there already. */
  async #ask(view: SearchView, kept = 0): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const asked = askedIn(location.search);
    const { query, filters } = asked;
    view.fill(asked);
    document.title = query === '' ? this.#title : `${query} · ${this.#title}`;
    if (query === '') return view.show('idle');
    view.show('searching');
    try {
      const { limit } = shownIn(history.state);
      const answer = await this.#search.ask(query, { filters, limit });
      if (turn === this.#turn) view.answer(answer, asked, kept);
    } catch (error) {
      console.warn(error);
      if (turn === this.#turn) view.show('failed', failure);
      return;
    }
    // The results stand without the numbers beside the filters.
    const counts = await this.#search.count(query, filters).catch(() => undefined);
    if (counts && turn === this.#turn) view.count(counts);
  }
}

/** How many results are shown, as the entry in the history keeps it. */
function shownIn(state: unknown): { readonly limit: number } {
  const limit = state instanceof Object && 'limit' in state ? Number(state.limit) : pageSize;
  return { limit: Number.isInteger(limit) && limit > 0 ? limit : pageSize };
}

customElements.define('search-page', SearchPage);
