/** The distance of a computed run from a recorded path, row by row. */
import { COLUMN } from '../../catalog/columns';
import type { Objective, OptimizerDefinition } from '../../catalog/define';
import { coarsenessOf, GROWTH } from '../../scene/coarseness';
import type { NearRun, NearSettings } from '../../scene/nearest/search';
import { type RecordedPath, stepOf } from '../../scene/recordedPath';
import { USUAL_RUN } from '../../scene/runFields';
import type { RunSpec } from '../../scene/types';
import { effortOf } from '../effort';
import { createRunner } from '../runner';
import { EVALUATIONS_PER_YIELD } from '../studies/study';

/** Rows between two looks at how far away the run is: few at first, since most candidates are far away soon. */
const FIRST_ROWS = 4;
const MOST_ROWS = 32;

export interface Measured {
  /** The sum of the squared distances; infinite for a run that ended before the path, or was given up. */
  readonly squares: number;
  readonly most: number;
  readonly parts: NearRun['parts'];
}

const AWAY: Pick<Measured, 'squares' | 'most'> = {
  squares: Number.POSITIVE_INFINITY,
  most: Number.POSITIVE_INFINITY,
};

/** A path with what is asked of it again and again. */
export interface Target {
  readonly objective: Objective;
  readonly path: RecordedPath;
  readonly coarseness: number;
}

export function targetOf(objective: Objective, path: RecordedPath): Target {
  return { objective, path, coarseness: coarsenessOf(path) };
}

/** The last step of a path. */
export function lastStepOf(path: RecordedPath): number {
  return stepOf(path, path.w.length - 1);
}

/** The run of ours from the path's first row. */
export function runOf(settings: NearSettings, path: RecordedPath, steps: number): RunSpec {
  return { ...USUAL_RUN, ...settings, start: { w: path.w[0], b: path.b[0] }, steps };
}

export interface MeasureOptions {
  readonly steps: number;
  readonly bar: number;
  /** The array that takes the distances along w and b, in turn for each row that is reached. */
  readonly residuals?: Float64Array;
}

/** Whether a run is the path as exactly as the path says where it is. */
export function agrees({ squares }: Pick<Measured, 'squares'>, { path, coarseness }: Target): boolean {
  const rounding = coarseness / GROWTH;
  return squares <= rounding * rounding * path.w.length;
}

/**
 * To make a run takes as long as so many evaluations of a point's loss, and more than to walk most of the candidates: a search that
 * counted the steps alone worked for half a second at a time, and on a busy machine was taken for dead.
 */
const BEGINNING = 5000;

/** Walks along the path, and gives up once it is further away than `bar`. Yields what it has spent. */
export function* measure(
  definition: OptimizerDefinition,
  settings: NearSettings,
  { objective, path, coarseness }: Target,
  { steps, bar, residuals }: MeasureOptions,
): Generator<number, Measured> {
  const runner = createRunner(objective, runOf(settings, path, steps), definition);
  const out = new Float64Array(MOST_ROWS * runner.columns.length);
  let [squares, most, row, first, spent, room] = [0, 0, 0, 0, BEGINNING, FIRST_ROWS];
  let parts: NearRun['parts'] = null;
  while (runner.end === null && squares < bar) {
    const rows = runner.fill(out, room);
    for (; row < path.w.length && stepOf(path, row) < first + rows; row++) {
      const at = stepOf(path, row) - first;
      const [dw, db] = [out[COLUMN.w * room + at] - path.w[row], out[COLUMN.b * room + at] - path.b[row]];
      if (residuals !== undefined) {
        residuals[2 * row] = dw;
        residuals[2 * row + 1] = db;
      }
      const square = dw * dw + db * db;
      const distance = Math.sqrt(square);
      squares += square;
      most = Math.max(most, distance);
      const scale = 1 + Math.max(Math.abs(path.w[row]), Math.abs(path.b[row]));
      if (parts === null && distance > coarseness * scale) parts = { step: stepOf(path, row), by: distance };
    }
    first += rows;
    spent += 2 * rows * effortOf(objective);
    room = Math.min(MOST_ROWS, 2 * room);
    if (spent < EVALUATIONS_PER_YIELD) continue;
    yield spent;
    spent = 0;
  }
  if (spent > 0) yield spent;
  const isCut = first <= steps && squares < bar;
  return isCut ? { ...AWAY, parts } : { squares, most, parts };
}
