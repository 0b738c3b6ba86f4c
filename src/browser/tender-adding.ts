import { has, hasOwnWords, withItems, withoutItem } from '#contracting/tender.ts';
import { takenOff } from '#contracting/tender-text.ts';
import { say } from './saying.ts';
import { cardButton, cardNote } from './tender-card-note.ts';
import { itemOfCard, tenderStore } from './tender-store.ts';

/** By the ids of questions that cards have taken off: what the store calls that step. */
const steps = new Map<string, string>();

/** Puts the question of a card on the list, or takes it off: words of the reader’s own not before they have been asked. */
export function toggle(card: HTMLElement): void {
  const store = tenderStore();
  const item = itemOfCard(card);
  if (!has(store.get(), item.id)) add(card);
  else if (hasOwnWords(store.get(), item)) askFirst(card);
  else takeOff(card);
}

function add(card: HTMLElement): void {
  // Taken off just now: as it was, where it was.
  if (isNext(card)) {
    undo(card);
    return;
  }
  const store = tenderStore();
  const item = itemOfCard(card);
  const next = withItems(store.get(), [item]);
  store.set(next);
  say(has(next, item.id) ? counted('Added to your list') : 'Your list is full');
}

function askFirst(card: HTMLElement): void {
  const close = cardNote(card, 'You have worded this question your own way.', [
    {
      text: 'Leave it on my list',
      run() {
        close();
        toggleOf(card)?.focus();
      },
    },
    {
      text: 'Take it off',
      run() {
        close();
        takeOff(card);
        card.querySelector<HTMLElement>('[data-undo-card]')?.focus();
      },
    },
  ]);
}

function takeOff(card: HTMLElement): void {
  const { id = '' } = card.dataset;
  const store = tenderStore();
  const step = takenOff(store.get().items.find((item) => item.id === id)?.ask ?? '');
  steps.set(id, step);
  store.set(withoutItem(store.get(), id), step);
  say(counted('Taken off your list'));
}

function undo(card: HTMLElement): void {
  tenderStore().undo();
  toggleOf(card)?.focus();
  say(counted('Back on your list'));
}

/** The next step that can be taken back is that this card’s question was taken off. */
function isNext(card: HTMLElement): boolean {
  const step = steps.get(card.dataset['id'] ?? '');
  return step !== undefined && step === tenderStore().canUndo;
}

/** Says on every card of the page whether its question is on the list. */
function mark(): void {
  const tender = tenderStore().get();
  const isOn = new Set(tender.items.map(({ id }) => id));
  for (const card of document.querySelectorAll<HTMLElement>('tender-card')) {
    const button = toggleOf(card);
    const count = card.querySelector<HTMLElement>('[data-count]');
    const isThere = isOn.has(card.dataset['id'] ?? '');
    if (button) {
      button.ariaPressed = `${isThere}`;
      button.textContent = isThere ? 'On my list' : 'Add to my list';
      if (!isThere) card.querySelector('.tender-card-note')?.remove();
      cardButton(button, 'Undo', !isThere && isNext(card), () => undo(card));
    }
    if (count) {
      count.hidden = isOn.size === 0;
      count.textContent = `My list: ${questions(isOn.size)}`;
    }
  }
}

tenderStore().subscribe(mark);
mark();

function toggleOf(card: HTMLElement): HTMLButtonElement | null {
  return card.querySelector<HTMLButtonElement>('[data-toggle]');
}

/** "Added to your list: 2 questions" */
function counted(done: string): string {
  return `${done}: ${questions(tenderStore().get().items.length)}`;
}

function questions(count: number): string {
  return count === 1 ? '1 question' : `${count} questions`;
}
