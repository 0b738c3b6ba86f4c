import { type Stage, stages } from '#kb/schemas/fields.ts';
import { stageLabels } from './labels.ts';

/** A step of the customer’s way, as the line on an entry’s page shows it. */
export interface Step {
  readonly title: string;
  /** The part of the home page that lists what helps there. */
  readonly address: string;
  readonly isCurrent: boolean;
}

/** All steps in order, the given one marked. */
export function stepsFrom(current: Stage): Step[] {
  return stages.map((stage) => ({
    title: stageLabels[stage].title,
    address: `/#${stage}`,
    isCurrent: stage === current,
  }));
}
