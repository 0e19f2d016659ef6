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
import { effortOf } from './effort';
import { summarize } from './statistics';
import { type WeightedPoints, weightedNeuron } from './weightedNeuron';

/** Points that are worked through together: bounds the table's size (257 columns · 512 points · 8 bytes = 1 MB). */
const BLOCK = 512;
/**
 * Two rows share one division, by the product of their denominators: e^{|wx|+|b|} squared must stay finite, so
 * |wx| + |b| at most 340 (e^{709} is the largest).
 */
const LARGEST_EXPONENT = 340;

/** Rows of the grid that are computed together. */
const ROWS = 4;

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

/** The surface of an objective by its own evaluation. It can stop after each cell: one of a million points takes as long as a slice. */
export function plainSurface(
  objective: Objective,
  window: Window,
  grid: Float64Array,
  size: number,
): SurfaceFill {
  const theta = new Float64Array(2);
  const out = new Float64Array(3);
  const effort = effortOf(objective);
  const cells = size * size;
  let cell = 0;
  return {
    grid,
    advance(evaluations) {
      for (let budget = evaluations; cell < cells && budget > 0; cell++, budget -= effort) {
        theta[0] = sampleAt(window.w, cell % size, size);
        theta[1] = sampleAt(window.b, Math.floor(cell / size), size);
        objective.evaluate(theta, out, 0, objective.points, null);
        grid[cell] = out[LOSS];
      }
      return cell === cells;
    },
  };
}

/** The largest |w| and |b| in a window. */
export function reachOf(window: Window): { readonly w: number; readonly b: number } {
  const largest = ([low, high]: readonly [number, number]) => Math.max(Math.abs(low), Math.abs(high));
  return { w: largest(window.w), b: largest(window.b) };
}

/**
 * The neuron's surface over the data's summary (statistics.ts, with its error), by the separable exponential. Falls
 * back to the plain form where it could overflow.
 */
export function neuronSurface(
  objective: Objective,
  points: DataPoints,
  loss: LossDefinition,
  window: Window,
  grid: Float64Array,
  size: number,
): SurfaceFill {
  const reach = reachOf(window);
  const summary = summarize(points, reach.w);
  let fill: SurfaceFill | null = null;
  return {
    grid,
    advance(evaluations) {
      if (fill === null) {
        const weighted = summary.advance(evaluations);
        if (weighted === null) return false;
        const largestX = weighted.x.reduce((largest, x) => Math.max(largest, Math.abs(x)), 0);
        const overflows = !(reach.w * largestX + reach.b <= LARGEST_EXPONENT);
        if (!overflows) fill = separableSurface(weighted, loss, window, grid, size);
        else {
          const fewer = weighted.x.length < points.x.length;
          fill = plainSurface(fewer ? weightedNeuron(weighted, loss) : objective, window, grid, size);
        }
      }
      return fill.advance(evaluations);
    },
  };
}

/** Needs |wx| + |b| of at most LARGEST_EXPONENT all over the window. */
function separableSurface(
  points: WeightedPoints,
  loss: LossDefinition,
  window: Window,
  grid: Float64Array,
  size: number,
): SurfaceFill {
  const n = points.x.length;
  const rowFactors = new Float64Array(size + ROWS);
  for (let row = 0; row < size; row++) rowFactors[row] = exp(-sampleAt(window.b, row, size));
  const table = new Float64Array(size * Math.min(n, BLOCK));
  const scale = loss.lossScale(points.total);
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
          tabulate(table, points.x, start, length, window.w, size);
          tabulated = true;
        }
        for (; row < size && budget > 0; row += ROWS, budget -= ROWS * length * size) {
          addRows(grid, row, table, rowFactors, points, start, length, size);
        }
        if (row >= size) {
          row = 0;
          start += length;
          tabulated = false;
        }
      }
      if (start < n) return false;
      if (start === n) {
        // Below 0 only by the summary's error.
        for (let i = 0; i < grid.length; i++) grid[i] = Math.max(0, grid[i] + points.rest) * scale;
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

/**
 * Adds the block's squared residuals, weighted, to ROWS rows of the grid at once: each point's table entry and y are read once
 * for all of them, and two rows share a division. Rows beyond the grid's last are computed and left out.
 */
function addRows(
  grid: Float64Array,
  firstRow: number,
  table: Float64Array,
  rowFactors: Float64Array,
  { y, weight, tilt }: WeightedPoints,
  start: number,
  length: number,
  size: number,
): void {
  const factor0 = rowFactors[firstRow];
  const factor1 = rowFactors[firstRow + 1];
  const factor2 = rowFactors[firstRow + 2];
  const factor3 = rowFactors[firstRow + 3];
  const at = firstRow * size;
  for (let column = 0; column < size; column++) {
    const base = column * length;
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    for (let i = 0; i < length; i++) {
      const e = table[base + i];
      const target = y[start + i];
      const a = weight[start + i];
      const d = tilt[start + i];
      const d0 = 1 + e * factor0;
      const d1 = 1 + e * factor1;
      const d2 = 1 + e * factor2;
      const d3 = 1 + e * factor3;
      const r01 = 1 / (d0 * d1);
      const r23 = 1 / (d2 * d3);
      const residual0 = d1 * r01 - target;
      const residual1 = d0 * r01 - target;
      const residual2 = d3 * r23 - target;
      const residual3 = d2 * r23 - target;
      sum0 += residual0 * (a * residual0 - d);
      sum1 += residual1 * (a * residual1 - d);
      sum2 += residual2 * (a * residual2 - d);
      sum3 += residual3 * (a * residual3 - d);
    }
    grid[at + column] += sum0;
    if (firstRow + 1 < size) grid[at + size + column] += sum1;
    if (firstRow + 2 < size) grid[at + 2 * size + column] += sum2;
    if (firstRow + 3 < size) grid[at + 3 * size + column] += sum3;
  }
}
