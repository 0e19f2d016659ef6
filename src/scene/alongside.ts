/** The state that another rule would have on a run's path: see `alongside` of a rule's definition. */
import { COLUMN } from '../catalog/columns';
import type { OptimizerDefinition } from '../catalog/define';
import type { RunResult } from './outcome';
import type { RunSpec } from './types';

/** By name and component: the number before each step so far. Runs through 100,000 gradients in a millisecond. */
const kept = new WeakMap<RunResult, Map<string, number[]>>();

/**
 * Its number before step `row`, in one component.
 *
 * @param row at most the last row of the trajectory
 */
export function alongsideAt(
  { alongside = {} }: OptimizerDefinition,
  name: string,
  { hyper }: RunSpec,
  result: RunResult,
  component: 'w' | 'b',
  row: number,
): number {
  const all = kept.get(result) ?? new Map<string, number[]>();
  kept.set(result, all);
  const key = `${name}.${component}`;
  const numbers = all.get(key) ?? [0];
  all.set(key, numbers);
  const gradients = result.columns[component === 'w' ? COLUMN.gradW : COLUMN.gradB];
  for (let step = numbers.length - 1; step < row; step++)
    numbers.push(alongside[name](gradients[step], numbers[step], hyper));
  return numbers[row];
}
