/** The loss along a straight line, and how steep it is there. */

import { GRAD_B, GRAD_W, LOSS } from '../../catalog/define';
import { effortOf } from '../effort';
import { sampleAt } from '../surface';
import { EVALUATIONS_PER_YIELD, objectiveWithin, type Study } from './study';

/** At `count` points from end to end, both included; at least two. Where both ends are one point, the slope is 0. */
export const profile: Study<'profile'> = function* ({ from, to, count }, built) {
  const objective = yield* objectiveWithin(built, Math.max(Math.abs(from.w), Math.abs(to.w)));
  const size = Math.max(2, count);
  const dw = to.w - from.w;
  const db = to.b - from.b;
  const length = Math.sqrt(dw * dw + db * db);
  const distance = new Float64Array(size);
  const loss = new Float64Array(size);
  const slope = new Float64Array(size);
  const theta = new Float64Array(2);
  const out = new Float64Array(3);
  let spent = 0;
  for (let i = 0; i < size; i++) {
    theta[0] = sampleAt([from.w, to.w], i, size);
    theta[1] = sampleAt([from.b, to.b], i, size);
    objective.evaluate(theta, out, 0, objective.points, null);
    distance[i] = sampleAt([0, length], i, size);
    loss[i] = out[LOSS];
    slope[i] = length === 0 ? 0 : (out[GRAD_W] * dw + out[GRAD_B] * db) / length;
    spent += effortOf(objective);
    if (spent >= EVALUATIONS_PER_YIELD) {
      yield spent;
      spent = 0;
    }
  }
  return { from, to, distance, loss, slope };
};
