import {
  type Checklist,
  isInContract,
  itemsOf,
  notesOf,
  type Outline,
} from '#contracting/checklist.ts';
import { changesSince, hasNews } from '#contracting/checklist-changes.ts';
import { progressOf } from '#contracting/checklist-progress.ts';
import { type StandingPart, standingParts } from '#contracting/checklist-words.ts';
import { linkTo, madeOf } from './checklist-readout.ts';
import { part } from './part.ts';

/** Which points are shown. */
export type Shown = 'all' | 'open' | 'flag' | 'promise';

export interface StandingOptions {
  /** The reader has seen what is new. */
  seen(): void;
  /** Shows only these points, and says how many there are. */
  filter(shown: Shown): number;
}

/** How long it waits before a screen reader is told, so that ticking quickly is not talked over. */
const quietMilliseconds = 500;

/** The part of a checklist that says where the reader stands, and chooses which points are shown. */
export class Standing {
  readonly #root: HTMLElement;
  readonly #options: StandingOptions;
  #said: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, options: StandingOptions) {
    this.#root = root;
    this.#options = options;
    for (const radio of this.#radios()) {
      // A browser may put back what was chosen before a reload.
      radio.checked = radio.value === 'all';
      radio.addEventListener('change', () => this.#filter());
    }
    part(root, '[data-news-seen]', HTMLButtonElement).addEventListener('click', () => {
      options.seen();
      // The button is gone with what it was about.
      this.#radios()[0]?.focus();
    });
  }

  show(list: Checklist, outline: Outline): void {
    part(this.#root, '[data-sentence]', HTMLElement).replaceChildren(
      ...standingParts(list, outline).map(shownPart),
    );
    const rows = this.#root.querySelectorAll('.standing-pillars > li');
    for (const [index, { items }] of outline.pillars.entries()) {
      const row = rows[index];
      if (!row) continue;
      const { settled, total } = progressOf(list, items);
      part(row, 'progress', HTMLProgressElement).value = settled;
      part(row, '[data-count]', HTMLElement).textContent = `${settled} of ${total}`;
    }
    this.#count(list, outline);
    this.#news(list, outline);
  }

  /** Shows every point again. */
  showAll(): void {
    const [all] = this.#radios();
    if (all) all.checked = true;
    this.#filter();
  }

  /** Tells screen readers what has changed. */
  say(text: string): void {
    clearTimeout(this.#said);
    this.#said = setTimeout(() => {
      part(this.#root, '[data-status]', HTMLElement).textContent = text;
    }, quietMilliseconds);
  }

  #filter(): void {
    const shown = this.#radios().find(({ checked }) => checked)?.value;
    const count = this.#options.filter(isShown(shown) ? shown : 'all');
    part(this.#root, '[data-none]', HTMLElement).hidden = count > 0;
    this.say(`${count} ${count === 1 ? 'point is' : 'points are'} shown.`);
  }

  #count(list: Checklist, outline: Outline): void {
    const all = itemsOf(outline).map(({ id }) => notesOf(list, id));
    const counts = {
      all: all.length,
      open: all.filter(({ status }) => status === 'open').length,
      flag: all.filter(({ flag }) => flag).length,
      promise: all.filter(({ promises }) => promises?.some((one) => !isInContract(one))).length,
    };
    for (const [name, count] of Object.entries(counts))
      part(this.#root, `[data-count-of=${name}]`, HTMLElement).textContent = `${count}`;
  }

  #news(list: Checklist, outline: Outline): void {
    const changes = changesSince(list, outline);
    const box = part(this.#root, '[data-news]', HTMLElement);
    box.hidden = !hasNews(changes);
    if (box.hidden) return;
    part(box, '[data-news-list]', HTMLElement).replaceChildren(
      ...changes.added.map((item) => madeOf('li', '', ['New: ', linkTo(item)])),
      ...changes.renamed.map(({ item, was }) =>
        madeOf('li', '', [`Was called “${was}”: `, linkTo(item)]),
      ),
      ...[...changes.gone, ...changes.goneWithNotes.map(({ item }) => item)].map(({ title }) =>
        madeOf('li', '', [`Gone: ${title}`]),
      ),
    );
  }

  #radios(): HTMLInputElement[] {
    return [...this.#root.querySelectorAll<HTMLInputElement>('[name=show]')];
  }
}

/** What it counts is listed after the points. */
function shownPart({ text, about }: StandingPart): Node {
  if (about === undefined) return document.createTextNode(text);
  const link = document.createElement('a');
  link.href = about === 'flags' ? '#your-red-flags' : '#promises-not-in-the-contract';
  link.textContent = text;
  return link;
}

function isShown(value: string | undefined): value is Shown {
  return value === 'all' || value === 'open' || value === 'flag' || value === 'promise';
}
