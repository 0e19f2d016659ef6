import { exp } from '../../math/exp';
import {
  BB,
  type DataPoints,
  GRAD_B,
  GRAD_W,
  LOSS,
  type LossDefinition,
  type NeuronData,
  type Objective,
  WB,
  WW,
} from '../define';

/**
 * The target of `evaluate`. Engines fold a module's own constants in, but read an imported one anew at each use, and
 * in a step over two points that can be seen.
 */
const TO_GRAD_W = GRAD_W;
const TO_GRAD_B = GRAD_B;
const TO_LOSS = LOSS;

/**
 * The loss of one neuron f(x) = σ(wx + b) over data points, with its gradient.
 *
 * Per point, with e = e^{−|z|} and s = 1/(1 + e): f is s or es, and f(1−f) = es² keeps its tail where 1 − f would
 * round to 0. Nothing overflows. This is the hottest loop of all.
 */
export function createNeuron(points: DataPoints, loss: LossDefinition): Objective {
  return new Neuron(points, loss);
}

/** A class, for speed: a method is compiled with its module's constants in it, a closure made anew is not. */
class Neuron implements Objective {
  readonly points: number;
  readonly cost: number;
  readonly neuron: NeuronData;
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly loss: LossDefinition;
  /** The factors of the sums over all the points. */
  private readonly gradientScale: number;
  private readonly lossScale: number;
  /** The same for the batch seen last: a run has at most two sizes besides everything, the short one once an epoch. */
  private batchSize = 0;
  private batchGradientScale = 0;
  private batchLossScale = 0;
  /** The points of a batch that has an order of its own. */
  private batch: DataPoints = { x: new Float64Array(0), y: new Float64Array(0) };

  constructor({ x, y }: DataPoints, loss: LossDefinition) {
    this.points = x.length;
    this.cost = x.length;
    this.x = x;
    this.y = y;
    this.loss = loss;
    this.gradientScale = loss.gradientScale(x.length);
    this.lossScale = loss.lossScale(x.length);
    this.neuron = { x, y, gradientScale: this.gradientScale, lossScale: this.lossScale };
  }

  evaluate(theta: Float64Array, out: Float64Array, from: number, to: number, order: Int32Array | null): void {
    let { x, y } = this;
    if (order !== null) ({ x, y } = this.gather(order, from, to));
    let { gradientScale, lossScale } = this;
    if (to - from !== this.points) {
      if (to - from !== this.batchSize) this.scaleForBatch(to - from);
      gradientScale = this.batchGradientScale;
      lossScale = this.batchLossScale;
    }
    const w = theta[0];
    const b = theta[1];
    let gradW = 0;
    let gradB = 0;
    let squares = 0;
    for (let i = from; i < to; i++) {
      const xi = x[i];
      const z = w * xi + b;
      const e = exp(-Math.abs(z));
      const s = 1 / (1 + e);
      const residual = (z >= 0 ? s : e * s) - y[i];
      // The scale comes in where it delays nothing: e is there long before s.
      const pull = residual * (gradientScale * e * s * s);
      gradW += pull * xi;
      gradB += pull;
      squares += residual * residual;
    }
    out[TO_GRAD_W] = gradW;
    out[TO_GRAD_B] = gradB;
    out[TO_LOSS] = squares * lossScale;
  }

  evaluateMany(thetas: Float64Array, out: Float64Array, count: number): void {
    const { x, y, points, gradientScale, lossScale } = this;
    for (let l = 0; l < count; l++) {
      const w = thetas[2 * l];
      const b = thetas[2 * l + 1];
      let gradW = 0;
      let gradB = 0;
      let squares = 0;
      for (let i = 0; i < points; i++) {
        const xi = x[i];
        const z = w * xi + b;
        const e = exp(-Math.abs(z));
        const s = 1 / (1 + e);
        const residual = (z >= 0 ? s : e * s) - y[i];
        const pull = residual * (gradientScale * e * s * s);
        gradW += pull * xi;
        gradB += pull;
        squares += residual * residual;
      }
      out[3 * l + TO_GRAD_W] = gradW;
      out[3 * l + TO_GRAD_B] = gradB;
      out[3 * l + TO_LOSS] = squares * lossScale;
    }
  }

  /** Per point, times (x², x, 1): f′² + (f − y)f″ with f′ = es² and f″ = f′(1 − 2f), where 1 − 2f = ±(1 − e)s. */
  hessian(theta: Float64Array, out: Float64Array): void {
    const { x, y, points } = this;
    const w = theta[0];
    const b = theta[1];
    let ww = 0;
    let wb = 0;
    let bb = 0;
    for (let i = 0; i < points; i++) {
      const z = w * x[i] + b;
      const e = exp(-Math.abs(z));
      const s = 1 / (1 + e);
      const residual = (z >= 0 ? s : e * s) - y[i];
      const slope = e * s * s;
      const turn = (1 - e) * s;
      const bend = slope * (slope + residual * (z >= 0 ? -turn : turn));
      ww += bend * x[i] * x[i];
      wb += bend * x[i];
      bb += bend;
    }
    out[WW] = ww * this.gradientScale;
    out[WB] = wb * this.gradientScale;
    out[BB] = bb * this.gradientScale;
  }

  /** Per point, f′² times (x², x, 1). */
  squares(theta: Float64Array, out: Float64Array): void {
    const { x, points } = this;
    let ww = 0;
    let wb = 0;
    let bb = 0;
    for (let i = 0; i < points; i++) {
      const e = exp(-Math.abs(theta[0] * x[i] + theta[1]));
      const s = 1 / (1 + e);
      const slope = e * s * s;
      ww += slope * x[i] * (slope * x[i]);
      wb += slope * x[i] * slope;
      bb += slope * slope;
    }
    out[WW] = ww * this.gradientScale;
    out[WB] = wb * this.gradientScale;
    out[BB] = bb * this.gradientScale;
  }

  /** Puts the points order[from … to) side by side, at from … to, so that one loop does for every order. */
  private gather(order: Int32Array, from: number, to: number): DataPoints {
    if (this.batch.x.length < order.length) {
      this.batch = { x: new Float64Array(order.length), y: new Float64Array(order.length) };
    }
    const { x, y } = this.batch;
    for (let j = from; j < to; j++) {
      x[j] = this.x[order[j]];
      y[j] = this.y[order[j]];
    }
    return this.batch;
  }

  private scaleForBatch(size: number): void {
    this.batchSize = size;
    this.batchGradientScale = this.loss.gradientScale(size);
    this.batchLossScale = this.loss.lossScale(size);
  }
}
