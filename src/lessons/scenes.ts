/** Builds the scenes of lessons, and reads numbers out of their runs. */
import { COLUMN } from '../catalog/columns';
// Lessons and examples may name any rule.
import '../catalog/optimizers';
import { usualCamera } from '../scene/cameras';
import { DEFAULT_VIEW, defaultRun } from '../scene/defaults';
import { RUN_IDS } from '../scene/limits';
import type { RunResult } from '../scene/outcome';
import type { Camera, DataSpec, ObjectiveSpec, Point, RunSpec, SceneDocument, View } from '../scene/types';

/** The neuron's loss over data: a preset by its id, or data of its own. */
export function neuron(data: string | DataSpec, loss = 'half-sum'): ObjectiveSpec {
  return { kind: 'neuron', loss, data: typeof data === 'string' ? { kind: 'preset', id: data } : data };
}

/** Along the valley. */
export const VALLEY_CAMERA: Camera = usualCamera(neuron('valley'));

/** A run's differences from the rule's defaults; the hyperparameters that are not named stay as they are. */
export type RunChange = Partial<Omit<RunSpec, 'id' | 'optimizer' | 'hyper'>> & {
  readonly hyper?: RunSpec['hyper'];
};

/** One run for `sceneOf`: the rule, and what is not usual about it. */
export function run(optimizer: string, change: RunChange = {}): Omit<RunSpec, 'id'> {
  const usual = defaultRun(optimizer, RUN_IDS[0]);
  return { ...usual, ...change, hyper: { ...usual.hyper, ...change.hyper } };
}

export interface SceneParts {
  readonly objective?: ObjectiveSpec;
  readonly runs?: readonly Omit<RunSpec, 'id'>[];
  /** The start of all runs, if they share one. */
  readonly start?: Point;
  /** For all runs. */
  readonly steps?: number;
  readonly view?: Partial<View>;
}

/** A whole document; runs get the ids r1, r2 … in order. */
export function sceneOf({ objective, runs = [], start, steps, view }: SceneParts): SceneDocument {
  const shared = start === undefined ? {} : { start };
  const long = steps === undefined ? {} : { steps };
  const all = runs.map((each, index): RunSpec => ({ ...each, ...shared, ...long, id: RUN_IDS[index] }));
  return {
    scene: {
      version: 1,
      objective: objective ?? neuron('two-points'),
      runs: all,
      sharedStart: start !== undefined,
    },
    view: { ...DEFAULT_VIEW, selected: all[0]?.id ?? '', ...view },
  };
}

/** The loss over all the data at a row; the last row unless told. */
export function lossAt(result: RunResult, row = result.length - 1): number {
  return result.columns[COLUMN.loss][row];
}

export function pointAt(result: RunResult, row = result.length - 1): Point {
  return { w: result.columns[COLUMN.w][row], b: result.columns[COLUMN.b][row] };
}

/**
 * The first row whose loss is at most `loss`, though it may rise again: for statements that say so. All others count by
 * `stepsToStayBelow`. Infinite where there is none.
 */
export function firstStepBelow(result: RunResult, loss: number): number {
  const losses = result.columns[COLUMN.loss];
  for (let row = 0; row < result.length; row++) if (losses[row] <= loss) return row;
  return Number.POSITIVE_INFINITY;
}

/** The first row from which on the loss is at most `loss`, to the run's end; infinite where the end is above it. */
export function stepsToStayBelow(result: RunResult, loss: number): number {
  const losses = result.columns[COLUMN.loss];
  let row = result.length;
  while (row > 0 && losses[row - 1] <= loss) row--;
  return row === result.length ? Number.POSITIVE_INFINITY : row;
}

/** Rises of the loss by less than this part of it are rounding: near a minimum the last digits wander up and down. */
const LEAST_RISE = 1e-12;

/** The rise of the loss from the row before to this one; 0 where it falls, stays, or wanders by rounding. */
function riseAt(losses: Float64Array, row: number): number {
  const rise = losses[row] - losses[row - 1];
  return rise > LEAST_RISE * Math.abs(losses[row - 1]) ? rise : 0;
}

/** The number of times that the loss turns upward, up to a row, be it at the last row. */
export function upwardTurns(result: RunResult, last = result.length - 1): number {
  const losses = result.columns[COLUMN.loss];
  let turns = 0;
  for (let row = 1; row <= last; row++)
    if (riseAt(losses, row) > 0 && (row === 1 || riseAt(losses, row - 1) === 0)) turns++;
  return turns;
}

/** The rows at the top of each u-turn, up to a row: there the loss has risen, and it rises no further. */
export function turningRows(result: RunResult, last = result.length - 1): readonly number[] {
  const losses = result.columns[COLUMN.loss];
  const rows: number[] = [];
  for (let row = 1; row < last; row++) {
    const goesOn = riseAt(losses, row + 1) > 0 || Number.isNaN(losses[row + 1]);
    if (riseAt(losses, row) > 0 && !goesOn) rows.push(row);
  }
  return rows;
}

/** The number of times that the loss has risen and falls again, up to a row: the u-turns of a run in a valley. */
export function uTurns(result: RunResult, last = result.length - 1): number {
  return turningRows(result, last).length;
}

/** The sum of all rises of the loss, up to a row. */
export function totalRise(result: RunResult, last = result.length - 1): number {
  const losses = result.columns[COLUMN.loss];
  let rise = 0;
  for (let row = 1; row <= last; row++) rise += riseAt(losses, row);
  return rise;
}

/** Evaluations of one point's loss or gradient before a row; the last row unless told. */
export function evaluations({ columns, length }: RunResult, row = length - 1): number {
  return columns[COLUMN.gradEvals][row] + columns[COLUMN.lossEvals][row];
}

/** The row with the lowest loss: the first of several. */
export function bestRow(result: RunResult): number {
  const losses = result.columns[COLUMN.loss];
  let best = 0;
  for (let row = 1; row < result.length; row++) if (losses[row] < losses[best]) best = row;
  return best;
}

/** The effective rate of a step, (θ − θ′)/g in one component: η/(√v + ε) of AdaGrad and RMSProp. NaN where g is 0. */
export function effectiveRate({ columns }: RunResult, row: number, component: 'w' | 'b'): number {
  const theta = columns[COLUMN[component]];
  const gradient = columns[component === 'w' ? COLUMN.gradW : COLUMN.gradB][row];
  return gradient === 0 ? Number.NaN : (theta[row] - theta[row + 1]) / gradient;
}

/** The largest distance between two walks, step by step. */
export function largestDistance(some: RunResult, other: RunResult): number {
  let most = 0;
  for (let row = 0; row < Math.min(some.length, other.length); row++) {
    const [one, two] = [pointAt(some, row), pointAt(other, row)];
    const [dw, db] = [one.w - two.w, one.b - two.b];
    most = Math.max(most, Math.sqrt(dw * dw + db * db));
  }
  return most;
}
