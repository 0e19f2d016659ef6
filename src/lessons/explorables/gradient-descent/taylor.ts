/**
 * Taylor's series by arithmetic on series: a function is computed not with a number but with the beginning of a
 * series, and out come its derivatives, exact but for rounding (Griewank and Walther, Evaluating Derivatives, 2nd ed.,
 * chapter 13).
 */
import { exp } from '../../../math/exp';
import { sigmoid } from '../../../math/sigmoid';
import { cos, sin } from '../../../math/trig';

/** The highest degree that is computed. */
export const MAX_DEGREE = 5;

/** Coefficients of (w − w₀)⁰ … (w − w₀)⁵: f⁽ᵏ⁾(w₀)/k!. */
export type Series = readonly number[];

/** w itself. */
function variable(w0: number): Series {
  return terms((k) => (k === 0 ? w0 : k === 1 ? 1 : 0));
}

/** a·w + c for a series w. */
function affine(a: number, series: Series, c: number): Series {
  return series.map((each, k) => a * each + (k === 0 ? c : 0));
}

function product(a: Series, b: Series): Series {
  return terms((k) => convolved(a, b, k));
}

/** e^a, by k·e_k = Σ j·a_j·e_{k−j}. */
function expOf(a: Series): Series {
  const e = [exp(a[0])];
  for (let k = 1; k <= MAX_DEGREE; k++) e.push(slopeTimes(a, e, k) / k);
  return e;
}

/** sin a, together with the cosine that its slope needs. */
function sinOf(a: Series): Series {
  const s = [sin(a[0])];
  const c = [cos(a[0])];
  for (let k = 1; k <= MAX_DEGREE; k++) {
    s.push(slopeTimes(a, c, k) / k);
    c.push(-slopeTimes(a, s, k) / k);
  }
  return s;
}

/** σ(a), whose slope is σ(1 − σ). */
function sigmoidOf(a: Series): Series {
  const s = [sigmoid(a[0])];
  /** σ(1 − σ), as far as it is known. 1 − σ(z) is σ(−z): nothing is lost where σ is near 1. */
  const slope = [s[0] * sigmoid(-a[0])];
  for (let k = 1; k <= MAX_DEGREE; k++) {
    s.push(slopeTimes(a, slope, k) / k);
    slope.push(s[k] - convolved(s, s, k));
  }
  return s;
}

/** Σ j·a_j·b_{k−j}: what the chain rule makes of a′ times b. */
function slopeTimes(a: Series, b: Series, k: number): number {
  let sum = 0;
  for (let j = 1; j <= k; j++) sum += j * a[j] * b[k - j];
  return sum;
}

function convolved(a: Series, b: Series, k: number): number {
  let sum = 0;
  for (let j = 0; j <= k; j++) sum += a[j] * b[k - j];
  return sum;
}

function terms(of: (k: number) => number): Series {
  return Array.from({ length: MAX_DEGREE + 1 }, (_, k) => of(k));
}

/** A function of one parameter, with its series anywhere. */
export interface Smooth {
  readonly value: (w: number) => number;
  readonly series: (w0: number) => Series;
}

export const EXP: Smooth = { value: exp, series: (w0) => expOf(variable(w0)) };

export const SIN: Smooth = { value: sin, series: (w0) => sinOf(variable(w0)) };

export const CUBE: Smooth = {
  value: (w) => w * w * w,
  series: (w0) => product(product(variable(w0), variable(w0)), variable(w0)),
};

/** The neuron's half-sum loss along w, b held: L(w) = ½ Σ (σ(wx + b) − y)². */
export function lossSlice(x: ArrayLike<number>, y: ArrayLike<number>, b: number): Smooth {
  const indices = Array.from({ length: x.length }, (_, i) => i);
  return {
    value: (w) =>
      indices.reduce((sum, i) => {
        const residual = sigmoid(w * x[i] + b) - y[i];
        return sum + 0.5 * residual * residual;
      }, 0),
    series: (w0) => {
      const each = indices.map((i) => {
        const residual = affine(1, sigmoidOf(affine(x[i], variable(w0), b)), -y[i]);
        return product(residual, residual);
      });
      return terms((k) => each.reduce((sum, squared) => sum + 0.5 * squared[k], 0));
    },
  };
}

/** The polynomial of the given degree at w. */
export function approximation(series: Series, degree: number, w0: number, w: number): number {
  let sum = 0;
  for (let k = degree; k >= 0; k--) sum = sum * (w - w0) + series[k];
  return sum;
}

/** Relative: what rounding alone may make of the difference of two equal polynomials. */
const ROUNDING = 1e-13;

/**
 * The largest |f − polynomial| at `count` + 1 evenly spaced places from `from` to `to`. A difference that rounding can
 * have made is none.
 */
export function largestError(
  f: Smooth,
  degree: number,
  w0: number,
  [from, to]: readonly [number, number],
  count = 200,
): number {
  const series = f.series(w0);
  let largest = 0;
  let size = 0;
  for (let i = 0; i <= count; i++) {
    const w = from + ((to - from) * i) / count;
    const value = f.value(w);
    largest = Math.max(largest, Math.abs(value - approximation(series, degree, w0, w)));
    size = Math.max(size, Math.abs(value));
  }
  return largest <= ROUNDING * size ? 0 : largest;
}

/** f⁽ᵏ⁾(w₀) from the series. */
export function derivative(series: Series, k: number): number {
  let factorial = 1;
  for (let j = 2; j <= k; j++) factorial *= j;
  return series[k] * factorial;
}
