import { kept } from './keeping.ts';
import { part } from './part.ts';
import { say } from './saying.ts';
import { tenderKey } from './tender-key.ts';

/** A question that the reader may put on their list. The list itself is fetched by those who have one or begin one. */
class TenderCard extends HTMLElement {
  connectedCallback(): void {
    const button = part(this, '[data-toggle]', HTMLButtonElement);
    for (const type of ['pointerover', 'focusin'])
      button.addEventListener(type, () => void adding().catch(() => undefined), { once: true });
    button.addEventListener('click', () => {
      adding().then(
        ({ toggle }) => toggle(this),
        () => say('The list cannot be fetched. Are you online?'),
      );
    });
  }
}

const adding = () => import('./tender-adding.ts');

customElements.define('tender-card', TenderCard);

// It marks every card of the page once it is there.
function markCards(): void {
  if (document.querySelector('tender-card')) adding().catch(() => undefined);
}
if (kept(tenderKey) !== undefined) markCards();
addEventListener('storage', ({ key }) => {
  if (key === tenderKey) markCards();
});
