/**
 * A million points in about a thousand weighted ones, for the surface alone: what a grid cell costs no longer
 * depends on N. Steps of an optimizer use the data themselves.
 *
 * The range of x is cut into bins so narrow that z = wx + b moves at most 1 from a bin's middle for every w in the
 * window. Over a bin with the mean ȳ, V = f − ȳ and V² are replaced by the polynomials that agree with them at M = 20
 * Chebyshev nodes tⱼ. With ℓⱼ the Lagrange polynomials, what is left of the data is aⱼ = Σᵢ ℓⱼ(xᵢ) and
 * dⱼ = Σᵢ (yᵢ − ȳ)ℓⱼ(xᵢ): Σᵢ (V(xᵢ) − (yᵢ − ȳ))² ≈ Σⱼ (aⱼV(tⱼ)² − 2dⱼV(tⱼ)) + Σᵢ (yᵢ − ȳ)².
 *
 * Error. The interpolant of degree n of a function that is analytic and at most B on the ellipse with foci ±1 and
 * semi-axes adding up to ρ is off by at most 4Bρ⁻ⁿ/(ρ − 1) (Trefethen, “Approximation Theory and Approximation
 * Practice”, theorem 8.2). Poles of σ lie at ±iπ; on the ellipse that reaches up to 2.9i, ρ = 5.967 and
 * |σ − ½| = ½|tanh(z/2)| ≤ ½tan(1.45) = 4.12. For y within [0, 1], B ≤ (4.12 + ½)² for V² and 4.12 for V, whose
 * part comes in with a factor of at most 2: with n = 19, at most 4.4e-14 a point. Where y lies outside
 * by up to Y, that is at most (1 + Y)² as much. In short:
 *
 *   |error of L| ≤ 5e-14 · (1 + Y)² · L₁,   L₁ the loss of N residuals of 1,
 *
 * rounding included for all that was measured. That is 1e-6 of max(L, a thousandth of the largest L)
 * where the root mean square of the residuals is at least 0.7 % somewhere in the window.
 */
import type { DataPoints } from '../catalog/define';
import { cos } from '../math/trig';
import { type DataGroups, groupByX, inSlices } from './groupByX';
import { unitWeights, type WeightedPoints } from './weightedNeuron';

/** M, the nodes of a bin. */
const NODES = 20;
/** The largest distance of z from a bin's middle. */
const HALF_WIDTH = 1;
/** The mark of a bin with so few points that they stay as they are. */
const SINGLE = -1;
/** Below this, |w| makes no difference to the bins. */
const SMALLEST_REACH = 1 / 1024;
/** Sums of a point's Chebyshev polynomials cost about as much as this many evaluations of its loss. */
const COST_OF_MOMENTS = 5;

/** A summary being made, in slices. */
export interface Summary {
  /** Does about `evaluations` evaluations of a point's loss more; null until it is complete. */
  advance(evaluations: number): WeightedPoints | null;
}

interface Known {
  groups: DataGroups | null;
  readonly byReach: Map<number, WeightedPoints>;
}

/** Groups and bins are kept as long as their data. */
const known = new WeakMap<DataPoints, Known>();

/**
 * The data in as few weighted points as the loss over a window with |w| ≤ largestW allows: grouped by x, exactly,
 * where there are at most 2,000 different x; by bins otherwise; as they are where bins would not be fewer.
 * Made once for the data and a scale of w, and the same however it was sliced.
 */
export function summarize(points: DataPoints, largestW: number): Summary {
  const steps = summary(points, largestW);
  let result: WeightedPoints | null = null;
  return {
    advance(evaluations) {
      for (let budget = evaluations; result === null && budget > 0; ) {
        const step = steps.next();
        if (step.done) result = step.value;
        else budget -= step.value;
      }
      return result;
    },
  };
}

function* summary(points: DataPoints, largestW: number): Generator<number, WeightedPoints> {
  const memory = known.get(points) ?? { groups: null, byReach: new Map() };
  known.set(points, memory);
  memory.groups ??= yield* groupByX(points);
  const { low, high, groups } = memory.groups;
  if (groups !== null) return groups;

  const reach = roundedUp(largestW);
  const bins = Math.max(1, Math.ceil(((high - low) * reach) / (2 * HALF_WIDTH)));
  if (!(bins <= points.x.length)) return unitWeights(points);
  let binned = memory.byReach.get(reach);
  if (binned === undefined) {
    binned = yield* bin(points, memory.groups, bins);
    memory.byReach.set(reach, binned);
  }
  return binned;
}

/** The next of … 1, 1.5, 2, 3, 4, 6, 8 …, so that moving and zooming a little needs no new statistics. */
export function roundedUp(value: number): number {
  let power = 1;
  while (power < value) power *= 2;
  while (power > SMALLEST_REACH && power / 2 >= value) power /= 2;
  return power * 0.75 >= value ? power * 0.75 : power;
}

function* bin(
  { x, y }: DataPoints,
  { low, high, frequent }: DataGroups,
  bins: number,
): Generator<number, WeightedPoints> {
  const n = x.length;
  const count = new Float64Array(bins);
  const mean = new Float64Array(bins);
  const perX = bins / (high - low);
  // The x that is seen most often is a group of its own, exact: most of the points where they are sparse. Any y does
  // for its yⱼ; what is not frequent goes on to the bins.
  const anchor = y[Math.max(0, x.indexOf(frequent))];
  const others = new Int32Array(n);
  let most = 0;
  let tilt = 0;
  let rest = 0;
  yield* inSlices(n, 1, (from, to) => {
    let next = most;
    let residuals = 0;
    let squares = 0;
    for (let i = from; i < to; i++) {
      if (x[i] === frequent) {
        const residual = y[i] - anchor;
        residuals += residual;
        squares += residual * residual;
      } else {
        const k = Math.min(bins - 1, Math.floor((x[i] - low) * perX));
        count[k]++;
        mean[k] += y[i];
        others[next++] = i;
      }
    }
    most = next;
    tilt += 2 * residuals;
    rest += squares;
  });

  const placeOf = new Int32Array(bins).fill(SINGLE);
  const binned: number[] = [];
  let single = 0;
  for (let k = 0; k < bins; k++) {
    if (count[k] > NODES) {
      placeOf[k] = binned.push(k) - 1;
      mean[k] /= count[k];
    } else single += count[k];
  }

  const grouped = most < n ? 1 : 0;
  const result = emptyPoints(grouped + single + binned.length * NODES);
  let next = grouped;
  if (grouped === 1) {
    result.x[0] = frequent;
    result.y[0] = anchor;
    result.weight[0] = n - most;
    result.tilt[0] = tilt;
  }
  const ofOne = new Float64Array(binned.length * NODES);
  const ofResidual = new Float64Array(binned.length * NODES);
  yield* inSlices(most, COST_OF_MOMENTS, (from, to) => {
    let squares = 0;
    for (let j = from; j < to; j++) {
      const i = others[j];
      const position = (x[i] - low) * perX;
      const k = Math.min(bins - 1, Math.floor(position));
      if (placeOf[k] === SINGLE) {
        result.x[next] = x[i];
        result.y[next] = y[i];
        result.weight[next++] = 1;
      } else {
        const residual = y[i] - mean[k];
        squares += residual * residual;
        addMoments(ofOne, ofResidual, placeOf[k] * NODES, 2 * (position - k) - 1, residual);
      }
    }
    rest += squares;
  });

  const { nodes, matrix } = interpolation();
  binned.forEach((k, place) => {
    for (let j = 0; j < NODES; j++, next++) {
      result.x[next] = low + (k + 0.5 * (1 + nodes[j])) / perX;
      result.y[next] = mean[k];
      for (let m = 0; m < NODES; m++) {
        result.weight[next] += matrix[j * NODES + m] * ofOne[place * NODES + m];
        result.tilt[next] += 2 * matrix[j * NODES + m] * ofResidual[place * NODES + m];
      }
    }
  });
  return { ...result, rest, total: n };
}

function emptyPoints(length: number) {
  const zeros = () => new Float64Array(length);
  return { x: zeros(), y: zeros(), weight: zeros(), tilt: zeros() };
}

/** Adds T₀(u) … T₁₉(u), by themselves and times the residual, from `at` on. */
function addMoments(
  ofOne: Float64Array,
  ofResidual: Float64Array,
  at: number,
  u: number,
  residual: number,
): void {
  let before = u; // T₋₁ = T₁
  let polynomial = 1;
  for (let m = at; m < at + NODES; m++) {
    ofOne[m] += polynomial;
    ofResidual[m] += residual * polynomial;
    const after = 2 * u * polynomial - before;
    before = polynomial;
    polynomial = after;
  }
}

/** Chebyshev nodes tⱼ = cos((j + ½)π/M), and ℓⱼ = Σₘ matrix[j·M + m]·Tₘ. */
function interpolation(): { nodes: Float64Array; matrix: Float64Array } {
  const nodes = new Float64Array(NODES);
  const matrix = new Float64Array(NODES * NODES);
  for (let j = 0; j < NODES; j++) {
    nodes[j] = cos(((j + 0.5) * Math.PI) / NODES);
    for (let m = 0; m < NODES; m++) {
      matrix[j * NODES + m] = ((m === 0 ? 1 : 2) * cos(((j + 0.5) * m * Math.PI) / NODES)) / NODES;
    }
  }
  return { nodes, matrix };
}
