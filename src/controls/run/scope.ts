/** The runs that a setting of the selected run's section changes: that run, or all that have such a setting. */
import { createContext, useContext } from 'react';
import { findOptimizer } from '../../catalog/optimizers';
import type { RunSpec, Scene } from '../../scene/types';
import { editRuns, type RunEdit } from '../../state/edits';

/** Whether one value goes to all runs. */
export const AllRuns = createContext(false);

/** Whether a rate is changed from the playhead's step on, and not from the start. */
export const FromHere = createContext(false);

/** The hyperparameter that schedules change. */
export const RATE = 'eta';

/**
 * Whether a run's rule has the hyperparameter under the name that another rule shows for it. By name as well, since a
 * β of momentum and one of RMSProp are not the same.
 */
export const hasHyper =
  (key: string, name: string) =>
  ({ optimizer }: RunSpec): boolean =>
    findOptimizer(optimizer)?.hyper[key]?.name === name;

export const hasSchedule = ({ optimizer }: RunSpec): boolean =>
  findOptimizer(optimizer)?.learningRate === 'scheduled';
export const hasMomentumSchedule = ({ optimizer }: RunSpec): boolean =>
  findOptimizer(optimizer)?.momentumSchedule === true;

/** Makes an edit of the run `id`, or of all that `can` have it, as one step of the history. */
export function useRunsEdit(id: string) {
  const all = useContext(AllRuns);
  return (scene: Scene, change: RunEdit, can?: (run: RunSpec) => boolean): Scene =>
    editRuns(scene, id, all, change, can);
}
