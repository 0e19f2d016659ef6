/** A bowl that notes what is asked of it: each step of gradient descent with η = ½ goes half of the way to (0, 0). */
import { GRAD_B, GRAD_W, LOSS, type Objective } from '../../../src/catalog/define';
import type { RunSpec } from '../../../src/scene/types';
import { runOf } from '../scenes';

export interface Bowl extends Objective {
  /** The points of each evaluation: from the first to the one before the last. */
  readonly asked: (readonly [from: number, to: number])[];
}

const half = (w: number, b: number) => (w * w + b * b) / 2;

export function bowlOf({ points = 3, cost = 3, loss = half } = {}): Bowl {
  const asked: (readonly [number, number])[] = [];
  return {
    asked,
    points,
    cost,
    evaluate([w, b], out, from, to) {
      asked.push([from, to]);
      out[GRAD_W] = w;
      out[GRAD_B] = b;
      out[LOSS] = loss(w, b);
    },
  };
}

/** Gradient descent from (8, 4). */
export function descentOf(steps: number, change: Partial<RunSpec> = {}): RunSpec {
  return runOf('gd', { start: { w: 8, b: 4 }, steps, ...change, hyper: { eta: 0.5, ...change.hyper } });
}
