import type { Element, ElementContent } from 'hast';
import { authorElement, isAllowed, isBlock, isVoid } from './author-html.ts';
import { text } from './nodes.ts';
import type { Tag } from './tag.ts';

interface OpenElement {
  readonly element: Element;
  /** The opening tag as written. */
  readonly source: string;
}

/** Builds elements out of tags and what stands between them. A tag without its counterpart is text. */
export class OpenElements {
  readonly #isInParagraph: boolean;
  readonly #root: ElementContent[] = [];
  readonly #open: OpenElement[] = [];

  constructor(isInParagraph: boolean) {
    this.#isInParagraph = isInParagraph;
  }

  append(...nodes: ElementContent[]): void {
    (this.#open.at(-1)?.element.children ?? this.#root).push(...nodes);
  }

  /** `offset` is where the tag stands in the source. */
  place(tag: Tag, offset: number): void {
    if (tag.kind === 'closing') {
      this.#close(tag);
      return;
    }
    const element = this.#fits(tag) ? authorElement(tag.name, tag.attributes, []) : undefined;
    if (!element) {
      this.append(text(tag.source));
      return;
    }
    const point = { line: 0, column: 0, offset };
    element.position = { start: point, end: point };
    if (tag.kind === 'empty' || isVoid(tag.name)) this.append(element);
    else this.#open.push({ element, source: tag.source });
  }

  /** The finished nodes. */
  finish(): ElementContent[] {
    while (this.#open.length > 0) this.#showUnclosed();
    return this.#root;
  }

  #fits({ name, source }: Tag): boolean {
    const isInParagraph =
      this.#isInParagraph || this.#open.some(({ element }) => holdsParagraph(element.tagName));
    return isAllowed(source) && !(isInParagraph && isBlock(name));
  }

  #close(tag: Tag): void {
    if (!this.#open.some(({ element }) => element.tagName === tag.name)) {
      this.append(text(tag.source));
      return;
    }
    while (this.#open.at(-1)?.element.tagName !== tag.name) this.#showUnclosed();
    const closed = this.#open.pop();
    if (closed) this.append(closed.element);
  }

  #showUnclosed(): void {
    const unclosed = this.#open.pop();
    if (unclosed) this.append(text(unclosed.source), ...unclosed.element.children);
  }
}

/** Whether an element may hold only what a paragraph may: no block. */
export function holdsParagraph(tagName: string | null): boolean {
  return /^(?:p|h[1-6]|summary)$/.test(tagName ?? '') || holdsPhrasing(tagName);
}

/** Whether an author's element is part of a paragraph. */
export function holdsPhrasing(tagName: string | null): boolean {
  return isAllowed(`<${tagName ?? ''}`) && !isBlock(tagName ?? '');
}
