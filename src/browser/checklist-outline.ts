import type { Outline, OutlineItem } from '#contracting/checklist.ts';
import { part } from './part.ts';

/** A blueprint as its page shows it, with the elements that show it. */
export interface PageOutline extends Outline {
  readonly pillars: readonly PagePillar[];
}

export interface PagePillar {
  readonly element: HTMLElement;
  readonly number: string;
  readonly title: string;
  readonly items: readonly PageItem[];
}

export interface PageItem extends OutlineItem {
  readonly element: HTMLElement;
  readonly number: string;
}

export function outlineOf(root: HTMLElement): PageOutline {
  return {
    blueprint: lastPart(root.dataset['address'] ?? ''),
    title: root.dataset['name'] ?? '',
    pillars: all(root, '[data-pillar]').map((element) => ({
      element,
      number: textOf(element, '.pillar-number'),
      title: textOf(element, 'h2 [data-title]'),
      items: all(element, '[data-item]').map((item) => ({
        element: item,
        id: item.id,
        number: textOf(item, '.checklist-number'),
        title: textOf(item, '[data-title]'),
      })),
    })),
  };
}

/** The name of a blueprint in its address. */
export function lastPart(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}

function all(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)];
}

function textOf(root: ParentNode, selector: string): string {
  return (part(root, selector, HTMLElement).textContent ?? '').trim();
}
