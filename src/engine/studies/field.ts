/** The downhill direction on a grid over a window. */

import { GRAD_B, GRAD_W } from '../../catalog/define';
import { effortOf } from '../effort';
import { reachOf } from '../surface';
import { EVALUATIONS_PER_YIELD, objectiveWithin, type Study } from './study';

export const field: Study<'field'> = function* ({ window, columns, rows }, built) {
  const objective = yield* objectiveWithin(built, reachOf(window).w);
  const w = new Float64Array(columns * rows);
  const b = new Float64Array(columns * rows);
  const theta = new Float64Array(2);
  const out = new Float64Array(3);
  let spent = 0;
  for (let row = 0; row < rows; row++) {
    theta[1] = middle(window.b, row, rows);
    for (let column = 0; column < columns; column++) {
      theta[0] = middle(window.w, column, columns);
      objective.evaluate(theta, out, 0, objective.points, null);
      const gradient = out[GRAD_W] + out[GRAD_B];
      const known = Number.isFinite(gradient);
      w[row * columns + column] = known ? -out[GRAD_W] : Number.NaN;
      b[row * columns + column] = known ? -out[GRAD_B] : Number.NaN;
      spent += effortOf(objective);
      if (spent >= EVALUATIONS_PER_YIELD) {
        yield spent;
        spent = 0;
      }
    }
  }
  return { window, columns, rows, w, b };
};

/** The middle of cell `index` of `count` between two edges. */
function middle([low, high]: readonly [number, number], index: number, count: number): number {
  return low + ((high - low) * (index + 0.5)) / count;
}
