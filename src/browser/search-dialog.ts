import { createSearch, type SearchAnswer } from '#search/engine.ts';
import { latestAnswer } from './latest-answer.ts';
import { type MadeDialog, makeDialog } from './made-dialog.ts';
import { part } from './part.ts';
import { forgetSearch, forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';
import { addressOf, plainly } from './search-address.ts';
import { SearchDialogView, searchDialogMarkup } from './search-dialog-view.ts';
import { followSeenPart } from './seen-part.ts';
import { siteIndex } from './site-index.ts';

/** Opens the search dialog, or closes it where it is open. `opener` gets the focus back. */
export async function toggleSearchDialog(opener?: HTMLElement): Promise<void> {
  made ??= make();
  (await made).toggle(opener);
}

let made: Promise<SearchDialog> | undefined;

const mostResults = 6;
const pause = 120;
const failure = 'Search could not be loaded. Check your connection and try again.';

async function make(): Promise<SearchDialog> {
  const host = part(document, 'search-dialog', HTMLElement);
  const examples = JSON.parse(host.dataset['examples'] ?? '[]') as string[];
  return new SearchDialog(
    await makeDialog({
      name: 'Search',
      className: 'search-dialog',
      markup: searchDialogMarkup,
      host,
    }),
    examples,
    host.dataset['ask'],
  );
}

/** Asks what is typed, and takes the reader to what they choose. */
class SearchDialog {
  readonly #made: MadeDialog;
  readonly #examples: readonly string[];
  readonly #view: SearchDialogView;
  readonly #search = createSearch(siteIndex());
  readonly #answers = latestAnswer<SearchAnswer>({
    ask: (query) =>
      this.#search.ask(query, { limit: mostResults, verbatim: query === this.#exactly }),
    pause,
    onAnswer: (answer) => this.#view.answer(answer, answer.query === this.#exactly),
    onFailure: (error) => {
      console.warn(error);
      this.#view.fail(failure);
    },
    onWaiting: (isWaiting) => this.#made.dialog.toggleAttribute('data-waiting', isWaiting),
  });

  /** The query of which the reader wants the words as they are. */
  #exactly: string | undefined;

  constructor(made: MadeDialog, examples: readonly string[], ask: string | undefined) {
    this.#made = made;
    this.#examples = examples;
    this.#view = new SearchDialogView(made.dialog, ask);
    const { field, list, form, all, forget, note, removals } = this.#view;
    field.addEventListener('input', () => this.#ask('soon'));
    field.addEventListener('keydown', (event) => {
      this.#onEscape(event);
      this.#onDelete(event);
    });
    list.addEventListener('click', (event) => this.#choose(event));
    form.addEventListener('submit', () => this.#leave());
    all.addEventListener('click', () => this.#leave());
    note.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLElement && target.dataset['verbatim'])
        this.#askAgain({ isVerbatim: target.dataset['verbatim'] === 'true' });
    });
    removals.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLElement && target.dataset['remove'])
        this.#forget(target.dataset['remove']);
    });
    forget.addEventListener('click', () => {
      forgetSearches();
      this.#ask('now');
      this.#view.say('Recent searches cleared');
      field.focus();
    });
  }

  toggle(opener: HTMLElement | undefined): void {
    const { dialog, show } = this.#made;
    if (dialog.open) {
      dialog.close();
      return;
    }
    show(opener);
    const closed = new AbortController();
    followSeenPart(dialog, closed.signal);
    dialog.addEventListener('close', () => closed.abort(), { once: true });
    this.#view.field.select();
    this.#ask('now');
    // Has the index there when the first word has been typed; whether it fails is said with the first answer.
    this.#search.ask('').catch(() => undefined);
  }

  #query(): string {
    return this.#view.field.value.trim().replace(/\s+/g, ' ');
  }

  #ask(when: 'soon' | 'now'): void {
    const query = this.#query();
    const isVerbatim = query !== '' && query === this.#exactly;
    this.#view.isVerbatim = isVerbatim;
    this.#view.all.href = addressOf({ ...plainly(query), isVerbatim });
    if (query !== '') {
      this.#answers[when](query);
      return;
    }
    this.#answers.stop();
    this.#view.suggest(recentSearches(), this.#examples);
  }

  #askAgain({ isVerbatim }: { readonly isVerbatim: boolean }): void {
    this.#exactly = isVerbatim ? this.#query() : undefined;
    this.#ask('now');
    this.#view.field.focus();
  }

  #forget(query: string): void {
    forgetSearch(query);
    this.#ask('now');
    this.#view.say(`Removed “${query}”`);
    this.#view.field.focus();
  }

  #choose(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (!(option instanceof HTMLElement)) return;
    const query = option.dataset['query'];
    if (query !== undefined) {
      this.#view.field.value = query;
      this.#ask('now');
    } else if (event.ctrlKey || event.metaKey || event.shiftKey) rememberSearch(this.#query());
    else this.#leave();
  }

  #leave(): void {
    rememberSearch(this.#query());
    this.#made.dialog.close();
  }

  #onDelete(event: KeyboardEvent): void {
    const query = this.#view.activeQuery;
    if (event.key !== 'Delete' || query === undefined || !recentSearches().includes(query)) return;
    event.preventDefault();
    this.#forget(query);
  }

  /** The first press empties the field, the next one closes. */
  #onEscape(event: KeyboardEvent): void {
    const { field } = this.#view;
    if (event.key !== 'Escape' || event.isComposing || field.value === '') return;
    event.preventDefault();
    field.value = '';
    this.#ask('now');
  }
}
