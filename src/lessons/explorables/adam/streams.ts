/** Streams of gradients, and what running averages and maxima make of them. */
import { createRandom } from '../../../math/random';

export type StreamKind = 'constant' | 'noisy' | 'drifting' | 'spike';

/** The place of the lone large gradient in a `spike` stream, and its size beside the others. */
export const SPIKE_AT = 20;
const SPIKE = 20;

/** Gradients around a mean of 1: all equal, scattered, scattered around a falling mean, or equal but for one. */
export function stream(kind: StreamKind, count: number, seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: count }, (_, t) => {
    switch (kind) {
      case 'constant':
        return 1;
      case 'noisy':
        return 1 + 0.5 * random.normal();
      case 'drifting':
        return meanOf(kind, t, count) + 0.3 * random.normal();
      case 'spike':
        return t === SPIKE_AT ? SPIKE : 1;
    }
  });
}

/** The mean of the distribution that gradient t of `count` is drawn from. */
export function meanOf(kind: StreamKind, t: number, count: number): number {
  return kind === 'drifting' ? 1 - t / count : 1;
}

export interface Averages {
  /** m after each gradient, begun at 0. */
  readonly plain: Float64Array;
  /** m̂ = m/(1 − β^k). */
  readonly corrected: Float64Array;
}

export function averages(values: Float64Array, beta: number): Averages {
  const plain = new Float64Array(values.length);
  const corrected = new Float64Array(values.length);
  let mean = 0;
  let power = 1;
  values.forEach((value, t) => {
    mean = beta * mean + (1 - beta) * value;
    power *= beta;
    plain[t] = mean;
    corrected[t] = mean / (1 - power);
  });
  return { plain, corrected };
}

/** The denominators of RMSProp, MaxaProp and AMSGrad after each gradient: √v, max(βv, |g|), √(max v). */
export function denominators(values: Float64Array, beta: number) {
  const root = new Float64Array(values.length);
  const largest = new Float64Array(values.length);
  const kept = new Float64Array(values.length);
  let [square, max, most] = [0, 0, 0];
  values.forEach((value, t) => {
    square = beta * square + (1 - beta) * value * value;
    max = Math.max(beta * max, Math.abs(value));
    most = Math.max(most, square);
    root[t] = Math.sqrt(square);
    largest[t] = max;
    kept[t] = Math.sqrt(most);
  });
  return { root, largest, kept };
}
