// The definition of a term beside its word: on pointing at it, on reaching it with Tab, on the first tap. It stays while
// the pointer is on it, and goes with Escape. Its words come from the list of terms on the page.

type Way = 'pointing' | 'focus' | 'tap';

/** From pointing at a word to its definition, and from leaving it to the end of that; in milliseconds. */
const delay = 250;
const grace = 300;
const gap = 6;
const margin = 8;

const box = document.createElement('span');
box.className = 'term-definition';
box.popover = 'manual';

let shown: HTMLElement | undefined;
let isTapped = false;
let timer = 0;
let lastPointer = '';

export function defineTerms(): void {
  on('pointerover', ({ target, pointerType, clientY }) => {
    const isInBox = target instanceof Node && box.contains(target);
    const term = termAt(target);
    if (pointerType === 'touch' || !(isInBox || term)) return;
    clearTimeout(timer);
    if (term && term !== shown) timer = window.setTimeout(show, delay, term, 'pointing', clientY);
  });
  on('pointerout', ({ pointerType }) => {
    if (pointerType === 'touch') return;
    clearTimeout(timer);
    if (shown && !isTapped && !shown.matches(':focus-visible'))
      timer = window.setTimeout(hide, grace);
  });
  on('focusin', ({ target }) => {
    const term = termAt(target);
    if (term?.matches(':focus-visible')) show(term, 'focus');
    else if (shown && !isWithin(target)) hide();
  });
  on('pointerdown', ({ target, pointerType }) => {
    lastPointer = pointerType;
    if (shown && !isWithin(target)) hide();
  });
  on('click', (event) => {
    const term = termAt(event.target);
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    // What looks like a link to anybody is one; a key, and a screen reader, click without a pointer.
    if (!term?.matches('.term') || term === shown || !isPlain) return;
    if (lastPointer !== 'touch' || event.detail === 0) return;
    if (show(term, 'tap')) event.preventDefault();
  });
  on('keydown', ({ key }) => {
    if (key === 'Escape') hide();
    lastPointer = '';
  });
  addEventListener('resize', hide);
}

function on<K extends keyof DocumentEventMap>(type: K, act: (event: DocumentEventMap[K]) => void) {
  document.addEventListener(type, act);
}

function termAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element
    ? target.closest<HTMLAnchorElement>('a[aria-describedby^="term"]')
    : null;
}

function isWithin(target: EventTarget | null): boolean {
  return target instanceof Node && (box.contains(target) || shown?.contains(target) === true);
}

/** Whether there is a definition to show. */
function show(link: HTMLAnchorElement, way: Way, y?: number): boolean {
  if (link === shown) return true;
  hide();
  const id = link.getAttribute('aria-describedby') ?? '';
  const definition = document.getElementById(id);
  if (!definition) return false;
  const title = definition.previousElementSibling?.querySelector('a')?.textContent ?? '';
  const text = document.createElement('span');
  text.role = 'tooltip';
  text.id = 'term-shown';
  if (title.toLowerCase() !== link.textContent.toLowerCase()) {
    const name = document.createElement('b');
    name.textContent = title;
    text.append(name, ' ');
  }
  text.append(definition.textContent.trim());
  box.replaceChildren(text);
  if (way === 'tap') {
    const more = document.createElement('a');
    more.href = link.href;
    more.textContent = `More about ${title}`;
    box.append(' ', more);
  }
  link.after(box);
  box.showPopover();
  link.dataset['describedby'] = id;
  link.setAttribute('aria-describedby', text.id);
  shown = link;
  isTapped = way === 'tap';
  place(link, y);
  return true;
}

function hide(): void {
  clearTimeout(timer);
  if (!shown) return;
  shown.setAttribute('aria-describedby', shown.dataset['describedby'] ?? '');
  delete shown.dataset['describedby'];
  shown = undefined;
  box.remove();
}

/** Under the line of the word that was pointed at, or above it where there is more room. */
function place(link: HTMLElement, y = Number.POSITIVE_INFINITY): void {
  const lines = [...link.getClientRects()];
  const line = lines.find(({ bottom }) => y <= bottom) ?? lines.at(-1);
  if (!line) return;
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = box;
  const under = line.bottom + gap;
  const over = line.top - gap - offsetHeight;
  const top = under + offsetHeight > clientHeight && over >= 0 ? over : under;
  const left = Math.max(margin, Math.min(line.left, clientWidth - offsetWidth - margin));
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}
