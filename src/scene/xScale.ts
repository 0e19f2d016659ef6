/** Whether x is on a scale at which a neuron can be looked at, and x brought to one. */
import { DEFAULT_VIEW } from './viewFields';

export interface XScale {
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  /** The root of the mean squared distance from the mean. */
  readonly deviation: number;
}

/** The usual window's half side: how far w and b go in it. */
const REACH = DEFAULT_VIEW.window.w[1];
/**
 * From this root mean square of x on, almost all of the usual window is flat: wherever |w| is above a half, wx is beyond ±5,
 * and σ at 0 or 1, for most of the points.
 */
const LARGEST = 10;
/** Links hold each point: more decimals of a mean and a deviation would be no better, and twice as long. */
const DECIMALS = 6;

export function xScaleOf(x: readonly number[]): XScale {
  let [low, high, sum] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const value of x) {
    if (value < low) low = value;
    if (value > high) high = value;
    sum += value;
  }
  const mean = sum / x.length;
  let squares = 0;
  for (const value of x) squares += (value - mean) * (value - mean);
  return { low, high, mean, deviation: Math.sqrt(squares / x.length) };
}

/**
 * Whether x is far from the scale of the usual window. The rule: the neuron that rises once across the data,
 * σ((x − mean)/deviation), has its w or its b outside of the window, or the root mean square of x is above LARGEST. Not where
 * all x are alike: nothing brings them apart.
 */
export function isFarFromScale({ low, high, mean, deviation }: XScale): boolean {
  if (!(low < high) || deviation === 0) return false;
  if (1 / deviation > REACH || Math.abs(mean) / deviation > REACH) return true;
  return Math.sqrt(mean * mean + deviation * deviation) > LARGEST;
}

/** x with mean 0 and deviation 1, to six decimals. Its values must not all be alike. */
export function standardized(x: readonly number[]): readonly number[] {
  const { mean, deviation } = xScaleOf(x);
  // Plus zero: minus zero would not survive a link.
  return x.map((value) => Number(((value - mean) / deviation).toFixed(DECIMALS)) + 0);
}
