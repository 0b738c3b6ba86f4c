import type { Page } from 'playwright-core';

/** What `installSight` puts into a page: each looks at the page as it is now and returns what is wrong, a line each. */
interface Sight {
  /** Text and controls that stick out of the window, or of a box that hides what does not fit. */
  cutOff(): string[];
  /** Things that move, or would when pointed at. */
  moving(): string[];
  /** Buttons and fields smaller than a finger tip, 24 by 24 pixels. */
  small(): string[];
  /** Fields without an edge, and controls that show nothing. */
  invisible(): string[];
  /** What cannot be used on paper and yet is printed; and a heading that is not. */
  wronglyPrinted(): string[];
  /** What has to be reached with the Tab key, in order. */
  reachable(): string[];
  /** What has had the focus since `follow`, in order; with a word on those that did not show it. */
  visited(): string[];
  follow(): void;
}

/** Asks one of the questions above of a page that was opened with `addInitScript(installSight)`. */
export async function see(page: Page, question: Exclude<keyof Sight, 'follow'>): Promise<string[]> {
  return await page.evaluate<string[]>(`sight.${question}()`);
}

/** Presses Tab through the page, and tells where the focus has not been as it should. */
export async function missedByKeyboard(page: Page): Promise<string[]> {
  const expected = await see(page, 'reachable');
  await page.evaluate('sight.follow()');
  // Regions that scroll take the focus too.
  const scrolling = await page.locator('pre, .table-scroll, [role=region]').count();
  for (let i = 0; i < expected.length + scrolling; i += 1) await page.keyboard.press('Tab');
  let visited = await see(page, 'visited');
  // A field for a day or a time is several stops.
  const parts = 4 * (await page.locator('input:is([type=date], [type=time])').count());
  for (let i = 0; i < parts && visited.length < expected.length; i += 1) {
    await page.keyboard.press('Tab');
    visited = await see(page, 'visited');
  }
  if (visited.join('\n') === expected.join('\n')) return [];
  const missed = expected.filter((name) => !visited.includes(name));
  const strange = visited.filter((name) => !expected.includes(name));
  if (missed.length + strange.length === 0)
    return ['the focus does not follow the order of the page'];
  return [
    ...missed.map((name) => `${name} is not reached`),
    ...strange.map((name) => `${name} has the focus`),
  ];
}

/** Runs in the page, so it refers to nothing outside itself. */
export function installSight(): void {
  const sight: Sight = {
    cutOff() {
      const width = document.documentElement.clientWidth;
      return visible('*').flatMap((element) => {
        const box = element.getBoundingClientRect();
        if (hasAncestor(element, scrolls) || isOffStage(box) || !isShown(element, box)) return [];
        const sticksOut = box.right > width + 1 || box.left < -1;
        return [
          ...(sticksOut ? [`${nameOf(element)} sticks out`] : []),
          ...(hidesPart(element) ? [`${nameOf(element)} hides a part of itself`] : []),
        ];
      });
    },
    moving() {
      const running = document
        .getAnimations()
        .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target : null))
        .flatMap((target) => (target ? [`${nameOf(target)} moves`] : []));
      const wouldMove = visible('*').flatMap((element) => {
        const { transitionDuration, animationDuration, animationName, scrollBehavior } =
          getComputedStyle(element);
        const seconds = Math.max(
          ...transitionDuration.split(',').map(parseFloat),
          ...(animationName === 'none' ? [] : animationDuration.split(',').map(parseFloat)),
        );
        return seconds > 0.01 || scrollBehavior === 'smooth'
          ? [`${nameOf(element)} would move`]
          : [];
      });
      return [...running, ...wouldMove];
    },
    small() {
      return visible('button, input, select, textarea, summary, [role=button]').flatMap(
        (element) => {
          const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
          // A click on its label is a click on a box.
          const boxes = [element, ...(label ? [label] : [])].map((one) =>
            one.getBoundingClientRect(),
          );
          if (boxes.some(({ width, height }) => width >= 24 && height >= 24)) return [];
          const [{ width, height } = { width: 0, height: 0 }] = boxes;
          return [`${nameOf(element)} is ${Math.round(width)} by ${Math.round(height)}`];
        },
      );
    },
    invisible() {
      const fields = visible('input, select, textarea').filter((field) => {
        const { appearance, borderTopStyle, borderTopWidth } = getComputedStyle(field);
        const isDrawnBySystem = appearance !== 'none';
        return !isDrawnBySystem && (borderTopStyle === 'none' || parseFloat(borderTopWidth) === 0);
      });
      const controls = visible('a[href], button, summary').filter((control) => {
        const { color, backgroundColor } = getComputedStyle(control);
        return color === backgroundColor || !hasSomethingIn(control);
      });
      return [...fields, ...controls].map((element) => `${nameOf(element)} cannot be seen`);
    },
    wronglyPrinted() {
      const useless = 'body > header, button, input, select, textarea, dialog, [role=dialog]';
      const heading = visible('h1').length === 1 ? [] : ['the heading is not printed'];
      const main = visible('main').length === 1 ? [] : ['the text is not printed'];
      return [...visible(useless).map((one) => `${nameOf(one)} is printed`), ...heading, ...main];
    },
    reachable() {
      return tabStops().map(nameOf);
    },
    follow() {
      const stops = new Set(tabStops());
      document.addEventListener('focusin', ({ target }) => {
        if (!(target instanceof Element) || !stops.has(target)) return;
        stops.delete(target);
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(target);
        const hasRing = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
        const isThere = target.checkVisibility({ opacityProperty: true });
        const isSeen = isThere && (hasRing || boxShadow !== 'none');
        followed.push(isSeen ? nameOf(target) : `${nameOf(target)}, without showing it`);
      });
    },
    visited() {
      return followed;
    },
  };
  const followed: string[] = [];
  Object.assign(globalThis, { sight });

  function visible(selector: string): Element[] {
    return [...document.body.querySelectorAll(selector)].filter(isVisible);
  }

  function isVisible(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  }

  function tabStops(): Element[] {
    const stops = visible(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex^="-"])',
    );
    // Of the buttons of a group, the chosen one or the first has the focus; arrows lead to the others.
    return stops.filter((stop) => {
      if (stop.matches(':disabled, [inert] *, [tabindex^="-"]')) return false;
      if (!(stop instanceof HTMLInputElement) || stop.type !== 'radio') return true;
      const group = stops.filter(
        (one) => one instanceof HTMLInputElement && one.name === stop.name,
      );
      return stop.checked || (group[0] === stop && !group.some((one) => one.matches(':checked')));
    });
  }

  /** Whether it is text, a picture or a control and no box that holds such. */
  function isShown(element: Element, { width, height }: DOMRect): boolean {
    if (width <= 1 || height <= 1) return false;
    if (element.matches('svg *, math *')) return false;
    if (element.matches('a, button, input, select, textarea, summary, img, svg, math')) return true;
    return [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
  }

  function hasSomethingIn(control: Element): boolean {
    const isDrawn = ['::before', '::after'].some(
      (part) => getComputedStyle(control, part).content !== 'none',
    );
    return isDrawn || Boolean(control.textContent?.trim()) || control.firstElementChild !== null;
  }

  /** Put out of sight until it has the focus, as the link past the header is. */
  function isOffStage({ right, bottom }: DOMRect): boolean {
    return right <= 0 || bottom + scrollY <= 0;
  }

  function hidesPart(element: Element): boolean {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    if (!(element instanceof HTMLElement) || clipPath !== 'none') return false;
    if (element instanceof HTMLInputElement) return false;
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    return (
      (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
    );
  }

  function scrolls(element: Element): boolean {
    return ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  }

  function hasAncestor(element: Element, is: (ancestor: Element) => boolean): boolean {
    const { parentElement } = element;
    if (!parentElement || parentElement === document.body) return false;
    return is(parentElement) || hasAncestor(parentElement, is);
  }

  function nameOf(element: Element): string {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
    const text = words.replace(/\s+/g, ' ').slice(0, 40);
    const classes = [...element.classList].map((name) => `.${name}`).join('');
    const tag = `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}${classes}`;
    return text ? `${tag} “${text}”` : tag;
  }
}
