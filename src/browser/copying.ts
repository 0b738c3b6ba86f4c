import { say } from './saying.ts';

/** Copies a text and says so; where the browser refuses, it says that. */
export async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say('Your browser does not let this page copy. Select the text and copy it yourself.');
  }
}

/** The section of a link beside a heading: the browser goes there as ever, and its full address is copied. */
export function copyOnHeadingAnchors(): void {
  document.addEventListener('click', ({ target }) => {
    const anchor = target instanceof Element ? target.closest('a.heading-anchor') : null;
    if (anchor instanceof HTMLAnchorElement) void copy(anchor.href, 'Link to this section copied');
  });
}

/** Gives each block of code a button. It has no height of its own, so that nothing moves. */
export function addCopyButtons(): void {
  for (const code of document.querySelectorAll<HTMLElement>('main pre.code')) {
    const place = document.createElement('div');
    place.className = 'code-copy';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.ariaLabel = 'Copy this code';
    button.addEventListener('click', () => void copy(code.textContent, 'Code copied'));
    place.append(button);
    code.before(place);
  }
}
