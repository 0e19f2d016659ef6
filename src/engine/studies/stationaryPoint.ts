/** The point without slope near a start, whatever its kind: Newton's method on ∇L = 0 with Levenberg's damping. */
import { GRAD_B, GRAD_W, type Objective } from '../../catalog/define';
import type { Point } from '../../scene/types';
import { hessianAt } from '../hessian';

const MOST_ITERATIONS = 60;
const MOST_DAMPING = 1e12;
/** The search has arrived when a step is this part of a side. */
const SETTLED = 1e-9;
/** Smallest slope: the curvature makes it over this part of a side. */
const LEVEL = 1e-7;
/** A step is at most this part of a side, so that the point found is one nearby. */
const LONGEST = 1 / 16;

/** @returns null where it does not settle: on a plateau, where steps never become small, or without derivatives */
export function findStationaryPoint(objective: Objective, start: Point, sides: Point): Point | null {
  const theta = Float64Array.of(start.w, start.b);
  const out = new Float64Array(3);
  const gradient = () => {
    objective.evaluate(theta, out, 0, objective.points, null);
    return [out[GRAD_W], out[GRAD_B]] as const;
  };
  let [gradW, gradB] = gradient();
  let damping = 1e-6;
  for (let iteration = 0; iteration < MOST_ITERATIONS && damping <= MOST_DAMPING; iteration++) {
    if (gradW === 0 && gradB === 0) return { w: theta[0], b: theta[1] };
    const [ww, wb, bb] = hessianAt(objective, theta);
    // (H² + μI)d = −H∇L: H as it is may bend down, its square does not.
    const a = ww * ww + wb * wb;
    const c = wb * wb + bb * bb;
    const off = wb * (ww + bb);
    const shift = damping * Math.max(a, c);
    const determinant = (a + shift) * (c + shift) - off * off;
    const rightW = -(ww * gradW + wb * gradB);
    const rightB = -(wb * gradW + bb * gradB);
    const dw = ((c + shift) * rightW - off * rightB) / determinant;
    const db = ((a + shift) * rightB - off * rightW) / determinant;
    if (!Number.isFinite(dw + db)) return null;
    const part = Math.max(Math.abs(dw) / sides.w, Math.abs(db) / sides.b);
    const scale = part > LONGEST ? LONGEST / part : 1;
    const [w, b] = theta;
    theta[0] = w + scale * dw;
    theta[1] = b + scale * db;
    const [nextW, nextB] = gradient();
    const better = nextW * nextW + nextB * nextB < gradW * gradW + gradB * gradB;
    if (better) {
      [gradW, gradB] = [nextW, nextB];
      damping *= 0.1;
    } else {
      theta[0] = w;
      theta[1] = b;
      damping = Math.max(10 * damping, 1e-12);
    }
    // A step as small as rounding has arrived as well, since no better point is left: but for where the slope is
    // merely smaller than all around, and would be lost only far away.
    if (part <= SETTLED && damping <= 1) {
      const bend = Math.max(Math.abs(ww), Math.abs(wb), Math.abs(bb)) * Math.min(sides.w, sides.b);
      return Math.max(Math.abs(gradW), Math.abs(gradB)) <= LEVEL * bend ? { w: theta[0], b: theta[1] } : null;
    }
  }
  return null;
}
