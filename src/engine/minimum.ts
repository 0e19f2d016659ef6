/** The lowest point of a surface, to the last digits: in closed form where there is one, else by Newton's method. */
import { type DataPoints, GRAD_B, GRAD_W, LOSS, type Objective } from '../catalog/define';
import { log } from '../math/log';
import type { Minimum } from '../scene/outcome';
import type { Point } from '../scene/types';
import { effortOf } from './effort';
import { type Curvature, hessianAt } from './hessian';

/** Two points with different x and y within (0, 1) lie on exactly one sigmoid: w and b solve two logits. */
export function exactMinimum(objective: Objective, points: DataPoints): Minimum | null {
  const { x, y } = points;
  if (x.length !== 2 || x[0] === x[1] || !y.every((value) => value > 0 && value < 1)) return null;
  const logits = y.map((value) => log(value / (1 - value)));
  const w = (logits[1] - logits[0]) / (x[1] - x[0]);
  return minimumAt(objective, w, logits[0] - w * x[0]);
}

const MOST_ITERATIONS = 100;
const MOST_DAMPING = 1e8;
/** Largest gradient, relative to the curvature: Newton's method reaches it in float64. */
const TOLERANCE = 1e-11;

/** The largest gradient, relative to the curvature, at which rounding alone decides whether a step went down. */
const ROUNDING = 1e-8;

/** Evaluations over all the data in an iteration: a Hessian takes four at most, and then the step is looked at. */
const PER_ITERATION = 5;

/** As {@link searchMinimum}, at once. */
export function findMinimum(objective: Objective, start: Point): Minimum | null {
  const search = searchMinimum(objective, start);
  for (;;) {
    const { done, value } = search.next();
    if (done === true) return value;
  }
}

/**
 * Newton's method with Levenberg's damping from `start` (the lowest sample of a grid). null where it does not
 * settle in a minimum: on a plateau, at a saddle, or where the lowest point is at infinity.
 *
 * Yields the evaluations of a point's loss that each iteration has taken.
 */
export function* searchMinimum(objective: Objective, start: Point): Generator<number, Minimum | null> {
  const theta = Float64Array.of(start.w, start.b);
  const here = new Float64Array(3);
  const there = new Float64Array(3);
  const evaluate = (out: Float64Array) => objective.evaluate(theta, out, 0, objective.points, null);
  let damping = 1e-3;
  evaluate(here);
  for (let iteration = 0; iteration < MOST_ITERATIONS && damping <= MOST_DAMPING; iteration++) {
    const curvature = hessianAt(objective, theta);
    if (isMinimum(here, curvature, TOLERANCE)) break;
    const [ww, wb, bb] = curvature;
    const size = Math.max(Math.abs(ww), Math.abs(bb), Math.abs(wb));
    const [w, b] = theta;
    const shift = damping * size;
    const determinant = (ww + shift) * (bb + shift) - wb * wb;
    theta[0] = w - ((bb + shift) * here[GRAD_W] - wb * here[GRAD_B]) / determinant;
    theta[1] = b - ((ww + shift) * here[GRAD_B] - wb * here[GRAD_W]) / determinant;
    evaluate(there);
    if (determinant > 0 && there[LOSS] <= here[LOSS]) {
      here.set(there);
      damping *= 0.1;
    } else {
      theta[0] = w;
      theta[1] = b;
      damping = Math.max(damping * 10, 1e-12);
    }
    yield PER_ITERATION * effortOf(objective);
  }
  if (!isMinimum(here, hessianAt(objective, theta), ROUNDING)) return null;
  const found = minimumAt(objective, theta[0], theta[1]);
  return fallsOutwards(objective, found) ? null : found;
}

/** A step away from the origin, relative to the distance, and the part of the loss that must be lost on it. */
const OUTWARDS = 1e-4;
const FALL = 1e-9;

/**
 * Whether the loss still falls away from the origin. On the plateau of a neuron, where f has come to equal some y to the
 * last bit, rounding leaves a gradient and a Hessian that look like those of a minimum.
 */
function fallsOutwards(objective: Objective, { w, b, loss }: Minimum): boolean {
  const further = minimumAt(objective, w * (1 + OUTWARDS), b * (1 + OUTWARDS));
  return further.loss < loss - FALL * Math.abs(loss);
}

/** Whether it is level there, relative to the curvature, and bent up all around. */
function isMinimum(here: Float64Array, [ww, wb, bb]: Curvature, tolerance: number): boolean {
  const size = Math.max(Math.abs(ww), Math.abs(bb), Math.abs(wb));
  const norm = Math.sqrt(here[GRAD_W] * here[GRAD_W] + here[GRAD_B] * here[GRAD_B]);
  return norm <= tolerance * size && ww * bb - wb * wb > 0 && ww > 0;
}

/** The loss at (w, b), as the lowest point. */
export function minimumAt(objective: Objective, w: number, b: number): Minimum {
  const out = new Float64Array(3);
  objective.evaluate(Float64Array.of(w, b), out, 0, objective.points, null);
  return { w, b, loss: out[LOSS] };
}
