import { type Stage, stages } from '#kb/schemas/fields.ts';
import { stageLabels } from './labels.ts';

/** A step of the customer’s way, as the line on an entry’s page shows it. */
export interface Step {
  readonly title: string;
  /** What it is good for. */
  readonly purpose: string;
  /** The part of the home page that lists what helps there. */
  readonly address: string;
  readonly isCurrent: boolean;
}

/** All steps in order, the given one marked. */
export function stepsFrom(current: Stage | undefined): Step[] {
  return stages.map((stage) => ({
    ...stageLabels[stage],
    address: `/#${stage}`,
    isCurrent: stage === current,
  }));
}

/** The step after the given one; none after the last. */
export function stepAfter(current: Stage): Step | undefined {
  const steps = stepsFrom(current);
  return steps[steps.findIndex(({ isCurrent }) => isCurrent) + 1];
}
