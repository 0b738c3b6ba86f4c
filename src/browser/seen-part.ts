/**
 * Keeps `--seen-height` and `--seen-top` of an element at the part of the screen that can be seen, in CSS pixels: on a
 * phone the keyboard covers the rest. They are absent where the reader has zoomed in, who sees less because they want to.
 * Ends with the signal.
 */
export function followSeenPart(element: HTMLElement, signal: AbortSignal): void {
  const seen = window.visualViewport;
  if (!seen) return;
  const follow = () => {
    const isZoomed = seen.scale > 1.01;
    set(element, '--seen-height', isZoomed ? undefined : seen.height);
    set(element, '--seen-top', isZoomed ? undefined : seen.offsetTop);
  };
  for (const type of ['resize', 'scroll']) seen.addEventListener(type, follow, { signal });
  follow();
}

function set({ style }: HTMLElement, name: string, pixels: number | undefined): void {
  if (pixels === undefined) style.removeProperty(name);
  else style.setProperty(name, `${pixels}px`);
}
