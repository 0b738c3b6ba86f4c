import { blankChecklist, type Checklist } from '#contracting/checklist.ts';
import { checklistFormat } from '#contracting/checklist-state.ts';
import { lastPart } from './checklist-outline.ts';
import { openToolStore, type ToolStore } from './tool-storage.ts';

/** What the reader has noted on the blueprint of an address, also under addresses that it had. */
export function checklistStore(
  address: string,
  formerAddresses: readonly string[],
): ToolStore<Checklist> {
  const blueprint = lastPart(address);
  return openToolStore({
    format: checklistFormat(blueprint, formerAddresses.map(lastPart)),
    empty: blankChecklist(blueprint),
    subject: address,
    formerSubjects: formerAddresses,
  });
}
