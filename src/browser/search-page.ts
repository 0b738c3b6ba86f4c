import { createSearch } from '#search/engine.ts';
import { addressOf, askedBy, askedIn } from './search-address.ts';
import { SearchView } from './search-view.ts';
import { siteIndex } from './site-index.ts';

const pageSize = 10;
/** Groups of a kind need more of them to be worth a heading. */
const groupedSize = 30;
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
    this.addEventListener('click', (event) => this.#onClick(event, view), { signal });
    view.more.addEventListener(
      'click',
      () => {
        history.replaceState({ limit: shown() + pageSize }, '');
        void this.#ask(view, view.shown);
      },
      { signal },
    );
    window.addEventListener('popstate', () => void this.#ask(view), { signal });
    void this.#ask(view);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #onClick(event: MouseEvent, view: SearchView): void {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest('[data-clear]')) {
      this.#go(view, addressOf({ ...askedBy(new FormData(view.form)), filters: {} }));
      view.focusResults();
    }
    const link = target?.closest<HTMLAnchorElement>('a[data-asks]');
    // With a key held, a link opens in another tab as ever.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#go(view, link.pathname + link.search);
    view.focusResults();
  }

  /** Goes to an address of this page: as a rule the one that asks what the form asks. */
  #go(view: SearchView, address = addressOf(askedBy(new FormData(view.form)))): void {
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    void this.#ask(view);
  }

  /** Shows what the address asks; the first `kept` results are there already. */
  async #ask(view: SearchView, kept = 0): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const asked = askedIn(location.search);
    const { query, filters, isVerbatim } = asked;
    view.fill(asked);
    document.title = query === '' ? this.#title : `${query} · ${this.#title}`;
    if (query === '') return view.show('idle');
    view.show('searching');
    try {
      const answer = await this.#search.ask(query, {
        filters,
        limit: shown(),
        verbatim: isVerbatim,
      });
      if (turn === this.#turn) view.answer(answer, asked, kept);
    } catch (error) {
      console.warn(error);
      if (turn === this.#turn) view.show('failed', failure);
      return;
    }
    // The results stand without the numbers beside the filters.
    const counts = await this.#search
      .count(query, filters, { verbatim: isVerbatim })
      .catch(() => undefined);
    if (counts && turn === this.#turn) view.count(counts, asked);
  }
}

/** How many results are shown, as the entry in the history keeps it. */
function shown(): number {
  const state: unknown = history.state;
  const limit = state instanceof Object && 'limit' in state ? Number(state.limit) : 0;
  if (Number.isInteger(limit) && limit > 0) return limit;
  return askedIn(location.search).isGrouped ? groupedSize : pageSize;
}

customElements.define('search-page', SearchPage);
