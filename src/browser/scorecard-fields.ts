import { cellOf, nameOf, type Scorecard, scoreLabels, scores } from '#contracting/scorecard.ts';
import {
  withCell,
  withMust,
  withProviderChanged,
  withWeight,
} from '#contracting/scorecard-edits.ts';
import { totalWeight } from '#contracting/scorecard-result.ts';
import { percentText } from '#contracting/scorecard-words.ts';
import { isBeingTyped, isWeight, weightTyped } from './scorecard-weight.ts';

/** The scorecard with what a field now holds; `undefined` where the field says nothing about it. */
export function cardWithField(card: Scorecard, target: EventTarget | null): Scorecard | undefined {
  if (!isField(target)) return undefined;
  const criterion = target.closest<HTMLElement>('[data-criterion]')?.dataset['criterion'] ?? '';
  const provider = target.closest<HTMLElement>('[data-provider]')?.dataset['provider'] ?? '';
  const { dataset, value } = target;
  if ('name' in dataset) return withProviderChanged(card, provider, { name: value });
  if (isWeight(target)) {
    const { weight } = card.criteria.find(({ id }) => id === criterion) ?? {};
    return weight === undefined
      ? undefined
      : withWeight(card, criterion, weightTyped(target, weight));
  }
  if ('must' in dataset && target instanceof HTMLInputElement)
    return withMust(card, criterion, target.checked);
  const { score, note } = cellOf(card, criterion, provider);
  if ('score' in dataset) {
    const chosen = scores.find((one) => `${one}` === value);
    return withCell(card, criterion, provider, {
      ...(chosen === undefined ? {} : { score: chosen }),
      ...(note === undefined ? {} : { note }),
    });
  }
  if ('note' in dataset)
    return withCell(card, criterion, provider, {
      ...(score === undefined ? {} : { score }),
      note: value,
    });
  return undefined;
}

/** Puts the scorecard into the fields and the words beside them; a field that holds it already is left alone. */
export function fillFields(root: HTMLElement, card: Scorecard): void {
  const total = totalWeight(card);
  const chosen = new Set(card.criteria.map(({ id }) => id));
  for (const provider of card.providers) {
    const its = `[data-provider="${provider.id}"]`;
    each(root, `[data-providers] ${its}`, (item) => {
      set(item, '[data-name]', provider.name);
      write(item, '[data-of]', `: ${nameOf(provider)}`);
    });
    each(root, `.score-grid thead ${its}`, (head) => write(head, '[data-head]', nameOf(provider)));
  }
  for (const { id, weight, must } of card.criteria) {
    const share = total === 0 ? '0%' : percentText((weight * 1_000_000) / total);
    each(root, `[data-criteria] [data-criterion="${id}"]`, (item) => {
      set(item, '[data-weight]', `${weight}`);
      check(item, '[data-must]', must === true);
      write(item, '[data-share]', share);
    });
    each(root, `.score-grid [data-criterion="${id}"]`, (row) => {
      write(row, '[data-facts]', `${share}${must ? ', must-have' : ''}`);
      for (const provider of card.providers)
        each(row, `[data-provider="${provider.id}"]`, (cell) => {
          const { score, note = '' } = cellOf(card, id, provider.id);
          set(cell, '[data-score]', score === undefined ? '' : `${score}`);
          set(cell, '[data-note]', note);
          write(cell, '[data-name]', nameOf(provider));
          write(
            cell,
            '[data-print-score]',
            score === undefined ? 'Unknown' : `${score}, ${scoreLabels[score].toLowerCase()}`,
          );
          write(cell, '[data-print-note]', note);
        });
    });
  }
  each(root, '[data-item]', (item) => check(item, 'input', chosen.has(item.dataset['item'] ?? '')));
}

function isField(
  target: EventTarget | null,
): target is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  );
}

function each(root: ParentNode, selector: string, run: (element: HTMLElement) => void): void {
  for (const element of root.querySelectorAll<HTMLElement>(selector)) run(element);
}

function set(root: HTMLElement, selector: string, value: string): void {
  const field = root.querySelector(selector);
  if (isField(field) && field.value !== value && !isBeingTyped(field)) field.value = value;
}

function check(root: HTMLElement, selector: string, isChecked: boolean): void {
  const box = root.querySelector(selector);
  if (box instanceof HTMLInputElement) box.checked = isChecked;
}

function write(root: HTMLElement, selector: string, text: string): void {
  each(root, selector, (element) => tell(element, text));
}

function tell(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
