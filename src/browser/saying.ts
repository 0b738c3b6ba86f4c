let timer: ReturnType<typeof setTimeout> | undefined;

/** Says in a corner of the page, and to screen readers, what has been done. */
export function say(text: string): void {
  const place = document.querySelector('[data-said]');
  if (!place) return;
  place.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => {
    place.textContent = '';
  }, 5000);
}
