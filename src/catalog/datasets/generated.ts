/**
 * Parts that the generated data sets share: the model they are drawn from, their parameters, and that they come in
 * slices.
 */
import type { Random } from '../../math/random';
import { sigmoid } from '../../math/sigmoid';
import { type DatasetDefinition, defineDataset, type PointGenerator } from '../define';
import { mean } from '../losses/mean';
import type { NumberParameter, Parameters, ValuesOf } from '../parameters';

/** Points drawn in one go: some ten milliseconds. */
const SLICE = 65_536;

/** A generated data set, which says how it is drawn in slices. */
interface GeneratedDataset<P extends Parameters> extends Omit<DatasetDefinition<P>, 'kind' | 'points'> {
  readonly drawing: (params: ValuesOf<P>) => PointGenerator;
}

/**
 * The definition of a generated data set: all its points at once are its slices, one after the other. A sum over so many
 * points is too steep for any usual rate, so the mean suits them.
 */
export function defineGenerated<const P extends Parameters>(
  definition: GeneratedDataset<P>,
): DatasetDefinition {
  const points = (params: ValuesOf<P>) => {
    const drawing = definition.drawing(params);
    for (;;) {
      const { done, value } = drawing.next();
      if (done === true) return value;
    }
  };
  return defineDataset({ loss: mean.id, ...definition, kind: 'generated', points });
}

/** @param draw writes x[i] and y[i]; called for i = 0 … n − 1, in order */
export function* drawInSlices(
  n: number,
  draw: (x: Float64Array, y: Float64Array, i: number) => void,
): PointGenerator {
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    if (i > 0 && i % SLICE === 0) yield;
    draw(x, y, i);
  }
  return { x, y };
}

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
