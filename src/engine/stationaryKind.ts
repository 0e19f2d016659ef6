/** Classifies the point at which a run has come to rest: a minimum, a saddle, or flat ground that is neither. */
import { GRAD_B, GRAD_W, LOSS, type Objective } from '../catalog/define';
import { symmetricEigen } from '../math/eigen';
import type { StationaryKind } from '../scene/outcome';
import { isCreased } from './creased';
import { hessianAt } from './hessian';
import { SMALL_NORM } from './recordedColumns';
import { ringAround } from './ring';

/** All lengths are in units of max(1, ‖θ‖). A small gradient says something where the slope would grow past it within 1. */
const REACH = 1;
/** The ring on which the losses around are looked at. */
const RING = 0.01;
/** A Newton step that lands where it aims leaves this part of the gradient. On an exponential tail it leaves 1/e. */
const LANDED = 0.1;
/** Where the Hessian is held against the losses: close enough for surfaces that ripple. */
const CLOSE = 1e-4;
/** An eigenvalue below this part of the other one is rounding. */
const ROUNDING = 1e-10;
/** A rise of the loss over the ring that is smaller than this is no wall. */
const LEAST_RISE = 1e-10;
/** Newton's method gains a factor of 1.5 a step at a minimum of fourth order: these bring it as close as is needed. */
const NEWTON_STEPS = 30;

/**
 * Tells apart what a small gradient can mean, for a θ where ‖∇L‖ ≤ 1e-6.
 *
 * Where Newton's step lands (it leaves at most a tenth of the gradient), the smaller eigenvalue is more than the small
 * gradient alone explains and there is no crease, the signs of the eigenvalues decide. Elsewhere Newton's method looks for
 * the stationary point, and a ring around it decides: `minimum` where nothing on it lies lower and something lies higher,
 * `saddle` where the point is stationary and something lies lower, `flat` where there is no such point nearby, or nothing rises.
 */
export function stationaryKindAt(objective: Objective, w: number, b: number): StationaryKind {
  const out = new Float64Array(3);
  const theta = Float64Array.of(w, b);
  const lossAt = lossOf(objective, theta, out);
  const unit = Math.max(1, Math.sqrt(w * w + b * b));

  lossAt(w, b);
  const norm = normOf(out);
  const { eigen, stepW, stepB } = newtonStep(objective, theta, out);
  const [large, small] = eigen.values;
  const least = Math.min(Math.abs(small), Math.abs(large));
  const clear =
    least * REACH * unit > SMALL_NORM && least > ROUNDING * Math.max(Math.abs(small), Math.abs(large));
  if (clear) {
    const centre = { w: w - stepW, b: b - stepB };
    lossAt(centre.w, centre.b);
    const near = Math.sqrt(stepW * stepW + stepB * stepB) <= RING * unit;
    const landed = near && (normOf(out) <= LANDED * norm || norm <= ROUNDING * least * unit);
    if (landed && !isCreased(lossAt, centre, eigen, CLOSE * unit)) return small > 0 ? 'minimum' : 'saddle';
  }
  return stationaryKindByRing(objective, w, b, RING * unit);
}

/** By the losses around the stationary point that Newton's method finds from here, or else around here. */
function stationaryKindByRing(objective: Objective, w: number, b: number, radius: number): StationaryKind {
  const out = new Float64Array(3);
  const theta = Float64Array.of(w, b);
  const lossAt = lossOf(objective, theta, out);
  lossAt(w, b);
  for (let i = 0; i < NEWTON_STEPS && normOf(out) > 0; i++) {
    const { stepW, stepB } = newtonStep(objective, theta, out);
    if (!Number.isFinite(stepW - stepB)) break;
    lossAt(theta[0] - stepW, theta[1] - stepB);
  }
  const moved = Math.sqrt((theta[0] - w) * (theta[0] - w) + (theta[1] - b) * (theta[1] - b));
  const stationary = moved <= radius;
  const centre = stationary ? { w: theta[0], b: theta[1] } : { w, b };
  const loss = lossAt(centre.w, centre.b);
  const ring = ringAround(lossAt, centre, { w: radius, b: radius });
  if (ring.highest - loss <= LEAST_RISE && loss - ring.lowest <= LEAST_RISE) return 'flat';
  const lower = loss - 1e-13 * Math.max(1, Math.abs(loss));
  if (ring.lowest >= lower && ring.lowestBetween() >= lower) return 'minimum';
  return stationary ? 'saddle' : 'flat';
}

/** Evaluates at (w, b), which it writes into θ, and writes loss and gradient into `out`. */
function lossOf(objective: Objective, theta: Float64Array, out: Float64Array) {
  return (w: number, b: number): number => {
    theta[0] = w;
    theta[1] = b;
    objective.evaluate(theta, out, 0, objective.points, null);
    return out[LOSS];
  };
}

/** The Hessian at θ in its own axes and the step H⁻¹g, with g from `out`. */
function newtonStep(objective: Objective, theta: Float64Array, out: Float64Array) {
  const [ww, wb, bb] = hessianAt(objective, theta);
  const determinant = ww * bb - wb * wb;
  return {
    eigen: symmetricEigen(ww, wb, bb),
    stepW: (bb * out[GRAD_W] - wb * out[GRAD_B]) / determinant,
    stepB: (ww * out[GRAD_B] - wb * out[GRAD_W]) / determinant,
  };
}

function normOf(out: Float64Array): number {
  return Math.sqrt(out[GRAD_W] * out[GRAD_W] + out[GRAD_B] * out[GRAD_B]);
}
