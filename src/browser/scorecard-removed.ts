import type { Scorecard } from '#contracting/scorecard.ts';
import { type Removal, sparedLetters, withRemovedBack } from '#contracting/scorecard-removals.ts';
import { part } from './part.ts';

/** What was removed from a list, named below it with a button that puts it back: the last one first. */
export class RemovedParts {
  readonly #place: HTMLElement;
  #removals: readonly Removal[] = [];

  constructor(place: HTMLElement, putBack: (removal: Removal) => void) {
    this.#place = place;
    part(place, 'button', HTMLButtonElement).addEventListener('click', () => {
      const removal = this.#removals.at(-1);
      if (!removal) return;
      this.#removals = this.#removals.slice(0, -1);
      putBack(removal);
    });
  }

  /** Letters that a new provider should not take. */
  get spared(): string[] {
    return sparedLetters(this.#removals);
  }

  add(removal: Removal): void {
    this.#removals = [...this.#removals, removal];
    this.show(removal.after);
  }

  /** What was removed under this id, which need not be the last one; it is named no longer. */
  take(id: string): Removal | undefined {
    const removal = this.#removals.findLast((one) => one.id === id);
    this.#removals = this.#removals.filter((one) => one !== removal);
    return removal;
  }

  forget(): void {
    this.#removals = [];
  }

  /** Names the last one, where the scorecard has room for it. */
  show(card: Scorecard): void {
    const last = this.#removals.at(-1);
    this.#place.hidden = !last || withRemovedBack(card, last) === card;
    for (const name of this.#place.querySelectorAll('[data-removed-name]'))
      name.textContent = last?.name ?? '';
  }

  focus(): void {
    part(this.#place, 'button', HTMLButtonElement).focus();
  }
}
