/** What the generated data sets share: the model they are drawn from, and their parameters. */
import type { Random } from '../../math/random';
import { sigmoid } from '../../math/sigmoid';
import type { NumberParameter } from '../parameters';

/** x ~ N(0, 1.5²). */
export function drawX(random: Random): number {
  return 1.5 * random.normal();
}

/** y = σ(1.5x − 0.5) + N(0, noise²), clipped to [0.01, 0.99]. */
export function drawY(random: Random, x: number, noise: number): number {
  return drawAbout(random, 1.5 * x - 0.5, noise);
}

/** y = σ(z) + N(0, noise²), clipped to [0.01, 0.99]. */
export function drawAbout(random: Random, z: number, noise: number): number {
  return Math.min(0.99, Math.max(0.01, sigmoid(z) + noise * random.normal()));
}

/** n, the number of points. */
export function count(value: number): NumberParameter {
  return {
    kind: 'number',
    symbol: 'n',
    name: 'Points n',
    default: value,
    legal: { min: 1, max: 1_000_000, integer: true },
    slider: { min: 1, max: 1_000_000, scale: 'log' },
  };
}

/** A share or a deviation, 0…1. */
export function fraction(value: number, symbol: string, name: string): NumberParameter {
  return {
    kind: 'number',
    symbol,
    name,
    default: value,
    legal: { min: 0, max: 1 },
    slider: { min: 0, max: 1, scale: 'linear', step: 0.01 },
  };
}

export const seed: NumberParameter = {
  kind: 'number',
  symbol: '\\text{seed}',
  name: 'Seed',
  default: 1,
  legal: { min: 0, max: 4_294_967_295, integer: true },
  slider: { min: 0, max: 100, scale: 'linear', step: 1 },
};
