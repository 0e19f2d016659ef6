/** The gradient of one point's loss ½(f − y)², factor by factor. */
import { sigmoid } from '../../../math/sigmoid';
import type { Point } from '../../../scene/types';

export interface ChainRule {
  /** z = wx + b. */
  readonly z: number;
  /** f = σ(z). */
  readonly f: number;
  /** ∂L/∂f = f − y. */
  readonly residual: number;
  /** ∂f/∂z = f(1 − f). */
  readonly slope: number;
  /** (f − y) f (1 − f) x and (f − y) f (1 − f). */
  readonly gradW: number;
  readonly gradB: number;
}

export function chainRule(x: number, y: number, { w, b }: Point): ChainRule {
  const z = w * x + b;
  const f = sigmoid(z);
  const residual = f - y;
  // 1 − f is σ(−z): where f is near 1 nothing is lost.
  const slope = f * sigmoid(-z);
  return { z, f, residual, slope, gradW: residual * slope * x, gradB: residual * slope };
}
