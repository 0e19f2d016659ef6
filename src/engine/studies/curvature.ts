/** The surface around one point to second order: its own axes, and the paraboloid that fits it there. */

import { GRAD_B, GRAD_W, LOSS } from '../../catalog/define';
import { symmetricEigen } from '../../math/eigen';
import type { Point } from '../../scene/types';
import { effortOf } from '../effort';
import { hessianAt } from '../hessian';
import { sampleAt } from '../surface';
import type { Study } from './study';

/** Samples a side of the model: it has no detail. */
const SIZE = 33;
/** Below this, relative to the larger one, an eigenvalue is 0 for all that rounding tells. */
const FLAT = 1e-12;

export const curvature: Study<'curvature'> = function* ({ point, window }, { objective }) {
  const theta = Float64Array.of(point.w, point.b);
  const out = new Float64Array(3);
  objective.evaluate(theta, out, 0, objective.points, null);
  yield effortOf(objective);
  const hessian = hessianAt(objective, theta);
  yield 4 * effortOf(objective);
  const [ww, wb, bb] = hessian;
  const loss = out[LOSS];
  const gradient = [out[GRAD_W], out[GRAD_B]] as const;
  const { values, vectors } = symmetricEigen(ww, wb, bb);
  const model = new Float64Array(SIZE * SIZE);
  for (let row = 0; row < SIZE; row++) {
    const db = sampleAt(window.b, row, SIZE) - point.b;
    for (let column = 0; column < SIZE; column++) {
      const dw = sampleAt(window.w, column, SIZE) - point.w;
      const bend = 0.5 * (ww * dw * dw + 2 * wb * dw * db + bb * db * db);
      model[row * SIZE + column] = loss + gradient[0] * dw + gradient[1] * db + bend;
    }
  }
  const axes = vectors.map(([w, b]): Point => ({ w, b }));
  return {
    point,
    loss,
    gradient,
    hessian,
    eigenvalues: values,
    eigenvectors: [axes[0], axes[1]],
    window,
    size: SIZE,
    model,
    center: centerOf(point, gradient, values, vectors),
  };
};

/** point − H⁻¹∇L, in the Hessian's own axes; null where an eigenvalue is 0 or unknown. */
function centerOf(
  { w, b }: Point,
  [gradW, gradB]: readonly [number, number],
  values: readonly [number, number],
  vectors: readonly (readonly [number, number])[],
): Point | null {
  const largest = Math.max(Math.abs(values[0]), Math.abs(values[1]));
  let dw = 0;
  let db = 0;
  for (let i = 0; i < 2; i++) {
    if (!(Math.abs(values[i]) > FLAT * largest)) return null;
    const [alongW, alongB] = vectors[i];
    const shift = -(gradW * alongW + gradB * alongB) / values[i];
    dw += shift * alongW;
    db += shift * alongB;
  }
  return Number.isFinite(dw + db) ? { w: w + dw, b: b + db } : null;
}
