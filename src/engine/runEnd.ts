/** Decides from a run's last numbers how it has ended. */
import { GRAD_B, GRAD_W, LOSS, type Objective } from '../catalog/define';
import { findOptimizer } from '../catalog/optimizers/loaded';
import type { MissingStep, RuleEnd } from '../scene/outcome';
import type { RunSpec } from '../scene/types';
import { NEVER } from './recordedColumns';
import { stationaryKindAt } from './stationaryKind';

/** The runner's numbers at the end. */
interface LastNumbers {
  /** Whether all steps were taken, the run's own condition was met, or θ or its loss left the finite numbers. */
  readonly reason: 'steps' | 'stopped' | 'diverged';
  /** The last row. */
  readonly at: number;
  /** The step from which the full gradient has stayed small, or NEVER. */
  readonly smallSince: number;
  /** θ after the last step, and gradient and loss there, over all the data: of the step that diverged, not finite. */
  readonly theta: Float64Array;
  readonly full: Float64Array;
  /** The gradient that the step from the last row saw, and the loss of that row (NaN where none was recorded). */
  readonly lastSeen: Float64Array;
}

export function endOfRun(numbers: LastNumbers, objective: Objective, { optimizer, hyper }: RunSpec): RuleEnd {
  const { reason, at, smallSince, theta } = numbers;
  const lacksResiduals =
    objective.squares === undefined && findOptimizer(optimizer)?.needs?.includes('residuals') === true;
  const missing = missingStep(numbers, hyper.epsilon === 0, lacksResiduals);
  if (missing !== null) return { reason: 'no-slope', at, rest: null, missing };
  if (reason === 'diverged' || smallSince === NEVER) return { reason, at, rest: null };
  const kind = stationaryKindAt(objective, theta[0], theta[1]);
  return { reason, at, rest: { kind, since: smallSince } };
}

/**
 * The reason why no step leaves the last row, though its numbers are finite; null where one does, or it was too long.
 */
function missingStep(
  { reason, theta, full, lastSeen, at }: LastNumbers,
  epsilonIsZero: boolean,
  lacksResiduals: boolean,
): MissingStep | null {
  // The start itself lies off the surface.
  if (at === 0 && !Number.isFinite(lastSeen[LOSS])) return null;
  const gradient = reason === 'diverged' ? lastSeen : full;
  if (Number.isNaN(gradient[GRAD_W])) return { component: 'w', cause: 'gradient' };
  if (Number.isNaN(gradient[GRAD_B])) return { component: 'b', cause: 'gradient' };
  if (reason === 'diverged' && lacksResiduals) return { cause: 'no-residuals' };
  if (reason !== 'diverged' || !epsilonIsZero) return null;
  if (Number.isNaN(theta[0]) && gradient[GRAD_W] === 0) return { component: 'w', cause: 'zero-over-zero' };
  if (Number.isNaN(theta[1]) && gradient[GRAD_B] === 0) return { component: 'b', cause: 'zero-over-zero' };
  return null;
}
