import { has, withItems, withoutItem } from '#contracting/tender.ts';
import { say } from './saying.ts';
import { itemOfCard, tenderStore } from './tender-store.ts';

/** Puts the question of a card on the list, or takes it off. */
export function toggle(card: HTMLElement): void {
  const { id = '' } = card.dataset;
  const store = tenderStore();
  const isOn = has(store.get(), id);
  const next = isOn ? withoutItem(store.get(), id) : withItems(store.get(), [itemOfCard(card)]);
  store.set(next);
  const done = isOn ? 'Taken off' : 'Added to';
  const isFull = !isOn && !has(next, id);
  say(isFull ? 'Your list is full' : `${done} your list: ${questions(next.items.length)}`);
}

/** Says on every card of the page whether its question is on the list. */
function mark(): void {
  const tender = tenderStore().get();
  const isOn = new Set(tender.items.map(({ id }) => id));
  for (const card of document.querySelectorAll<HTMLElement>('tender-card')) {
    const button = card.querySelector<HTMLButtonElement>('[data-toggle]');
    const count = card.querySelector<HTMLElement>('[data-count]');
    const isThere = isOn.has(card.dataset['id'] ?? '');
    if (button) {
      button.ariaPressed = `${isThere}`;
      button.textContent = isThere ? 'On my list' : 'Add to my list';
    }
    if (count) {
      count.hidden = isOn.size === 0;
      count.textContent = `My list: ${questions(isOn.size)}`;
    }
  }
}

tenderStore().subscribe(mark);
mark();

function questions(count: number): string {
  return count === 1 ? '1 question' : `${count} questions`;
}
