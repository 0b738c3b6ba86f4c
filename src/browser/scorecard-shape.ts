import { mostCriteria, nameOf, type Scorecard } from '#contracting/scorecard.ts';
import {
  withCriterion,
  withCriterionMoved,
  withoutCriterion,
  withoutProvider,
  withProvider,
} from '#contracting/scorecard-edits.ts';
import { type Removal, withRemovedBack } from '#contracting/scorecard-removals.ts';
import { part } from './part.ts';
import { say } from './saying.ts';
import { RemovedParts } from './scorecard-removed.ts';
import type { ToolStore, Whose } from './tool-storage.ts';

/** What there is to fill in: adds, removes and moves providers and criteria, and puts back what was removed. */
export class ScorecardShape {
  readonly #root: HTMLElement;
  readonly #store: ToolStore<Scorecard>;
  readonly #removedProviders: RemovedParts;
  readonly #removedCriteria: RemovedParts;
  /** Whose scorecard the removed parts belong to. */
  #whose: Whose;

  constructor(root: HTMLElement, store: ToolStore<Scorecard>) {
    this.#root = root;
    this.#store = store;
    this.#whose = store.whose;
    const removed = (what: string) =>
      new RemovedParts(part(root, `[data-removed="${what}"]`, HTMLElement), (removal) =>
        this.#putBack(removal),
      );
    this.#removedProviders = removed('provider');
    this.#removedCriteria = removed('criterion');
    // Before the tool shows what has changed.
    store.subscribe((by) => this.#forgetOthers(by));
  }

  /** Names below the lists what can be put back. */
  show(): void {
    this.#removedProviders.show(this.#store.get());
    this.#removedCriteria.show(this.#store.get());
  }

  addProvider(): void {
    const { spared } = this.#removedProviders;
    const next = withProvider(this.#store.get(), spared);
    const id = next.providers.at(-1)?.id ?? '';
    // No letter was left but one under which answers of a removed provider would come back.
    if (spared.includes(id)) this.#forget();
    this.#store.set(next);
    this.#focus(`[data-provider="${id}"] [data-name]`);
  }

  removeProvider(id: string): void {
    const before = this.#store.get();
    const provider = before.providers.find((one) => one.id === id);
    if (!provider) return;
    const after = withoutProvider(before, id);
    this.#store.set(after);
    const name = nameOf(provider);
    this.#removedProviders.add({ id, name, before, after });
    // Whoever presses the key once more has it back.
    this.#removedProviders.focus();
    say(`${name} removed`);
  }

  /** With its weight and its answers, where it was there before. */
  addCriterion(id: string, title: string): boolean {
    const card = this.#store.get();
    const removal = this.#removedCriteria.take(id);
    const next = removal ? withRemovedBack(card, removal) : withCriterion(card, { id, title });
    const isAdded = next !== card;
    if (isAdded) this.#store.set(next);
    say(isAdded ? `${title} added` : `There is room for ${mostCriteria} criteria`);
    return isAdded;
  }

  removeCriterion(id: string, { isFocused = true } = {}): void {
    const before = this.#store.get();
    const criterion = before.criteria.find((one) => one.id === id);
    if (!criterion) return;
    const after = withoutCriterion(before, id);
    this.#store.set(after);
    this.#removedCriteria.add({ id, name: `“${criterion.title}”`, before, after });
    if (isFocused) this.#removedCriteria.focus();
    say(`“${criterion.title}” removed`);
  }

  moveCriterion(id: string, by: number): void {
    const next = withCriterionMoved(this.#store.get(), id, by);
    if (next === this.#store.get()) return;
    this.#store.set(next);
    const at = next.criteria.findIndex((one) => one.id === id);
    say(`${next.criteria[at]?.title ?? ''}: ${at + 1} of ${next.criteria.length}`);
  }

  #putBack(removal: Removal): void {
    this.#store.set(withRemovedBack(this.#store.get(), removal));
    this.#focus(`[data-providers] [data-provider="${removal.id}"] input`);
    this.#focus(`[data-criteria] [data-criterion="${removal.id}"] input`);
    say(`${removal.name} is back`);
  }

  /** What was removed belongs to the scorecard that was there: not to one that was opened, kept or cleared instead. */
  #forgetOthers(by: 'here' | 'elsewhere'): void {
    const { whose, canUndo } = this.#store;
    const isAnother =
      whose !== this.#whose || canUndo !== undefined || (by === 'elsewhere' && whose === 'shared');
    this.#whose = whose;
    if (isAnother) this.#forget();
  }

  #forget(): void {
    this.#removedProviders.forget();
    this.#removedCriteria.forget();
  }

  #focus(selector: string): void {
    this.#root.querySelector<HTMLElement>(selector)?.focus();
  }
}
