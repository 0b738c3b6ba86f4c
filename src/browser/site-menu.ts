/** Closes the menu of narrow screens on Escape and when the reader goes on elsewhere, as menus do. */
export function closeMenuOnLeaving(): void {
  const menu = document.querySelector<HTMLDetailsElement>('details.site-menu');
  if (!menu) return;
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  for (const type of ['click', 'focusin'])
    document.addEventListener(type, ({ target }) => {
      if (target instanceof Node && !menu.contains(target)) menu.open = false;
    });
}
