import { answerOf, type DeadlineAnswer, type FieldProblem } from '#contracting/deadline-answer.ts';
import {
  chosenPriority,
  type DeadlineForm,
  deadlineFormat,
  type KnownLevels,
  mostPauses,
} from '#contracting/deadline-form.ts';
import { deadlineMarkdown } from '#contracting/deadline-markdown.ts';
import { deadlineMarkup } from '#contracting/deadline-markup.ts';
import { isSame } from '#contracting/merge.ts';
import { provideTemporal } from '#contracting/temporal.ts';
import { afterPress } from './after-press.ts';
import {
  addPause,
  fillForm,
  pausesIn,
  readForm,
  removePause,
  showNeededFields,
} from './deadline-fields.ts';
import { part } from './part.ts';
import { connectToolBar, ToolBar } from './tool-bar.ts';
import { openToolStore, type ToolStore } from './tool-storage.ts';

/** How long the result waits before a screen reader is told of it, so that it does not speak with every key. */
const quietMilliseconds = 800;

/** The deadline calculator: works out the result anew with every change of the form, which the browser keeps. */
class DeadlineTool extends HTMLElement {
  #store: ToolStore<DeadlineForm> | undefined;
  #said: ReturnType<typeof setTimeout> | undefined;
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#form.addEventListener('input', () => this.#typed(), { signal });
    // A field that was left with something wrong in it says so, not while it is filled in; nor does half a pause while the
    // reader is on the way to its other end.
    const finished = () => afterPress(() => this.#show(true));
    this.#form.addEventListener(
      'change',
      ({ target }) => (pauseOf(target) ? this.#show(false) : finished()),
      { signal },
    );
    this.#form.addEventListener(
      'focusout',
      ({ target, relatedTarget }) => {
        // In a window that is left the field keeps the focus.
        const next = pauseOf(relatedTarget ?? document.activeElement);
        const pause = pauseOf(target);
        if (pause && pause !== next) finished();
      },
      { signal },
    );
    this.#form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.#form.addEventListener('click', (event) => this.#clicked(event), { signal });
    part(this, '#time-zones', HTMLDataListElement).replaceChildren(
      ...Intl.supportedValuesOf('timeZone').map((zone) => new Option('', zone)),
    );
    const example = JSON.parse(this.dataset['form'] ?? '') as DeadlineForm;
    const store = openToolStore({ format: deadlineFormat, empty: example });
    this.#store = store;
    store.subscribe(() => this.#takeOver(store.get()));
    this.#takeOver(store.get(), { isQuiet: true });
    connectToolBar(part(this, 'tool-bar', ToolBar), {
      store,
      fileName: 'deadlines',
      exports: [
        {
          label: 'Markdown',
          ending: 'md',
          type: 'text/markdown',
          make: (state) => deadlineMarkdown(withoutEmptyPauses(state), knownIn(this)),
        },
      ],
    });
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  /** Fills the form with a state from elsewhere: kept, shared, undone. */
  #takeOver(state: DeadlineForm, { isQuiet = false } = {}): void {
    // Not while somebody types what is kept.
    if (isSame(state, readForm(this.#form))) {
      if (isQuiet) this.#show(true, { isQuiet });
      return;
    }
    fillForm(this.#form, state);
    showNeededFields(this.#form, state);
    this.#show(true, { isQuiet });
  }

  get #form(): HTMLFormElement {
    return part(this, '.deadline-form', HTMLFormElement);
  }

  #typed(): void {
    const state = readForm(this.#form);
    showNeededFields(this.#form, state);
    this.#show(false);
    this.#store?.set(state);
  }

  #clicked({ target }: Event): void {
    if (!(target instanceof Element)) return;
    const pause = target.closest('[data-remove]')?.closest('li');
    const add = part(this, '[data-add]', HTMLButtonElement);
    if (pause) {
      removePause(this.#form, pause);
      add.focus();
      this.#removedOrAdded();
    } else if (target.closest('[data-add]')) {
      addPause(this.#form).focus();
      this.#removedOrAdded();
    }
  }

  #removedOrAdded(): void {
    const add = part(this, '[data-add]', HTMLButtonElement);
    add.hidden = pausesIn(this.#form).length >= mostPauses;
    this.#show(false);
    this.#store?.set(readForm(this.#form));
  }

  /** Shows the result; what is wrong is shown where the reader has finished with it. */
  #show(tellsProblems: boolean, { isQuiet = false } = {}): void {
    const state = readForm(this.#form);
    const answer = answerOf(withoutEmptyPauses(state), knownIn(this));
    part(this, '[data-priority]', HTMLElement).textContent =
      `That makes it ${chosenPriority(state).toUpperCase()}.`;
    const problems = answer.is === 'wrong' ? answer.problems : [];
    if (answer.is === 'wrong' && !tellsProblems) return;
    this.#mark(problems);
    const result = part(this, '[data-result]', HTMLElement);
    if (answer.is === 'due') {
      const markup = deadlineMarkup(answer);
      if (result.innerHTML !== markup) result.innerHTML = markup;
    }
    result.hidden = answer.is === 'wrong';
    if (!isQuiet) this.#say(answer);
  }

  #mark(problems: readonly FieldProblem[]): void {
    for (const field of this.querySelectorAll<HTMLElement>('[data-field]')) {
      const name = field.dataset['field'] ?? '';
      const input = field.querySelector('input, select');
      const error = field.querySelector<HTMLElement>('.form-error');
      const text = problems.find((problem) => problem.field === name)?.text;
      if (!input || !error) continue;
      error.hidden = text === undefined;
      error.textContent = text ?? '';
      if (text === undefined) {
        input.removeAttribute('aria-invalid');
        input.removeAttribute('aria-describedby');
      } else {
        input.setAttribute('aria-invalid', 'true');
        input.setAttribute('aria-describedby', error.id);
        field.closest('details')?.setAttribute('open', '');
      }
    }
    const box = part(this, '[data-problems]', HTMLElement);
    box.hidden = problems.length === 0;
    part(box, 'ul', HTMLElement).replaceChildren(...problems.map(linkToProblem));
  }

  #say(answer: DeadlineAnswer): void {
    clearTimeout(this.#said);
    const status = part(this, '[data-status]', HTMLElement);
    this.#said = setTimeout(() => {
      status.textContent =
        answer.is === 'due'
          ? answer.offers.map(({ title, sentence }) => `${title}: ${sentence}`).join(' ')
          : answer.problems.map(problemWords).join(' ');
    }, quietMilliseconds);
  }
}

/** A pause that nobody has begun to fill in is none yet. */
function withoutEmptyPauses(state: DeadlineForm): DeadlineForm {
  const last = state.pauses.findLastIndex(({ from, until }) => from !== '' || until !== '');
  return { ...state, pauses: state.pauses.slice(0, last + 1) };
}

function knownIn({ dataset }: HTMLElement): KnownLevels {
  return JSON.parse(dataset['known'] ?? '') as KnownLevels;
}

/** The pause that a field belongs to. */
function pauseOf(target: EventTarget | null): Element | undefined {
  return (target instanceof Element && target.closest('[data-pauses] > li')) || undefined;
}

function problemWords({ where, text }: FieldProblem): string {
  return `${where}: ${text}`;
}

function linkToProblem(problem: FieldProblem): HTMLElement {
  const { field } = problem;
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${field}`;
  link.textContent = problemWords(problem);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    document.getElementById(field)?.focus();
  });
  item.append(link);
  return item;
}

// Time zones are reckoned with Temporal, which a browser may lack.
await provideTemporal();
customElements.define('deadline-tool', DeadlineTool);
