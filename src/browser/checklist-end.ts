import { type Checklist, itemsOf, type Outline } from '#contracting/checklist.ts';
import { changesSince } from '#contracting/checklist-changes.ts';
import { promisesNotInContract, redFlagsOf } from '#contracting/checklist-progress.ts';
import { flaggedItem, goneItem, outsidePromise } from './checklist-readout.ts';
import { part } from './part.ts';

/** What stands after the points: promises outside the contract, red flags, notes on points that are gone. */
export function showEnd(root: HTMLElement, list: Checklist, outline: Outline): void {
  const here = new Set(itemsOf(outline).map(({ id }) => id));
  const promises = promisesNotInContract(list, outline);
  part(root, '[data-no-promises]', HTMLElement).hidden = promises.length > 0;
  fill(
    root,
    '[data-promises-outside]',
    promises.map((one) => outsidePromise(one, here.has(one.item.id))),
  );
  fill(
    root,
    '[data-flags]',
    redFlagsOf(list, outline).map((one) => flaggedItem(one, here.has(one.item.id))),
  );
  fill(root, '[data-gone]', changesSince(list, outline).goneWithNotes.map(goneItem));
}

function fill(root: HTMLElement, selector: string, entries: readonly HTMLElement[]): void {
  const place = part(root, selector, HTMLElement);
  place.hidden = entries.length === 0;
  part(place, ':is(ol, ul)', HTMLElement).replaceChildren(...entries);
}
