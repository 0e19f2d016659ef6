/**
 * Ordinary differential equations y′ = f(y) by Dormand and Prince's embedded Runge–Kutta pair of orders 5 and 4: the
 * difference of both tells how long the next step may be. Source: J. R. Dormand, P. J. Prince, "A family of embedded
 * Runge–Kutta formulae", J. Comput. Appl. Math. 6 (1980); step control as in Hairer, Nørsett, Wanner, "Solving
 * Ordinary Differential Equations I", II.4.
 */
import { pow } from './pow';

/** Row i: how the slopes before it add up to where slope i + 1 is taken. The last row is the solution itself. */
const STAGES: readonly (readonly number[])[] = [
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
/** Fifth order minus fourth. */
const ERROR: readonly number[] = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40];

const SAFETY = 0.9;
const LEAST_FACTOR = 0.2;
const MOST_FACTOR = 5;
/** Tries of one step, each at least a tenth shorter than the one before. */
const MOST_TRIES = 60;

export interface Integrator {
  /** The position of the solver. */
  readonly y: Float64Array;
  /** y′ there. */
  readonly slope: Float64Array;
  /** The time so far. */
  readonly time: number;
  /** Evaluations of f so far. */
  readonly evaluations: number;
  /**
   * Goes one step on, at most to the time `until`; false where no step, however short, leads to numbers, and
   * where it is that late already: then nothing has moved.
   */
  step(until: number): boolean;
}

/**
 * @param f writes y′ at y to out
 * @param start y at time 0
 * @param firstStep the time of the first try
 * @param tolerance of a step's error, relative to max(|y|, scale)
 */
export function createIntegrator(
  f: (y: Float64Array, out: Float64Array) => void,
  start: Float64Array,
  firstStep: number,
  tolerance: number,
  scale: number,
): Integrator {
  const size = start.length;
  let y = start.slice();
  let next = new Float64Array(size);
  const slopes = Array.from({ length: ERROR.length }, () => new Float64Array(size));
  f(y, slopes[0]);
  let time = 0;
  let length = firstStep;
  let evaluations = 1;

  /** Tries a step of length h; returns its error, 1 being as much as is allowed. */
  function attempt(h: number): number {
    for (let stage = 0; stage < STAGES.length; stage++) {
      const weights = STAGES[stage];
      for (let k = 0; k < size; k++) {
        let sum = 0;
        for (let j = 0; j <= stage; j++) sum += weights[j] * slopes[j][k];
        next[k] = y[k] + h * sum;
      }
      f(next, slopes[stage + 1]);
      evaluations++;
    }
    let worst = 0;
    for (let k = 0; k < size; k++) {
      let sum = 0;
      for (let j = 0; j < ERROR.length; j++) sum += ERROR[j] * slopes[j][k];
      const allowed = tolerance * Math.max(scale, Math.abs(y[k]), Math.abs(next[k]));
      const error = Math.abs(h * sum) / allowed;
      worst = error > worst || Number.isNaN(error) ? error : worst;
    }
    return worst;
  }

  return {
    get y() {
      return y;
    },
    get slope() {
      return slopes[0];
    },
    get time() {
      return time;
    },
    get evaluations() {
      return evaluations;
    },
    step(until) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const rest = until - time;
        const h = Math.min(length, rest);
        if (time + h === time) return false;
        const error = attempt(h);
        const ideal = Number.isFinite(error) ? SAFETY * pow(error, -0.2) : LEAST_FACTOR;
        length = h * Math.max(LEAST_FACTOR, Math.min(MOST_FACTOR, ideal));
        if (error <= 1) {
          [y, next] = [next, y];
          time = h === rest ? until : time + h;
          // The last slope was taken where the step ends: it is the next step's first.
          [slopes[0], slopes[6]] = [slopes[6], slopes[0]];
          return true;
        }
      }
      return false;
    },
  };
}
