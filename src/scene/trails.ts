/** The paths that a rule has beside that of θ, such as those of Schedule-Free's walker, and stretches of θ's own. */
import type { Trail, ValueByName } from '../catalog/define';
import { findOptimizer } from '../catalog/optimizers';
import type { RunResult } from './outcome';
import { ruleValues } from './ruleValues';
import type { RunSpec } from './types';

/** The trails of a run's rule. */
export function trailsOf(run: RunSpec): readonly Trail[] {
  return findOptimizer(run.optimizer)?.trails?.(run.hyper) ?? [];
}

/**
 * The part of a trail from one row to another: w₀, b₀, w₁, b₁, …, with NaN between stretches where steps are left out.
 *
 * @param to at most the last row of the trajectory
 */
export function trailPoints(
  run: RunSpec,
  result: RunResult,
  { at, when = () => true }: Trail,
  from: number,
  to: number,
): Float64Array {
  const definition = findOptimizer(run.optimizer);
  if (definition === undefined) return new Float64Array(0);
  const valueAt = ruleValues(definition);
  const look = (row: number): ValueByName => {
    return (name) => Number(valueAt(name, { run, result, row, component: 'w' }));
  };
  const points: number[] = [];
  let isOpen = false;
  for (let row = from; row < to; row++) {
    const value = look(row);
    if (!when(value)) {
      isOpen = false;
      continue;
    }
    if (!isOpen) points.push(...(points.length > 0 ? [Number.NaN, Number.NaN] : []), ...at(value));
    points.push(...at(look(row + 1)));
    isOpen = true;
  }
  return Float64Array.from(points);
}
