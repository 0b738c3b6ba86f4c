import type { SearchAnswer } from '#search/engine.ts';
import { Combobox } from './combobox.ts';
import { part } from './part.ts';
import { askUs, likelySubjects, subjectAddresses } from './search-onward.ts';
import { queryGroup, removalButtons, resultOption } from './search-options.ts';
import { countOf, mostNearest, noteOf, spokenNoteOf, summaryOf } from './search-wording.ts';

/** What the search dialog is made of. */
export const searchDialogMarkup = `
<form class="search-dialog-form" action="/search" method="get">
  <input class="search-dialog-field" id="search-dialog-field" name="q" type="text" role="combobox" aria-label="Search"
    aria-autocomplete="list" aria-expanded="false" aria-controls="search-dialog-list" autocomplete="off"
    autocapitalize="none" enterkeyhint="search" maxlength="300" placeholder="What would you like to know?" autofocus>
  <input type="hidden" name="words" value="typed" disabled>
  <button class="dialog-close" type="button" data-close>Close</button>
</form>
<p class="visually-hidden" role="status"></p>
<div class="search-dialog-body">
  <p class="search-dialog-message" data-message hidden></p>
  <p class="search-dialog-note" data-note hidden></p>
  <p class="search-dialog-message" data-onward hidden></p>
  <div class="search-dialog-options">
    <div class="search-dialog-list" id="search-dialog-list" role="listbox" aria-label="Results" hidden></div>
    <div class="search-dialog-removals" role="group" aria-label="Remove recent searches" data-removals hidden></div>
  </div>
  <p class="search-dialog-ways">
    <a href="/search" data-all>All results</a>
    <a href="/learn" data-browse hidden>Browse by subject</a>
    <span data-ask-us hidden></span>
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
  /** Forget one search each. */
  readonly removals: HTMLElement;
  /** Asks again in other words, by its `data-verbatim`. */
  readonly note: HTMLElement;
  readonly #verbatim: HTMLInputElement;
  readonly #browse: HTMLElement;
  readonly #message: HTMLElement;
  readonly #onward: HTMLElement;
  readonly #askUs: HTMLElement;
  readonly #ask: string | undefined;
  readonly #status: HTMLElement;
  readonly #combobox: Combobox;
  #saying: ReturnType<typeof setTimeout> | undefined;

  /** `ask`: where a reader asks people instead. */
  constructor(dialog: HTMLElement, ask: string | undefined) {
    this.#ask = ask;
    this.form = part(dialog, 'form', HTMLFormElement);
    this.field = part(dialog, 'input', HTMLInputElement);
    this.list = part(dialog, '[role=listbox]', HTMLElement);
    this.all = part(dialog, '[data-all]', HTMLAnchorElement);
    this.forget = part(dialog, '[data-forget]', HTMLButtonElement);
    this.removals = part(dialog, '[data-removals]', HTMLElement);
    this.note = part(dialog, '[data-note]', HTMLElement);
    this.#verbatim = part(dialog, 'input[name=words]', HTMLInputElement);
    this.#onward = part(dialog, '[data-onward]', HTMLElement);
    this.#askUs = part(dialog, '[data-ask-us]', HTMLElement);
    this.#browse = part(dialog, '[data-browse]', HTMLElement);
    this.#message = part(dialog, '[data-message]', HTMLElement);
    this.#status = part(dialog, '[role=status]', HTMLElement);
    this.#combobox = new Combobox(this.field, this.list);
  }

  /** The search that the arrows have reached; undefined where that is a result or nothing. */
  get activeQuery(): string | undefined {
    return this.#combobox.active?.dataset['query'];
  }

  /** Whether the page of all results takes the words as they are typed. */
  set isVerbatim(isVerbatim: boolean) {
    this.#verbatim.disabled = !isVerbatim;
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
    fill(this.removals, removalButtons(recent));
    this.forget.hidden = !hasRecent;
    this.say('');
  }

  answer(answer: SearchAnswer, isVerbatim: boolean): void {
    const { query, total, confidence, best } = answer;
    const results = confidence === 'none' ? answer.results.slice(0, mostNearest) : answer.results;
    const isDeadEnd = total === 0 || confidence !== 'confident';
    const summary = summaryOf(answer);
    this.#combobox.show(
      'Results',
      results.map((result, i) =>
        resultOption(result, i === 0 && best?.url === result.url ? best : undefined),
      ),
    );
    this.all.textContent = total === 1 ? 'The result on a page' : `All ${countOf(total)}`;
    this.#explain(total === 0 ? `${summary}. ${advice}` : isDeadEnd ? summary : '', {
      isEmpty: total === 0,
    });
    fill(this.note, noteOf(answer, isVerbatim, way));
    if (isDeadEnd) {
      fill(this.#onward, likelySubjects(answer, subjectAddresses(answer.results)));
      fill(this.#askUs, askUs(this.#ask, query));
      this.#browse.hidden = false;
    }
    this.say([summary, spokenNoteOf(answer)].filter(Boolean).join('. '));
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
    for (const place of [this.removals, this.note, this.#onward, this.#askUs]) fill(place, []);
  }
}

const advice = 'Check the spelling, or use other or fewer words: what you would say on the phone.';

function way(text: string, { isVerbatim }: { readonly isVerbatim: boolean }): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet-button';
  button.textContent = text;
  button.dataset['verbatim'] = String(isVerbatim);
  return button;
}

/** Nothing to say hides the place for it. */
function fill(place: HTMLElement, content: readonly (string | HTMLElement)[]): void {
  place.replaceChildren(...content);
  place.hidden = content.length === 0;
}
