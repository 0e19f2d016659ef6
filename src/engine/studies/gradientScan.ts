/** Gradients on a grid, and where on it a point without slope may be. */

import { GRAD_B, GRAD_W, LOSS, type Objective } from '../../catalog/define';
import type { Point, Window } from '../../scene/types';
import { effortOf } from '../effort';
import { sampleAt } from '../surface';
import { EVALUATIONS_PER_YIELD } from './study';

/** Samples a side. */
const SIZE = 65;

export interface GradientScan {
  readonly size: number;
  /** Entry row · size + column; columns along w. */
  readonly w: Float64Array;
  readonly b: Float64Array;
  /** The middle one and the largest of the gradients' norms. */
  readonly middleNorm: number;
  readonly largestNorm: number;
  /** The highest loss less the lowest. */
  readonly range: number;
}

export function* scanGradients(objective: Objective, window: Window): Generator<number, GradientScan> {
  const w = new Float64Array(SIZE * SIZE);
  const b = new Float64Array(SIZE * SIZE);
  const theta = new Float64Array(2);
  const out = new Float64Array(3);
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  const effort = effortOf(objective);
  let spent = 0;
  for (let row = 0; row < SIZE; row++) {
    theta[1] = sampleAt(window.b, row, SIZE);
    for (let column = 0; column < SIZE; column++) {
      theta[0] = sampleAt(window.w, column, SIZE);
      objective.evaluate(theta, out, 0, objective.points, null);
      const i = row * SIZE + column;
      w[i] = out[GRAD_W];
      b[i] = out[GRAD_B];
      if (Number.isFinite(out[LOSS])) {
        lowest = Math.min(lowest, out[LOSS]);
        highest = Math.max(highest, out[LOSS]);
      }
      spent += effort;
      if (spent >= EVALUATIONS_PER_YIELD) {
        yield spent;
        spent = 0;
      }
    }
  }
  const norms = w
    .map((_, i) => Math.sqrt(w[i] * w[i] + b[i] * b[i]))
    .filter(Number.isFinite)
    .sort();
  return {
    size: SIZE,
    w,
    b,
    middleNorm: norms[Math.floor(norms.length / 2)] ?? 0,
    largestNorm: norms[norms.length - 1] ?? 0,
    range: highest > lowest ? highest - lowest : 0,
  };
}

/**
 * The middles of cells over which both components change their sign, and the samples at which the gradient is
 * smaller than all around.
 */
export function findCandidates({ w, b, size }: GradientScan, window: Window): readonly Point[] {
  const candidates: Point[] = [];
  const at = (column: number, row: number) =>
    candidates.push({ w: sampleAt(window.w, column, size), b: sampleAt(window.b, row, size) });
  const changes = (values: Float64Array, i: number) => {
    const corners = [values[i], values[i + 1], values[i + size], values[i + size + 1]];
    return Math.min(...corners) <= 0 && Math.max(...corners) >= 0;
  };
  const isDip = (i: number) => {
    const own = w[i] * w[i] + b[i] * b[i];
    return [-size - 1, -size, -size + 1, -1, 1, size - 1, size, size + 1].every(
      (k) => own <= w[i + k] * w[i + k] + b[i + k] * b[i + k],
    );
  };
  for (let row = 0; row < size - 1; row++) {
    for (let column = 0; column < size - 1; column++) {
      const i = row * size + column;
      if (changes(w, i) && changes(b, i)) at(column + 0.5, row + 0.5);
      if (row > 0 && column > 0 && isDip(i)) at(column, row);
    }
  }
  return candidates;
}
