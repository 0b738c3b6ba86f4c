import { element } from './tender-markup.ts';

/** Shows a button behind the one of a card, or takes it away. */
export function cardButton(
  beside: HTMLButtonElement,
  text: string,
  isShown: boolean,
  run: () => void,
): void {
  const there = beside.parentElement?.querySelector('[data-undo-card]');
  if (!isShown) there?.remove();
  if (!isShown || there) return;
  const made = element(
    'button',
    { type: 'button', class: 'tender-card-other', 'data-undo-card': '' },
    [text],
  );
  made.addEventListener('click', run);
  beside.after(made);
}

/** Says something below a card, with a choice of which the first one is the harmless one and gets the focus. Returns what takes it away. */
export function cardNote(
  card: HTMLElement,
  text: string,
  choices: readonly { readonly text: string; run(): void }[],
): () => void {
  const close = () => card.querySelector('.tender-card-note')?.remove();
  close();
  const buttons = choices.map((choice) => {
    const made = element('button', { type: 'button', class: 'tender-card-other' }, [choice.text]);
    made.addEventListener('click', () => choice.run());
    return made;
  });
  card.append(
    element('div', { class: 'tender-card-note', role: 'group', 'aria-label': text }, [
      element('p', {}, [text]),
      element('p', { class: 'tender-card-row' }, buttons),
    ]),
  );
  buttons[0]?.focus();
  return close;
}
