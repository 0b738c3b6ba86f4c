import type { SearchAnswer } from '#search/engine.ts';
import type { FilterCounts } from '#search/facets.ts';
import { part } from './part.ts';
import { type Asked, addressOf } from './search-address.ts';
import { SearchFilters } from './search-filters.ts';
import { askUs, likelySubjects } from './search-onward.ts';
import { resultItem } from './search-result.ts';
import { mostNearest, noteOf, summaryOf } from './search-wording.ts';

/** What the page shows: nothing asked yet, waiting, an answer, or that search could not be loaded. */
export type ViewState = 'idle' | 'searching' | 'answered' | 'failed';

/** The parts of the search page, and how an answer is put into them. */
export class SearchView {
  readonly form: HTMLFormElement;
  readonly more: HTMLButtonElement;
  readonly #root: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #verbatim: HTMLInputElement;
  readonly #grouping: HTMLInputElement;
  readonly #filters: SearchFilters;
  readonly #results: HTMLElement;

  /** Throws where the page lacks a part, which is a fault of the page. */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.form = part(root, 'form', HTMLFormElement);
    this.more = part(root, '[data-more]', HTMLButtonElement);
    this.#field = part(root, 'input[name=q]', HTMLInputElement);
    this.#verbatim = part(root, 'input[name=words]', HTMLInputElement);
    this.#grouping = part(root, 'input[name=view]', HTMLInputElement);
    this.#results = part(root, '[data-results]', HTMLElement);
    this.#filters = new SearchFilters(root);
    // Other words are a new question, which is understood as any other.
    this.#field.addEventListener('input', () => {
      this.#verbatim.disabled = true;
    });
  }

  /** How many results are there. */
  get shown(): number {
    return this.#results.querySelectorAll('.search-result').length;
  }

  /** Puts what is asked into the form. */
  fill(asked: Asked): void {
    this.#field.value = asked.query;
    this.#verbatim.disabled = !asked.isVerbatim;
    this.#grouping.checked = asked.isGrouped;
    this.#filters.fill(asked);
  }

  show(state: Exclude<ViewState, 'answered'>, message = ''): void {
    this.#root.dataset['state'] = state;
    this.#results.ariaBusy = String(state === 'searching');
    if (state === 'searching') return;
    this.#say(message, []);
    this.#results.replaceChildren();
    this.more.hidden = true;
    for (const name of ['[data-grouping]', '[data-onward]', '[data-ask-us]'])
      this.#part(name).hidden = true;
    for (const clear of this.#clear()) clear.hidden = true;
    this.#filters.hide();
    this.#root.removeAttribute('data-found');
  }

  /** Shows an answer; the first `kept` results are there already. */
  answer(answer: SearchAnswer, asked: Asked, kept: number): void {
    const { total, confidence } = answer;
    const isDeadEnd = confidence !== 'confident' || total === 0;
    const results =
      confidence === 'none' && kept === 0 ? answer.results.slice(0, mostNearest) : answer.results;
    const items = this.#put({ ...answer, results }, asked, kept);
    this.#root.dataset['state'] = 'answered';
    this.#root.toggleAttribute('data-found', results.length > 0);
    this.#results.ariaBusy = 'false';
    this.more.hidden = results.length >= total;
    this.#part('[data-grouping]').hidden =
      !asked.isGrouped && (isDeadEnd || new Set(results.map(({ kind }) => kind)).size < 2);
    const isFiltered = Object.keys(asked.filters).length > 0;
    for (const clear of this.#clear()) clear.hidden = !isFiltered;
    const note = noteOf(answer, asked.isVerbatim, (text, { isVerbatim }) =>
      linkTo(text, { ...asked, isVerbatim }),
    );
    this.#say(summaryOf(answer, { isFiltered }), note);
    const onward = this.#part('[data-onward]');
    onward.hidden = !isDeadEnd;
    this.#part('[data-hints]').hidden = total > 0 || isFiltered;
    fill(
      this.#part('[data-likely]'),
      likelySubjects(answer, (title) => this.#addressOf(title)),
    );
    const ask = askUs(this.#root.dataset['ask'], asked.query);
    const askPlace = this.#part('[data-ask-us]');
    if (isDeadEnd) onward.append(askPlace);
    else this.more.after(askPlace);
    fill(
      askPlace,
      isDeadEnd || ask.length === 0 ? ask : ['Not what you were looking for? ', ...ask],
    );
    if (kept > 0) items[kept]?.querySelector('a')?.focus();
  }

  /** Where the focus goes when the link that had it is gone. */
  focusResults(): void {
    this.#results.focus({ preventScroll: true });
  }

  count(counts: FilterCounts, asked: Asked): void {
    this.#filters.count(counts);
    for (const group of this.#results.querySelectorAll<HTMLElement>('[data-of-kind]')) {
      const kind = group.dataset['ofKind'] ?? '';
      const count = counts['kind']?.[kind] ?? 0;
      part(group, '.count', HTMLElement).textContent = count.toLocaleString('en');
      if (count <= group.querySelectorAll('li.search-result').length) continue;
      const filters = { ...asked.filters, kind: [kind] };
      const all = document.createElement('p');
      all.append(
        linkTo(`All ${count.toLocaleString('en')} of this kind`, {
          ...asked,
          filters,
          isGrouped: false,
        }),
      );
      group.append(all);
    }
  }

  #put({ results, best }: SearchAnswer, { isGrouped }: Asked, kept: number): HTMLElement[] {
    const template = part(this.#root, '[data-result]', HTMLTemplateElement);
    const items = results.map((result, i) =>
      resultItem(template, result, i === 0 && best?.url === result.url ? best : undefined),
    );
    const list = this.#results.querySelector(':scope > ol');
    if (kept > 0 && list && !isGrouped) list.append(...items.slice(kept));
    else if (isGrouped) this.#results.replaceChildren(...this.#groups(results, items));
    else if (items.length > 0) this.#results.replaceChildren(listOf(items));
    else this.#results.replaceChildren();
    return items;
  }

  /** The results below their kinds: first the kind of the best result. */
  #groups(results: SearchAnswer['results'], items: readonly HTMLElement[]): HTMLElement[] {
    const byKind = new Map<string, HTMLElement[]>();
    for (const [i, { kind }] of results.entries())
      byKind.set(kind, [...(byKind.get(kind) ?? []), ...items.slice(i, i + 1)]);
    return [...byKind].map(([kind, ofKind]) => {
      const group = document.createElement('section');
      group.dataset['ofKind'] = kind;
      const heading = document.createElement('h2');
      const count = document.createElement('span');
      count.className = 'count';
      heading.append(`${this.#filters.pluralOf(kind)} `, count);
      group.append(heading, listOf(ofKind));
      return group;
    });
  }

  #say(summary: string, note: readonly (string | HTMLElement)[]): void {
    this.#part('[data-summary]').textContent = summary;
    fill(this.#part('[data-note]'), note);
  }

  #addressOf(subject: string): string | undefined {
    const links = [...this.#root.querySelectorAll<HTMLAnchorElement>('.search-browse a')];
    return links.find(({ textContent }) => textContent?.trim() === subject)?.pathname;
  }

  #clear(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('[data-clear]')];
  }

  #part(selector: string): HTMLElement {
    return part(this.#root, selector, HTMLElement);
  }
}

function linkTo(text: string, asked: Asked): HTMLElement {
  const link = document.createElement('a');
  link.href = addressOf(asked);
  link.textContent = text;
  link.dataset['asks'] = '';
  return link;
}

function listOf(items: readonly HTMLElement[]): HTMLElement {
  const list = document.createElement('ol');
  list.className = 'search-results';
  list.append(...items);
  return list;
}

/** Nothing to say hides the place for it. */
function fill(place: HTMLElement, content: readonly (string | HTMLElement)[]): void {
  place.replaceChildren(...content);
  place.hidden = content.length === 0;
}
