/** The contents of a page, whose link to the section that is being read is marked. */
class PageContents extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const sections = links.flatMap((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return heading ? [{ link, heading }] : [];
    });
    const mark = () => {
      const line = innerHeight * readingLine;
      const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
      // The last sections are too short to reach the line.
      const current = isAtEnd
        ? (sections.find(({ link, heading }) => link.hash === location.hash && isInView(heading)) ??
          sections.at(-1))
        : sections.findLast(({ heading }) => heading.getBoundingClientRect().top < line);
      for (const { link } of sections) link.ariaCurrent = link === current?.link ? 'true' : null;
      if (current) keepInView(current.link, this.firstElementChild);
    };
    this.#observer = new IntersectionObserver(mark, {
      rootMargin: `0px 0px -${100 - readingLine * 100}% 0px`,
    });
    for (const { heading } of sections) this.#observer.observe(heading);
    document.addEventListener('scrollend', mark);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }
}

/** Share of the window's height above which a heading has been reached. */
const readingLine = 0.3;

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Scrolls the contents alone: `scrollIntoView` would scroll the page too. */
function keepInView(link: HTMLElement, list: Element | null): void {
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const [inner, outer] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop += inner.top - outer.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
}

customElements.define('page-contents', PageContents);
