import { progressOf } from '#contracting/checklist-progress.ts';
import { checklistStore } from './checklist-store.ts';

interface ListedBlueprint {
  readonly address: string;
  readonly formerAddresses: readonly string[];
  readonly items: readonly string[];
}

/** The list of blueprints: says beside each in which the reader has settled something how far they are. */
class BlueprintProgress extends HTMLElement {
  connectedCallback(): void {
    // The page wrote it.
    const blueprints = JSON.parse(this.dataset['blueprints'] ?? '[]') as ListedBlueprint[];
    for (const { address, formerAddresses, items } of blueprints) {
      const store = checklistStore(address, formerAddresses);
      const show = () => {
        const { settled, total } = progressOf(
          store.get(),
          items.map((id) => ({ id })),
        );
        this.#place(address, settled > 0 ? `${settled} of ${total} settled` : '');
      };
      store.subscribe(show);
      show();
    }
  }

  #place(address: string, text: string): void {
    const entry = this.querySelector(`a[href="${CSS.escape(address)}"]`)?.closest('li');
    const former = entry?.querySelector('[data-settled]');
    if (former || !text) {
      if (former) former.textContent = text;
      return;
    }
    const place = document.createElement('span');
    place.dataset['settled'] = '';
    place.textContent = text;
    (entry?.querySelector('.entry-list-meta') ?? entry)?.append(place);
  }
}

customElements.define('blueprint-progress', BlueprintProgress);
