/** The scenes of module 5.8, and what is measured in them. */
import { COLUMN } from '../../catalog/columns';
import type { RunResult } from '../../scene/outcome';
import { run, sceneOf } from '../scenes';

export const START = { w: -2, b: -2 };
/** The lecture draws the fixed rate in blue and the search in black; here each run has its own colour and dash. */
export const sideBySide = (steps: number) => () =>
  sceneOf({
    runs: [run('gd'), run('line-search')],
    start: START,
    steps,
    view: { playhead: steps, selected: 'r2' },
  });

/** 600 evaluations of a point each: 50 searching steps, or 300 plain ones. */
export const samePrice = () =>
  sceneOf({
    runs: [
      run('gd', { steps: 300, label: 'η = 1' }),
      run('gd', { steps: 300, label: 'η = 10', hyper: { eta: 10 } }),
      run('line-search', { steps: 50 }),
    ],
    start: START,
    view: { playhead: 300, selected: 'r3' },
  });

/** The number of steps that a run took with a rate. */
export function stepsWith(result: RunResult, eta: number): number {
  return result.columns[COLUMN.eta].subarray(0, result.length).filter((each) => each === eta).length;
}
