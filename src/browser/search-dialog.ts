import { createSearch, type SearchAnswer } from '#search/engine.ts';
import { latestAnswer } from './latest-answer.ts';
import { type MadeDialog, makeDialog } from './made-dialog.ts';
import { part } from './part.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';
import { addressOf } from './search-address.ts';
import { SearchDialogView, searchDialogMarkup } from './search-dialog-view.ts';
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
  );
}

/** Asks what is typed, and takes the reader to what they choose. */
class SearchDialog {
  readonly #made: MadeDialog;
  readonly #examples: readonly string[];
  readonly #view: SearchDialogView;
  readonly #search = createSearch(siteIndex());
  readonly #answers = latestAnswer<SearchAnswer>({
    ask: (query) => this.#search.ask(query, { limit: mostResults }),
    pause,
    onAnswer: (answer) => this.#view.answer(answer),
    onFailure: (error) => {
      console.warn(error);
      this.#view.fail(failure);
    },
    onWaiting: (isWaiting) => this.#made.dialog.toggleAttribute('data-waiting', isWaiting),
  });

  constructor(made: MadeDialog, examples: readonly string[]) {
    this.#made = made;
    this.#examples = examples;
    this.#view = new SearchDialogView(made.dialog);
    const { field, list, form, all, forget } = this.#view;
    field.addEventListener('input', () => this.#ask('soon'));
    field.addEventListener('keydown', (event) => this.#onEscape(event));
    list.addEventListener('click', (event) => this.#choose(event));
    form.addEventListener('submit', () => this.#leave());
    all.addEventListener('click', () => this.#leave());
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
    this.#view.all.href = addressOf({ query, filters: {} });
    if (query !== '') {
      this.#answers[when](query);
      return;
    }
    this.#answers.stop();
    this.#view.suggest(recentSearches(), this.#examples);
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

  /** The first press empties the field, the next one closes. */
  #onEscape(event: KeyboardEvent): void {
    const { field } = this.#view;
    if (event.key !== 'Escape' || event.isComposing || field.value === '') return;
    event.preventDefault();
    field.value = '';
    this.#ask('now');
  }
}
