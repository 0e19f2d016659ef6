/** Objectives for tests, written as a loss with its derivatives. */
import { BB, GRAD_B, GRAD_W, LOSS, type Objective, WB, WW } from '../../src/catalog/define';
import type { BuiltObjective } from '../../src/engine/objective';

export interface Derivatives {
  readonly loss: (w: number, b: number) => number;
  readonly slope: (w: number, b: number) => readonly [w: number, b: number];
  readonly bend?: (w: number, b: number) => readonly [ww: number, wb: number, bb: number];
}

export function objectiveOf({ loss, slope, bend }: Derivatives): Objective {
  return {
    points: 1,
    cost: 1,
    evaluate([w, b], out) {
      out[LOSS] = loss(w, b);
      [out[GRAD_W], out[GRAD_B]] = slope(w, b);
    },
    ...(bend && {
      hessian([w, b], out) {
        [out[WW], out[WB], out[BB]] = bend(w, b);
      },
    }),
  };
}

/** ½ (ww·w² + 2wb·wb + bb·b²) around a point. */
export function quadratic(ww: number, wb: number, bb: number, at = { w: 0, b: 0 }): Objective {
  return objectiveOf({
    loss: (w, b) => 0.5 * (ww * (w - at.w) ** 2 + 2 * wb * (w - at.w) * (b - at.b) + bb * (b - at.b) ** 2),
    slope: (w, b) => [ww * (w - at.w) + wb * (b - at.b), wb * (w - at.w) + bb * (b - at.b)],
    bend: () => [ww, wb, bb],
  });
}

/** As a study gets it, without data. */
export function built(objective: Objective): BuiltObjective {
  return { objective, points: null, loss: null, minima: null };
}
