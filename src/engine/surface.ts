/**
 * The loss over a grid of (w, b), in slices so that whoever computes it can stop between two of them.
 *
 * For the neuron the exponential separates: e^{−(wx+b)} = e^{−wx}·e^{−b}, so one table a column and one a row stand
 * in for an exponential a point and cell. Where the products could overflow, the plain form is used.
 */
import type { DataPoints, LossDefinition, Objective } from '../catalog/define';
import { LOSS } from '../catalog/define';
import { exp } from '../math/exp';
import type { Window } from '../scene/types';

/** Points that are worked through together: bounds the table's size (257 columns · 512 points · 8 bytes = 1 MB). */
const BLOCK = 512;
/**
 * Two points share one division, by the product of their denominators: e^{|wx|+|b|} squared must stay finite,
 * so |wx| + |b| at most 340 (e^{709} is the largest).
 */
const LARGEST_EXPONENT = 340;

/** A grid being filled. grid[row · size + column]: columns along w, rows along b, the window's edges included. */
export interface SurfaceFill {
  readonly grid: Float64Array;
  /** Does about `evaluations` evaluations of a point's loss more; true once the grid is complete. */
  advance(evaluations: number): boolean;
}

/** The coordinate of sample `index` of `size` between two edges; the edges exactly. */
export function sampleAt(edges: readonly [number, number], index: number, size: number): number {
  const [low, high] = edges;
  if (index === size - 1) return high;
  return low + ((high - low) * index) / (size - 1);
}

/** The surface of an objective by its own evaluation, cell by cell. */
export function plainSurface(
  objective: Objective,
  window: Window,
  grid: Float64Array,
  size: number,
): SurfaceFill {
  const theta = new Float64Array(2);
  const out = new Float64Array(3);
  const rowCost = size * objective.cost;
  let row = 0;
  return {
    grid,
    advance(evaluations) {
      for (let budget = evaluations; row < size && budget > 0; row++, budget -= rowCost) {
        theta[1] = sampleAt(window.b, row, size);
        for (let column = 0; column < size; column++) {
          theta[0] = sampleAt(window.w, column, size);
          objective.evaluate(theta, out, 0, objective.points, null);
          grid[row * size + column] = out[LOSS];
        }
      }
      return row === size;
    },
  };
}

/** The neuron's surface by the separable exponential. Falls back to the plain form where it could overflow. */
export function neuronSurface(
  objective: Objective,
  points: DataPoints,
  loss: LossDefinition,
  window: Window,
  grid: Float64Array,
  size: number,
): SurfaceFill {
  const { x, y } = points;
  const n = x.length;
  let largestX = 0;
  for (let i = 0; i < n; i++) largestX = Math.max(largestX, Math.abs(x[i]));
  const largestW = Math.max(Math.abs(window.w[0]), Math.abs(window.w[1]));
  const largestB = Math.max(Math.abs(window.b[0]), Math.abs(window.b[1]));
  if (largestW * largestX + largestB > LARGEST_EXPONENT) return plainSurface(objective, window, grid, size);

  const rows = Float64Array.from({ length: size }, (_, row) => exp(-sampleAt(window.b, row, size)));
  const table = new Float64Array(size * Math.min(n, BLOCK));
  const scale = loss.lossScale(n);
  grid.fill(0);
  let start = 0;
  let row = 0;
  let tabulated = false;
  return {
    grid,
    advance(evaluations) {
      let budget = evaluations;
      while (start < n && budget > 0) {
        const length = Math.min(BLOCK, n - start);
        if (!tabulated) {
          tabulate(table, x, start, length, window.w, size);
          tabulated = true;
        }
        for (; row < size && budget > 0; row++, budget -= length * size) {
          addRow(grid, row * size, table, rows[row], y, start, length, size);
        }
        if (row === size) {
          row = 0;
          start += length;
          tabulated = false;
        }
      }
      if (start < n) return false;
      if (start === n) {
        for (let i = 0; i < grid.length; i++) grid[i] *= scale;
        start = n + 1; // scaled once
      }
      return true;
    },
  };
}

/** table[column · length + i] = e^{−wx} of the block's point i. */
function tabulate(
  table: Float64Array,
  x: Float64Array,
  start: number,
  length: number,
  edges: readonly [number, number],
  size: number,
): void {
  for (let column = 0; column < size; column++) {
    const w = sampleAt(edges, column, size);
    const base = column * length;
    for (let i = 0; i < length; i++) table[base + i] = exp(-(w * x[start + i]));
  }
}

/** Adds the block's squared residuals to one row of the grid. Two points share a division. */
function addRow(
  grid: Float64Array,
  gridRow: number,
  table: Float64Array,
  rowFactor: number,
  y: Float64Array,
  start: number,
  length: number,
  size: number,
): void {
  const even = length - (length % 2);
  for (let column = 0; column < size; column++) {
    const base = column * length;
    let first = 0;
    let second = 0;
    for (let i = 0; i < even; i += 2) {
      const a = 1 + table[base + i] * rowFactor;
      const c = 1 + table[base + i + 1] * rowFactor;
      const r = 1 / (a * c);
      const p = c * r - y[start + i];
      const q = a * r - y[start + i + 1];
      first += p * p;
      second += q * q;
    }
    if (even < length) {
      const p = 1 / (1 + table[base + even] * rowFactor) - y[start + even];
      first += p * p;
    }
    grid[gridRow + column] += first + second;
  }
}
