/** Weights of past gradients in momentum's u: β^τ after τ steps. */
import { COLUMN } from '../../../catalog/columns';
import { log } from '../../../math/log';
import type { RunResult } from '../../../scene/outcome';

/** β^τ for τ = 0 … count − 1. */
export function weightsOf(beta: number, count: number): number[] {
  const weights: number[] = [];
  for (let tau = 0, weight = 1; tau < count; tau++, weight *= beta) weights.push(weight);
  return weights;
}

/** The sum of all weights, 1/(1 − β): what a constant gradient is multiplied by in the end. */
export function gainOf(beta: number): number {
  return 1 / (1 - beta);
}

/** After so many steps a gradient weighs half; 0 without a memory. */
export function halfLife(beta: number): number {
  return beta === 0 ? 0 : log(0.5) / log(beta);
}

/** The number of newest gradients that have a share of the weight together: the least k with 1 − β^k ≥ share. */
export function memoryOf(beta: number, share: number): number {
  return beta === 0 ? 1 : Math.ceil(log(1 - share) / log(beta) - 1e-9);
}

export interface WeightedGradients {
  /** β^τ ∇_{t−τ} in one component, the newest first. */
  readonly terms: readonly number[];
  /** All of them, also those that are older than `terms` goes. */
  readonly sum: number;
}

/**
 * The gradients that a run has seen before row `row`, as they weigh in u at that row.
 * @param count how many terms are wanted; there may be fewer
 */
export function weightedGradients(
  { columns }: RunResult,
  row: number,
  component: 'w' | 'b',
  beta: number,
  count: number,
): WeightedGradients {
  const gradient = columns[component === 'w' ? COLUMN.gradW : COLUMN.gradB];
  const terms: number[] = [];
  let sum = 0;
  for (let t = 0; t < row; t++) sum = beta * sum + gradient[t];
  for (let t = row - 1, weight = 1; t >= 0 && terms.length < count; t--, weight *= beta)
    terms.push(weight * gradient[t]);
  return { terms, sum };
}
