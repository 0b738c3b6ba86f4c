import {
  type ItemNotes,
  isInContract,
  type OutlineItem,
  type PromiseMade,
} from '#contracting/checklist.ts';
import type { NotedItem, PromiseAt } from '#contracting/checklist-progress.ts';
import { promiseSource, statusLabels } from '#contracting/checklist-words.ts';

/** The reader’s notes as they are read and printed. */
export function readout({ status, answer, flag, promises = [] }: ItemNotes): HTMLElement[] {
  return [
    ...(status === 'not-needed' ? [made('p', 'own-mark', statusLabels[status])] : []),
    ...(flag ? [made('p', 'own-mark own-flag', 'Red flag')] : []),
    ...(answer ? [made('p', 'own-answer', answer)] : []),
    ...(promises.length > 0 ? [madeOf('ul', 'own-promises', promises.map(promiseLine))] : []),
  ];
}

/** A promise in the list of those outside the contract: what, its source, and where it belongs. */
export function outsidePromise({ item, promise }: PromiseAt, isHere: boolean): HTMLElement {
  return madeOf('li', '', [
    made('p', 'own-what', promise.what || 'A promise without words'),
    made('p', 'own-source', promiseSource(promise)),
    madeOf('p', 'own-source', [isHere ? linkTo(item) : made('span', '', item.title)]),
  ]);
}

export function flaggedItem({ item, notes }: NotedItem, isHere: boolean): HTMLElement {
  return madeOf('li', '', [
    madeOf('p', 'own-what', [isHere ? linkTo(item) : made('span', '', item.title)]),
    ...(notes.answer ? [made('p', 'own-answer', notes.answer)] : []),
  ]);
}

/** An item that is gone, with the notes on it and a button that removes them. */
export function goneItem({ item, notes }: NotedItem): HTMLElement {
  const remove = made('button', 'quiet-button', 'Remove these notes');
  remove.setAttribute('type', 'button');
  remove.dataset['forget'] = item.id;
  remove.ariaLabel = `Remove these notes: ${item.title}`;
  const settled = notes.status === 'done' ? [made('p', 'own-mark', statusLabels.done)] : [];
  return madeOf('li', '', [
    made('p', 'own-what', item.title),
    ...settled,
    ...readout(notes),
    remove,
  ]);
}

/** “2.4 What is in, and what is not”, which leads there. */
export function linkTo({ id, number, title }: OutlineItem): HTMLElement {
  const link = document.createElement('a');
  link.href = `#${id}`;
  link.textContent = number === undefined ? title : `${number} ${title}`;
  return link;
}

export function made(name: string, className: string, text: string): HTMLElement {
  return madeOf(name, className, [text]);
}

export function madeOf(
  name: string,
  className: string,
  content: readonly (Node | string)[],
): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

function promiseLine(promise: PromiseMade): HTMLElement {
  const outside = isInContract(promise)
    ? []
    : [' · ', made('strong', 'own-outside', 'not in the contract')];
  return madeOf('li', '', [
    made('span', 'own-what', promise.what || 'A promise without words'),
    madeOf('span', 'own-source', [promiseSource(promise), ...outside]),
  ]);
}
