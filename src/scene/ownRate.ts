/** Whether a run's own rate has a part in it, or its schedule alone decides. */
import { findMomentumSchedule, findSchedule } from '../catalog/schedules';
import { drawnLine, type Rate } from './drawnRates';
import type { RunSpec } from './types';

/** The run's own rate in the listing of a schedule. */
const OWN: { readonly [rate in Rate]: RegExp } = { eta: /\beta0\b/, beta: /\bbeta0\b/ };

/** False for a line that is drawn from step 0 on, and for a schedule whose listing has no place for the run's own rate. */
export function usesOwnRate(run: RunSpec, rate: Rate): boolean {
  const line = drawnLine(run, rate);
  if (line !== null) return line.points[0][0] > 0;
  const schedule =
    rate === 'eta' ? findSchedule(run.schedule.kind) : findMomentumSchedule(run.momentumSchedule.kind);
  if (schedule === undefined) return true;
  const { before = [], step } = schedule.listing;
  return [...before, ...step].some((text) => OWN[rate].test(text));
}
