let isPressed = false;
addEventListener('pointerdown', () => press(true), { capture: true });
for (const type of ['pointerup', 'pointercancel'])
  addEventListener(type, () => press(false), { capture: true });

function press(is: boolean): void {
  isPressed = is;
}

/**
 * Runs it soon, but not while a button is held down: one that is made anew or moves between press and release loses the
 * click.
 */
export function afterPress(run: () => void): void {
  const soon = () => void setTimeout(run);
  if (isPressed) addEventListener('pointerup', soon, { capture: true, once: true });
  else soon();
}
