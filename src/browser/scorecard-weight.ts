import { weightFault, weightOfText } from '#contracting/scorecard-weight.ts';

export function isWeight(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && 'weight' in target.dataset;
}

/**
 * The weight that a field holds while somebody types in it. Where that is none, it is the one before they began, since the
 * 1 of an 11 was not meant, and the place beside the field says so.
 */
export function weightTyped(field: HTMLInputElement, weight: number): number {
  field.dataset['former'] ??= `${weight}`;
  const former = Number(field.dataset['former']);
  const typed = weightOfText(field.value);
  // An empty field is about to be filled; of letters in a field for numbers the browser gives no text.
  const isEmptied = field.value === '' && !field.validity.badInput;
  tell(field, typed === undefined && !isEmptied ? weightFault(former) : '');
  return typed ?? former;
}

/** Whether somebody types in it, so that what it says is left alone. */
export function isBeingTyped(field: HTMLElement): boolean {
  return 'former' in field.dataset;
}

/** Nobody types in it any more. What was wrong stays beside it, until they type again. */
export function leaveWeight(field: HTMLInputElement): void {
  delete field.dataset['former'];
}

function tell(field: HTMLInputElement, fault: string): void {
  const place = field.closest('li')?.querySelector('[data-weight-fault]');
  if (place && place.textContent !== fault) place.textContent = fault;
}
