/** Largest eigenvalue of the Hessian along a path: past 2/η, gradient descent is unstable. */

import { symmetricEigen } from '../../math/eigen';
import { effortOf } from '../effort';
import { hessianAt } from '../hessian';
import { EVALUATIONS_PER_YIELD, objectiveWithin, type Study } from './study';

/** The most evaluations that a Hessian costs: four by differences. */
const COST_OF_HESSIAN = 4;

/** At up to `count` of the path's rows, evenly spaced, the first and the last among them. NaN where it is undefined. */
export const sharpness: Study<'sharpness'> = function* ({ w, b, count }, built) {
  const largest = w.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const objective = yield* objectiveWithin(built, Number.isFinite(largest) ? largest : 0);
  const rows = spread(w.length, count);
  const answer = new Float64Array(rows.length);
  const theta = new Float64Array(2);
  let spent = 0;
  for (let i = 0; i < rows.length; i++) {
    theta[0] = w[rows[i]];
    theta[1] = b[rows[i]];
    answer[i] = symmetricEigen(...hessianAt(objective, theta)).values[0];
    spent += COST_OF_HESSIAN * effortOf(objective);
    if (spent >= EVALUATIONS_PER_YIELD) {
      yield spent;
      spent = 0;
    }
  }
  return { rows, sharpness: answer };
};

/** At most `count` of the numbers 0 … total − 1, evenly spaced, with both ends. */
function spread(total: number, count: number): Float64Array {
  const size = Math.min(total, Math.max(2, count));
  if (size === total) return Float64Array.from({ length: total }, (_, i) => i);
  return Float64Array.from({ length: size }, (_, i) => Math.round((i * (total - 1)) / (size - 1)));
}
