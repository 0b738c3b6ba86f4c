import type { SearchAnswer } from '#search/engine.ts';
import { Combobox } from './combobox.ts';
import { part } from './part.ts';
import { queryGroup, resultOption } from './search-options.ts';

/** What the search dialog is made of. */
export const searchDialogMarkup = `
<form class="search-dialog-form" action="/search" method="get">
  <input class="search-dialog-field" id="search-dialog-field" name="q" type="text" role="combobox" aria-label="Search"
    aria-autocomplete="list" aria-expanded="false" aria-controls="search-dialog-list" autocomplete="off"
    autocapitalize="none" enterkeyhint="search" maxlength="300" placeholder="What would you like to know?" autofocus>
  <button class="dialog-close" type="button" data-close>Close</button>
</form>
<p class="visually-hidden" role="status"></p>
<div class="search-dialog-body">
  <p class="search-dialog-message" data-message hidden></p>
  <div class="search-dialog-list" id="search-dialog-list" role="listbox" aria-label="Results" hidden></div>
  <p class="search-dialog-ways">
    <a href="/search" data-all>All results</a>
    <a href="/learn" data-browse hidden>Browse by subject</a>
    <button class="quiet-button" type="button" data-forget hidden>Clear recent searches</button>
  </p>
</div>
<p class="search-dialog-keys" aria-hidden="true">
  <span><kbd>↑</kbd> <kbd>↓</kbd> choose</span> <span><kbd>Enter</kbd> open</span> <span><kbd>Esc</kbd> close</span>
</p>`;

/** A count is said when the reader has stopped, not with every letter. In milliseconds. */
const pauseBeforeSaying = 500;

/** The parts of the search dialog, and how suggestions and answers are put into them. */
export class SearchDialogView {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly list: HTMLElement;
  /** Leads to the search page. */
  readonly all: HTMLAnchorElement;
  readonly forget: HTMLButtonElement;
  readonly #browse: HTMLElement;
  readonly #message: HTMLElement;
  readonly #status: HTMLElement;
  readonly #combobox: Combobox;
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor(dialog: HTMLElement) {
    this.form = part(dialog, 'form', HTMLFormElement);
    this.field = part(dialog, 'input', HTMLInputElement);
    this.list = part(dialog, '[role=listbox]', HTMLElement);
    this.all = part(dialog, '[data-all]', HTMLAnchorElement);
    this.forget = part(dialog, '[data-forget]', HTMLButtonElement);
    this.#browse = part(dialog, '[data-browse]', HTMLElement);
    this.#message = part(dialog, '[data-message]', HTMLElement);
    this.#status = part(dialog, '[role=status]', HTMLElement);
    this.#combobox = new Combobox(this.field, this.list);
  }

  /** What to begin with: the reader's own searches, else the page's examples. */
  suggest(recent: readonly string[], examples: readonly string[]): void {
    const hasRecent = recent.length > 0;
    const title = hasRecent ? 'Recent searches' : 'For example';
    const queries = hasRecent ? recent : examples;
    this.#combobox.show(
      title,
      queries.length > 0 ? [queryGroup(title, queries, 'search-dialog-group')] : [],
    );
    this.#explain('', { isEmpty: true });
    this.forget.hidden = !hasRecent;
    this.say('');
  }

  answer({ query, corrected, results, total }: SearchAnswer): void {
    const asked = corrected ?? query;
    const count = `${total === 0 ? 'No' : total.toLocaleString('en')} ${total === 1 ? 'result' : 'results'}`;
    this.#combobox.show('Results', results.map(resultOption));
    this.all.textContent = total === 1 ? 'The result on a page' : `All ${count}`;
    this.#explain(
      total === 0
        ? `No results for “${asked}”. Check the spelling, or use other or fewer words: what you would say on the phone.`
        : '',
      { isEmpty: total === 0 },
    );
    this.say(`${count} for “${asked}”`);
  }

  fail(message: string): void {
    this.#combobox.show('Results', []);
    this.#explain(message, { isEmpty: true });
    this.say(message);
  }

  /** Tells screen readers. */
  say(text: string): void {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      this.#status.textContent = text;
    }, pauseBeforeSaying);
  }

  /** Says in words what the list cannot show; with no results there are other ways on. */
  #explain(message: string, { isEmpty }: { readonly isEmpty: boolean }): void {
    this.#message.textContent = message;
    this.#message.hidden = message === '';
    this.all.hidden = isEmpty;
    this.#browse.hidden = !isEmpty;
    this.forget.hidden = true;
  }
}
