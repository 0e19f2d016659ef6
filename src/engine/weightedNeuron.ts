/**
 * Data in fewer, weighted points. With vⱼ = f(xⱼ) − yⱼ at a weighted point j,
 *
 *   Σᵢ (f(xᵢ) − yᵢ)²  =  Σⱼ (aⱼvⱼ² − 2dⱼvⱼ) + rest.
 *
 * Points of equal x become one exactly: yⱼ is their mean, aⱼ their number, dⱼ what rounding left of Σ(y − yⱼ), and
 * rest Σ(y − yⱼ)². Nothing large cancels, unlike in Σf² − 2Σfy + Σy².
 */
import {
  BB,
  type DataPoints,
  GRAD_B,
  GRAD_W,
  LOSS,
  type LossDefinition,
  type Objective,
  WB,
  WW,
} from '../catalog/define';
import { exp } from '../math/exp';

export interface WeightedPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** aⱼ; those of a bin (see statistics.ts) add up to the number of its points, but one may be negative. */
  readonly weight: Float64Array;
  /** 2dⱼ. */
  readonly tilt: Float64Array;
  readonly rest: number;
  /** N, the number of points they stand for. */
  readonly total: number;
}

/** The points as they are. */
export function unitWeights({ x, y }: DataPoints): WeightedPoints {
  return {
    x,
    y,
    weight: new Float64Array(x.length).fill(1),
    tilt: new Float64Array(x.length),
    rest: 0,
    total: x.length,
  };
}

/**
 * The loss over weighted points, with its gradient and its Hessian; a range is ignored: it is always all of them.
 * The same formulas as the neuron's, in catalog/objectives/neuron.ts.
 */
export function weightedNeuron(points: WeightedPoints, loss: LossDefinition): Objective {
  const { x, y, weight, tilt, rest, total } = points;
  const lossScale = loss.lossScale(total);
  const gradientScale = loss.gradientScale(total);
  return {
    points: x.length,
    cost: x.length,
    evaluate(theta, out) {
      const w = theta[0];
      const b = theta[1];
      let gradW = 0;
      let gradB = 0;
      let squares = 0;
      for (let j = 0; j < x.length; j++) {
        const z = w * x[j] + b;
        const e = exp(-Math.abs(z));
        const s = 1 / (1 + e);
        const residual = (z >= 0 ? s : e * s) - y[j];
        const pull = (weight[j] * residual - 0.5 * tilt[j]) * (e * s * s);
        gradW += pull * x[j];
        gradB += pull;
        squares += residual * (weight[j] * residual - tilt[j]);
      }
      out[GRAD_W] = gradW * gradientScale;
      out[GRAD_B] = gradB * gradientScale;
      out[LOSS] = Math.max(0, squares + rest) * lossScale;
    },
    hessian(theta, out) {
      const w = theta[0];
      const b = theta[1];
      let ww = 0;
      let wb = 0;
      let bb = 0;
      for (let j = 0; j < x.length; j++) {
        const z = w * x[j] + b;
        const e = exp(-Math.abs(z));
        const s = 1 / (1 + e);
        const residual = (z >= 0 ? s : e * s) - y[j];
        const slope = e * s * s;
        const turn = (1 - e) * s;
        const rise = (weight[j] * residual - 0.5 * tilt[j]) * (z >= 0 ? -turn : turn);
        const bend = slope * (weight[j] * slope + rise);
        ww += bend * x[j] * x[j];
        wb += bend * x[j];
        bb += bend;
      }
      out[WW] = ww * gradientScale;
      out[WB] = wb * gradientScale;
      out[BB] = bb * gradientScale;
    },
  };
}
