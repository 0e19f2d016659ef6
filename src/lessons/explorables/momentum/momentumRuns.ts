/** The runs of a scene that have a momentum, and their β as one number to slide. */
import { findOptimizer } from '../../../catalog/optimizers';
import type { NumberParameter } from '../../../catalog/parameters';
import type { NumberSource } from '../../../controls/fields/numberSource';
import type { RunSpec, Scene } from '../../../scene/types';
import { setHyper } from '../../../state/edits';

/** Whether a run keeps a velocity u that fades with β. */
export function hasMomentum({ optimizer }: RunSpec): boolean {
  return findOptimizer(optimizer)?.momentumSchedule === true;
}

/** The catalog's own β: its ranges and its default. */
export const BETA_PARAMETER = findOptimizer('momentum')?.hyper.beta as NumberParameter;

/** β of all runs that have one: read from the first of them, changed in all. */
export const SHARED_BETA: NumberSource = {
  key: 'lesson-beta',
  name: 'Momentum β of all runs',
  legal: BETA_PARAMETER.legal,
  read: ({ runs }) => betaOf(runs.find(hasMomentum)),
  change: (scene, value) =>
    scene.runs
      .filter(hasMomentum)
      .reduce((changed: Scene, { id }) => setHyper(changed, id, 'beta', value), scene),
};

/** NaN where the run has none. */
export function betaOf(run: RunSpec | undefined): number {
  const beta = run === undefined ? undefined : run.hyper.beta;
  return typeof beta === 'number' ? beta : Number.NaN;
}
