import type { TenderList } from '#contracting/tender.ts';
import {
  emptyTender,
  packed,
  type TenderItem,
  tenderFormat,
  unpacked,
} from '#contracting/tender.ts';
import { openToolStore, type ToolStore } from './tool-storage.ts';

let store: ToolStore<TenderList> | undefined;

/** The reader’s list of questions; the same one for the whole page. */
export function tenderStore(): ToolStore<TenderList> {
  store ??= openToolStore({
    format: tenderFormat,
    empty: emptyTender,
    forLink: {
      pack: (tender) => packed(tender, cardsOfPage()),
      unpack: (tender) => unpacked(tender, cardsOfPage()),
    },
  });
  return store;
}

/** What a card of the page says. */
export function itemOfCard(card: HTMLElement): TenderItem {
  const { id = '', group = '', page = '', address = '' } = card.dataset;
  const source = card.querySelector('.clause-source')?.textContent ?? '';
  return {
    id,
    group,
    ask: textOf(card, '.ask dd'),
    goodAnswer: textOf(card, '.good-answer dd'),
    redFlag: textOf(card, '.red-flag dd'),
    source: source.includes('Source:')
      ? source.replace('Source:', '').replace(/\s+/g, ' ').trim()
      : '',
    page,
    address,
  };
}

function cardsOfPage(): Map<string, TenderItem> {
  const cards = document.querySelectorAll<HTMLElement>('tender-card');
  return new Map([...cards].map((card) => [card.dataset['id'] ?? '', itemOfCard(card)]));
}

function textOf(card: HTMLElement, selector: string): string {
  const paragraphs = card.querySelectorAll(`${selector} p`);
  return [...paragraphs]
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
    .join('\n');
}
