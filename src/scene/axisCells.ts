/**
 * The places of the cells along an axis of a sweep, in shares of it: each stands on its value and reaches half-way to its
 * neighbours. Ticks, the run's mark, pointing and zooming all go by them.
 */
import type { SweepAxis } from './sweepFields';
import { shareOf } from './sweepPosition';

/** Cells whose places differ by less than this share of the axis from even ones are even. */
const EVEN = 1e-9;

export class AxisCells {
  /** The place of each cell's value, ascending: 0 at the axis' first value, 1 at its last. */
  readonly shares: readonly number[];
  /** The edges of the cells: cell i reaches from entry i to entry i + 1. The outermost reach as far out as in. */
  readonly edges: readonly number[];
  /** Whether all cells are equally wide. */
  readonly isEven: boolean;
  /** Whether there are only whole numbers. */
  readonly isWhole: boolean;

  /** @param values of the cells; a single one, whatever it is, for an axis that there is not */
  constructor(axis: SweepAxis | null, values: readonly number[]) {
    const last = values.length - 1;
    const evenly = values.map((_, i) => (last === 0 ? 0 : i / last));
    // Only rounding to whole numbers makes steps uneven; how far apart neighbouring doubles are is not told by a logarithm.
    this.isWhole = values.every(Number.isInteger);
    const places = axis === null || !this.isWhole ? evenly : values.map((value) => shareOf(axis, value));
    this.isEven = places.every((place, i) => Math.abs(place - evenly[i]) < EVEN);
    const shares = this.isEven ? evenly : places;
    this.shares = shares;
    const halves = shares.slice(1).map((share, i) => (share + shares[i]) / 2);
    const [first, end] = [shares[0], shares[last]];
    this.edges =
      last === 0
        ? [first - 0.5, first + 0.5]
        : [2 * first - halves[0], ...halves, 2 * end - halves[last - 1]];
  }

  get count(): number {
    return this.shares.length;
  }

  /** From the first cell's outer edge to the last one's. */
  get span(): number {
    return this.edges[this.count] - this.edges[0];
  }

  /** The part of the cells' whole width at which a share of the axis lies: 0 at the first edge, 1 at the last. */
  partAt(share: number): number {
    return this.isEven ? (share * this.gaps + 0.5) / this.count : (share - this.edges[0]) / this.span;
  }

  shareAt(part: number): number {
    // In whole cells, so that the middle of one has the share of its value to the last bit.
    return this.isEven ? (part * this.count - 0.5) / this.gaps : this.edges[0] + part * this.span;
  }

  private get gaps(): number {
    return Math.max(1, this.count - 1);
  }

  /** The cell in which a share lies, the upper one on an edge; held to the axis. */
  cellAt(share: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (share >= this.edges[middle]) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
