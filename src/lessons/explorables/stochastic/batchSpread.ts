/** The scatter of gradients that are estimated from B random points. */
import { GRAD_B, GRAD_W } from '../../../catalog/define';
import { buildObjective } from '../../../engine/objective';
import { createRandom } from '../../../math/random';
import type { ObjectiveSpec, Point } from '../../../scene/types';

export interface Gradients {
  readonly w: Float64Array;
  readonly b: Float64Array;
}

/** The gradient of each point's own loss at `at`, as a batch of one sees it. */
export function pointGradients(objective: ObjectiveSpec, at: Point): Gradients {
  const built = buildObjective(objective).objective;
  const w = new Float64Array(built.points);
  const b = new Float64Array(built.points);
  const theta = Float64Array.of(at.w, at.b);
  const out = new Float64Array(3);
  for (let i = 0; i < built.points; i++) {
    built.evaluate(theta, out, i, i + 1, null);
    w[i] = out[GRAD_W];
    b[i] = out[GRAD_B];
  }
  return { w, b };
}

/** `count` estimates, each the mean over `size` points drawn with replacement. */
export function estimates(points: Gradients, size: number, count: number, seed: number): Gradients {
  const random = createRandom(seed);
  const w = new Float64Array(count);
  const b = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < size; k++) {
      const drawn = random.below(points.w.length);
      w[i] += points.w[drawn] / size;
      b[i] += points.b[drawn] / size;
    }
  }
  return { w, b };
}

/** The root of the mean squared distance from `center`. */
export function spread({ w, b }: Gradients, center: Point): number {
  let sum = 0;
  for (let i = 0; i < w.length; i++) {
    const dw = w[i] - center.w;
    const db = b[i] - center.b;
    sum += dw * dw + db * db;
  }
  return Math.sqrt(sum / w.length);
}

export function meanOf({ w, b }: Gradients): Point {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { w: mean(w), b: mean(b) };
}
