/** The objective that the engine descends on, whatever its source, and the scale of a neuron's loss. */
import type { Source } from '../sources';

/** Indices into the output of `evaluate`. */
export const GRAD_W = 0;
export const GRAD_B = 1;
export const LOSS = 2;

/** Indices into the output of `hessian`. */
export const WW = 0;
export const WB = 1;
export const BB = 2;

/** A loss over (w, b), with its gradient in the same function because two functions drift apart. */
export interface Objective {
  /** N, the number of data points; 0 where there is no data. */
  readonly points: number;
  /** The price of one evaluation over all the data: N, or 1 where there is no data. */
  readonly cost: number;
  /** The time that it takes, in evaluations of a point's loss, where that is far from `cost`. */
  readonly effort?: number;
  /**
   * Writes ∂L/∂w, ∂L/∂b and L of the points from…to (of `order`, where given, else of the data's own order)
   * to out[GRAD_W], out[GRAD_B], out[LOSS]. An objective without data ignores the range. Allocates nothing.
   */
  evaluate(theta: Float64Array, out: Float64Array, from: number, to: number, order: Int32Array | null): void;
  /**
   * The same at each of `count` places thetas[2l], thetas[2l + 1], over all the data, to out[3l + GRAD_W] and so on, to the bits
   * that `evaluate` gives. It is there where it is faster than one place after another. Allocates nothing.
   */
  evaluateMany?(thetas: Float64Array, out: Float64Array, count: number): void;
  /** For a neuron, what `evaluate` sums over: for other ways to the same bits. */
  readonly neuron?: NeuronData;
  /** Writes ∂²L/∂w², ∂²L/∂w∂b and ∂²L/∂b² over everything to out[WW], out[WB] and out[BB], where it is known. */
  hessian?(theta: Float64Array, out: Float64Array): void;
  /** The same of JᵀJ for a sum of squares with residuals r, scaled as the gradient Jᵀr; only such losses have it. */
  squares?(theta: Float64Array, out: Float64Array): void;
}

/** A neuron's data, in order, and the factors of its gradient and of its loss over all of it. */
export interface NeuronData {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly gradientScale: number;
  readonly lossScale: number;
}

export interface LossDefinition {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /**
   * L in the grammar of listings: x and y are the data, N is their number, f is the neuron, and `sum` is over the data.
   * The page prints it, and a test evaluates it against the neuron.
   */
  readonly formula: string;
  readonly source: Source;
  /** The factor of the sum of squared residuals over n points. */
  readonly lossScale: (n: number) => number;
  /** The factor of the sum of per-point gradients (f−y)·f·(1−f)·(x, 1) over a batch of n points. */
  readonly gradientScale: (n: number) => number;
}
