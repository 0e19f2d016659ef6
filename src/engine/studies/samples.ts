/** Losses and gradients at given points, over all the data. */

import { GRAD_B, GRAD_W, LOSS } from '../../catalog/define';
import { effortOf } from '../effort';
import { EVALUATIONS_PER_YIELD, type Study } from './study';

export const samples: Study<'samples'> = function* ({ points }, { objective }) {
  const answer = new Float64Array(3 * points.length);
  const out = new Float64Array(3);
  let spent = 0;
  for (let i = 0; i < points.length; i++) {
    const { w, b } = points[i];
    objective.evaluate(Float64Array.of(w, b), out, 0, objective.points, null);
    answer[3 * i] = out[LOSS];
    answer[3 * i + 1] = out[GRAD_W];
    answer[3 * i + 2] = out[GRAD_B];
    spent += effortOf(objective);
    if (spent >= EVALUATIONS_PER_YIELD) {
      yield spent;
      spent = 0;
    }
  }
  return answer;
};
