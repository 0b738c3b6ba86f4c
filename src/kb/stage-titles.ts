import type { Stage } from './schemas/fields.ts';

/** The steps of a customer's way as readers see them. */
export const stageTitles: Readonly<Record<Stage, string>> = {
  understand: 'Understand',
  compare: 'Compare',
  contract: 'Contract',
  run: 'Run',
  leave: 'Leave',
};
