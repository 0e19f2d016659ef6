import { log } from './log';

/** Decimals that a resolution is worth: 2 for 0.03, −1 for 40. */
export function decimalsOf(resolution: number): number {
  return -Math.floor(log(resolution) / Math.LN10 + 1e-9);
}
