import { type WayStep, wayAfter, wayShape, wayTo } from '#contracting/decision-way.ts';
import { part } from './part.ts';

/** A step of a decision: remembers which answers the reader gave in this tab, and shows them on the steps that follow. */
class DecisionStep extends HTMLElement {
  connectedCallback(): void {
    const { start = '', here = '', question = '' } = this.dataset;
    const way = wayTo(takenIn(start), { start, here });
    if (way && way.length > 0) this.#show(way);
    this.querySelector('.decision-options')?.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (!link) return;
      const answer = link.textContent.trim();
      const step = { from: here, to: link.pathname, question, answer };
      keep(start, wayAfter(takenIn(start), start, step));
    });
  }

  #show(way: readonly WayStep[]): void {
    const trail = part(this, '[data-trail]', HTMLElement);
    const title = part(trail, '.trail-title', HTMLElement);
    title.textContent = 'Your answers so far';
    const list = document.createElement('ol');
    list.className = 'spine';
    list.append(...way.map(shownStep));
    trail.replaceChildren(title, list);
    trail.hidden = false;
    const back = part(this, '[data-back]', HTMLAnchorElement);
    back.href = way.at(-1)?.from ?? back.href;
    part(this, '.decision-back', HTMLElement).hidden = false;
    // Whoever came by a link has given no answers.
    if (this.classList.contains('is-result'))
      part(this, '[data-over-heading]', HTMLElement).textContent = 'What follows from your answers';
  }
}

customElements.define('decision-step', DecisionStep);

function shownStep({ from, question, answer }: WayStep): HTMLLIElement {
  const item = document.createElement('li');
  const change = document.createElement('a');
  change.href = from;
  change.append('Change', span('visually-hidden', ` this answer: ${question}`));
  item.append(span('trail-question', question), ' ', span('trail-answer', answer), ' ', change);
  return item;
}

function span(className: string, text: string): HTMLSpanElement {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = text;
  return made;
}

function keyOf(start: string): string {
  return `decision ${start}`;
}

function takenIn(start: string): readonly WayStep[] {
  try {
    const read = wayShape(JSON.parse(sessionStorage.getItem(keyOf(start)) ?? '[]'));
    return read.ok ? read.value : [];
  } catch {
    return [];
  }
}

function keep(start: string, way: readonly WayStep[]): void {
  try {
    sessionStorage.setItem(keyOf(start), JSON.stringify(way));
  } catch {
    // A browser that keeps nothing shows the ways that lead to a step instead.
  }
}
