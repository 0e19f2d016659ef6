/** Second derivatives at a point. */
import { BB, GRAD_B, GRAD_W, type Objective, WB, WW } from '../catalog/define';

export type Curvature = readonly [ww: number, wb: number, bb: number];

/** Step of the differences, in w and in b: rounding and the cubic term about balance there for surfaces of size 1. */
const STEP = 1e-5;

/**
 * [∂²L/∂w², ∂²L/∂w∂b, ∂²L/∂b²] over all the data at θ: the objective's own, else by central differences of its
 * gradient.
 */
export function hessianAt(objective: Objective, theta: Float64Array): Curvature {
  const out = new Float64Array(3);
  if (objective.hessian !== undefined) {
    objective.hessian(theta, out);
    return [out[WW], out[WB], out[BB]];
  }
  const probe = new Float64Array(2);
  const gradient = (dw: number, db: number) => {
    probe[0] = theta[0] + dw;
    probe[1] = theta[1] + db;
    objective.evaluate(probe, out, 0, objective.points, null);
    return [out[GRAD_W], out[GRAD_B]] as const;
  };
  const h = STEP;
  const [rightW, rightB] = gradient(h, 0);
  const [leftW, leftB] = gradient(-h, 0);
  const [upW, upB] = gradient(0, h);
  const [downW, downB] = gradient(0, -h);
  return [(rightW - leftW) / (2 * h), (rightB - leftB + upW - downW) / (4 * h), (upB - downB) / (2 * h)];
}
