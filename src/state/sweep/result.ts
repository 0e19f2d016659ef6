/** What a sweep of one run has come to, cell by cell; coarse cells stand in for those that are not there yet. */
import type { SweepAnswer } from '../../scene/families';
import { cellsOfTile, type LatticeTile } from '../../scene/lattice';
import { OUTCOMES } from '../../scene/outcome';
import type { Measure, Sweep } from '../../scene/partSpecs';
import type { SweepGrid } from '../../scene/sweepGrid';

/** No cell stands in for this one yet. */
export const UNKNOWN = 0xffffffff;

export class SweepResult {
  readonly columns: number;
  readonly rows: number;
  /** For each cell the one whose numbers it shows: itself once it is computed, or UNKNOWN. */
  readonly shown: Uint32Array;
  readonly loss: Float64Array;
  readonly best: Float64Array;
  readonly stepsTo: Float64Array;
  readonly passesTo: Float64Array;
  readonly basin: Float64Array;
  readonly outcome: Uint8Array;
  /** The share of each outcome, by OUTCOMES; empty with one seed. */
  readonly shares: Float64Array;
  /** Numbers a cell: 1, or 3 for first quartile, median and third quartile. */
  width = 1;
  /** Cells that have been computed. */
  known = 0;
  /** Changes with each tile. */
  version = 0;
  private readonly stride: Uint16Array;

  constructor(
    readonly sweep: Sweep,
    readonly grid: SweepGrid,
  ) {
    this.columns = grid.x.length;
    this.rows = grid.y.length;
    const cells = this.columns * this.rows;
    this.shown = new Uint32Array(cells).fill(UNKNOWN);
    this.stride = new Uint16Array(cells).fill(0xffff);
    const numbers = () => new Float64Array(cells * (sweep.seeds === 1 ? 1 : 3)).fill(Number.NaN);
    this.loss = numbers();
    this.best = numbers();
    this.stepsTo = numbers();
    this.passesTo = numbers();
    this.basin = new Float64Array(cells).fill(Number.NaN);
    this.outcome = new Uint8Array(cells);
    this.shares = new Float64Array(sweep.seeds === 1 ? 0 : cells * OUTCOMES.length);
  }

  /** Takes in a tile's answer. */
  take(tile: LatticeTile, answer: SweepAnswer): void {
    const cells = cellsOfTile(tile, this.columns);
    this.width = answer.width;
    for (let k = 0; k < cells.length; k++) {
      const cell = cells[k];
      for (let i = 0; i < answer.width; i++) {
        const [to, from] = [cell * answer.width + i, k * answer.width + i];
        this.loss[to] = answer.loss[from];
        this.best[to] = answer.best[from];
        this.stepsTo[to] = answer.stepsTo[from];
        this.passesTo[to] = answer.passesTo[from];
      }
      this.basin[cell] = answer.basin[k];
      this.outcome[cell] = answer.outcome[k];
      for (let i = 0; i < OUTCOMES.length && answer.shares !== null; i++)
        this.shares[cell * OUTCOMES.length + i] = answer.shares[k * OUTCOMES.length + i];
      this.cover(cell, tile.stride);
    }
    this.known += cells.length;
    this.version++;
  }

  /** The cell's numbers stand for all cells around it that know nothing nearer. */
  private cover(cell: number, stride: number): void {
    const { columns, rows } = this;
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    const half = Math.floor(stride / 2);
    const [top, bottom] = [Math.max(0, row - half), Math.min(rows - 1, row + half)];
    const [left, right] = [Math.max(0, column - half), Math.min(columns - 1, column + half)];
    for (let r = top; r <= bottom; r++) {
      for (let c = left; c <= right; c++) {
        const at = r * columns + c;
        if (this.stride[at] <= stride && at !== cell) continue;
        this.stride[at] = at === cell ? 0 : stride;
        this.shown[at] = cell;
      }
    }
  }

  /** A measure of a cell as a number; medians where there are seeds. NaN is empty, +∞ is diverged. */
  valueOf(measure: Measure, cell: number): number {
    const at = cell * this.width + (this.width === 3 ? 1 : 0);
    switch (measure) {
      case 'loss':
        return this.loss[at];
      case 'best':
        return this.best[at];
      case 'steps-to':
        return this.stepsTo[at];
      case 'passes-to':
        return this.passesTo[at];
      case 'outcome':
        return this.outcome[cell];
      case 'basin':
        return this.basin[cell];
    }
  }
}
