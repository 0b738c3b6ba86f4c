import type { Cover } from '#contracting/calendar.ts';
import { targetUnits, unitWords } from '#contracting/target.ts';

/** Names what a target is counted in as the clock of its terms runs; the choice stays. */
export function nameUnits(select: HTMLSelectElement, cover: Cover): void {
  for (const option of select.options) {
    const unit = targetUnits.find((one) => one === option.value);
    const words = unit === undefined ? option.text : unitWords(unit, cover);
    if (option.text !== words) option.text = words;
  }
}
