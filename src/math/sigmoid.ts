import { exp } from './exp';

/**
 * σ(z) = 1/(1 + e^−z), by e^−|z|, which never overflows.
 *
 * @returns within about 2 ulp of the true value; small ones keep their digits (σ(−700) is about 1e−304); NaN for NaN
 */
export function sigmoid(z: number): number {
  const e = exp(-Math.abs(z));
  const s = 1 / (1 + e);
  return z >= 0 ? s : e * s;
}
