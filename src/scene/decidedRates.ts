/** Rates of a run that its schedule decides by itself: such a number of the run makes no difference. */
import { findOptimizer } from '../catalog/optimizers/loaded';
import { findMomentumSchedule, findSchedule } from '../catalog/schedules';
import type { RunSpec } from './types';

/** Whether a number of a run, as a sweep names it, makes no difference because the schedule of η, or of β, takes its place. */
export function isDecided(run: RunSpec, of: string): boolean {
  const rule = findOptimizer(run.optimizer);
  const { schedule, momentumSchedule } = run;
  if (of === 'hyper.eta')
    return (
      rule?.learningRate === 'scheduled' && findSchedule(schedule.kind)?.ignoresBase?.(schedule) === true
    );
  if (of === 'hyper.beta')
    return (
      rule?.momentumSchedule === true &&
      findMomentumSchedule(momentumSchedule.kind)?.ignoresBase?.(momentumSchedule) === true
    );
  return false;
}
