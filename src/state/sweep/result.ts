/** The results of a sweep of one run, cell by cell; coarse cells stand in for those that are not computed yet. */
import { AxisCells } from '../../scene/axisCells';
import type { SweepAnswer } from '../../scene/families';
import { cellsOfTile, type LatticeTile } from '../../scene/lattice';
import { type Minimum, OUTCOMES } from '../../scene/outcome';
import type { Measure } from '../../scene/partLimits';
import type { Sweep } from '../../scene/sweepFields';
import { placesAmong } from '../../scene/sweepFiner';
import type { SweepGrid } from '../../scene/sweepGrid';

/** No cell stands in for this one yet. */
export const UNKNOWN = 0xffffffff;

/** A rectangle of cells, both ends included. */
export interface CellRect {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export class SweepResult {
  readonly columns: number;
  readonly rows: number;
  /** Columns and rows of the cells that the document names; the others lie between them. */
  readonly named: { readonly columns: readonly number[]; readonly rows: readonly number[] };
  /** The places of the cells on the axes. */
  readonly cells: { readonly x: AxisCells; readonly y: AxisCells };
  /** For each cell the one whose numbers it shows: itself once it is computed, or UNKNOWN. */
  readonly shown: Uint32Array;
  /** Those of a cell that has not been computed say nothing: memory that is only asked for takes no time. */
  readonly loss: Float64Array;
  readonly best: Float64Array;
  readonly stepsTo: Float64Array;
  readonly passesTo: Float64Array;
  readonly basin: Float64Array;
  /** The loss at the start. */
  readonly began: Float64Array;
  readonly outcome: Uint8Array;
  /** The share of each outcome, by OUTCOMES; empty with one seed. */
  readonly shares: Float64Array;
  /** The minima of the surface as they are numbered; null where cells have different surfaces, or none is known yet. */
  minima: readonly Minimum[] | null = null;
  /** Numbers a cell: 1, or 3 for first quartile, median and third quartile. */
  width = 1;
  /** Cells that have been computed. */
  known = 0;
  /** The cells that have changed since they were last taken from here. */
  private changed: CellRect[] = [];
  private readonly stride: Uint16Array;

  /** @param named the values of the document's own cells, among those of the grid */
  constructor(
    readonly sweep: Sweep,
    readonly grid: SweepGrid,
    named: SweepGrid = grid,
  ) {
    this.columns = grid.x.length;
    this.rows = grid.y.length;
    this.named = { columns: placesAmong(grid.x, named.x), rows: placesAmong(grid.y, named.y) };
    this.cells = { x: new AxisCells(sweep.x, grid.x), y: new AxisCells(sweep.y, grid.y) };
    const cells = this.columns * this.rows;
    this.shown = new Uint32Array(cells).fill(UNKNOWN);
    this.stride = new Uint16Array(cells).fill(0xffff);
    const numbers = () => new Float64Array(cells * (sweep.seeds === 1 ? 1 : 3));
    this.loss = numbers();
    this.best = numbers();
    this.stepsTo = numbers();
    this.passesTo = numbers();
    this.basin = new Float64Array(cells);
    this.began = new Float64Array(cells);
    this.outcome = new Uint8Array(cells);
    this.shares = new Float64Array(sweep.seeds === 1 ? 0 : cells * OUTCOMES.length);
  }

  /** Takes in a tile's answer. */
  take(tile: LatticeTile, answer: SweepAnswer): void {
    const cells = cellsOfTile(tile, this.columns);
    this.width = answer.width;
    this.minima = this.known === 0 || isAlike(this.minima, answer.minima) ? answer.minima : null;
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
      this.began[cell] = answer.began[k];
      this.outcome[cell] = answer.outcome[k];
      for (let i = 0; i < OUTCOMES.length && answer.shares !== null; i++)
        this.shares[cell * OUTCOMES.length + i] = answer.shares[k * OUTCOMES.length + i];
      if (this.shown[cell] !== cell) this.known++;
      this.cover(cell, tile.stride);
    }
    this.changed.push(this.rectOf(tile));
  }

  /** Takes over all cells of a result whose axes have fewer, and lets them stand for those between them. */
  takeOver(coarser: SweepResult): void {
    const { columns, rows } = this;
    const [across, up] = [placesAmong(this.grid.x, coarser.grid.x), placesAmong(this.grid.y, coarser.grid.y)];
    const { width } = coarser;
    this.width = width;
    this.minima = coarser.minima;
    coarser.shown.forEach((shown, from) => {
      if (shown !== from) return;
      const to = up[Math.floor(from / coarser.columns)] * columns + across[from % coarser.columns];
      for (const key of ['loss', 'best', 'stepsTo', 'passesTo'] as const)
        for (let i = 0; i < width; i++) this[key][to * width + i] = coarser[key][from * width + i];
      this.basin[to] = coarser.basin[from];
      this.began[to] = coarser.began[from];
      this.outcome[to] = coarser.outcome[from];
      for (let i = 0; i < OUTCOMES.length && this.shares.length > 0; i++)
        this.shares[to * OUTCOMES.length + i] = coarser.shares[from * OUTCOMES.length + i];
      this.shown[to] = to;
      this.stride[to] = 0;
      this.known++;
    });
    const [nearestX, nearestY] = [nearest(across, columns), nearest(up, rows)];
    const apart = Math.max(1, Math.min(gapOf(across), gapOf(up)));
    for (let row = 0, at = 0; row < rows; row++) {
      const beside = nearestY[row] * columns;
      for (let column = 0; column < columns; column++, at++) {
        const by = beside + nearestX[column];
        if (this.stride[at] === 0 || this.shown[by] !== by) continue;
        this.stride[at] = apart;
        this.shown[at] = by;
      }
    }
    this.changed.push({ left: 0, right: columns - 1, bottom: 0, top: rows - 1 });
  }

  /** The rectangles that have changed since this was last called. */
  takeChanged(): readonly CellRect[] {
    const { changed } = this;
    this.changed = [];
    return changed;
  }

  /** All cells that a tile's answer may show in. */
  private rectOf({ stride, columns, rows }: LatticeTile): CellRect {
    const half = Math.floor(stride / 2);
    return {
      left: Math.max(0, columns[0] * stride - half),
      right: Math.min(this.columns - 1, (columns[1] - 1) * stride + half),
      bottom: Math.max(0, rows[0] * stride - half),
      top: Math.min(this.rows - 1, (rows[1] - 1) * stride + half),
    };
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

function isAlike(one: SweepResult['minima'], other: SweepResult['minima']): boolean {
  return (
    one?.length === other?.length &&
    one?.every(({ w, b }, i) => w === other?.[i].w && b === other?.[i].b) !== false
  );
}

/** For each of `count` places the nearest of some, ascending, of equal ones the first. */
function nearest(some: readonly number[], count: number): Uint32Array {
  let k = 0;
  return Uint32Array.from({ length: count }, (_, place) => {
    while (k < some.length - 1 && Math.abs(some[k + 1] - place) < Math.abs(some[k] - place)) k++;
    return some[k];
  });
}

/** The least gap between neighbours; ∞ where there is one place. */
function gapOf(places: readonly number[]): number {
  return places.reduce(
    (least, place, i) => (i === 0 ? least : Math.min(least, place - places[i - 1])),
    Number.POSITIVE_INFINITY,
  );
}
