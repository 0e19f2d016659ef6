/** Cuts a picture of cells into tiles: a coarse lattice first, then finer ones, each cell in one tile. */
import type { FamilyTile } from './tile';

/**
 * A rectangle of lattice points: those at every `stride`-th cell, along both axes. Tiles of a finer level leave out
 * the cells that a coarser one has.
 */
export interface LatticeTile extends FamilyTile {
  /** Cells between two neighbours of the lattice: a power of two. */
  readonly stride: number;
  /** Whether every second point of every second row is left out, since a coarser level has it. */
  readonly skips: boolean;
  /** Points of the lattice: from, and up to before to. */
  readonly columns: readonly [from: number, to: number];
  readonly rows: readonly [from: number, to: number];
}

/** Evaluations of a point's loss in a tile: some 15 ms. Where a cell costs more, a tile is one cell. */
const TILE_EFFORT = 1_500_000;
/** Evaluations in the coarsest lattice: two frames of one worker. */
const COARSE_EFFORT = 3_000_000;
/** Points that the coarsest lattice has along the longer axis, at the least. */
const FEWEST_ALONG = 9;
/** Tiles of a question at the most, about: their list is looked through for each that is given out. */
const MOST_TILES = 8192;

/**
 * @param columns cells along x
 * @param rows cells along y; 1 for a single axis
 * @param effort evaluations of a point's loss that one cell takes, about
 * @returns the tiles, coarse ones first; each cell is in exactly one
 */
export function latticeTiles(columns: number, rows: number, effort: number): LatticeTile[] {
  const along = (cells: number, stride: number) => Math.ceil(cells / stride);
  let coarsest = 1;
  while (
    along(columns, coarsest) * along(rows, coarsest) * effort > COARSE_EFFORT &&
    along(Math.max(columns, rows), 2 * coarsest) >= FEWEST_ALONG
  )
    coarsest *= 2;

  const cellsPerTile = Math.max(TILE_EFFORT / effort, (columns * rows) / MOST_TILES);
  const tiles: LatticeTile[] = [];
  for (let stride = coarsest, level = 0; stride >= 1; stride /= 2, level++) {
    const skips = level > 0;
    const [across, down] = [along(columns, stride), along(rows, stride)];
    // A tile has three points in four where the lattice leaves out the cells of the coarser one.
    const pointsPerTile = Math.max(1, skips && rows > 1 ? (4 * cellsPerTile) / 3 : cellsPerTile);
    const height = dealt(Math.sqrt(pointsPerTile), down);
    const width = dealt(pointsPerTile / height, across);
    for (let top = 0; top < down; top += height) {
      for (let left = 0; left < across; left += width) {
        const tile = {
          level,
          stride,
          skips,
          columns: [left, Math.min(across, left + width)],
          rows: [top, Math.min(down, top + height)],
        } as const;
        const cells = countCells(tile);
        if (cells === 0) continue;
        tiles.push({ ...tile, effort: cells * effort, at: middleOf(tile, columns, rows) });
      }
    }
  }
  return tiles;
}

/**
 * The number of `all` points that a tile has along one axis: about `points`, such that all tiles have about as many, and even, so
 * that those of a finer level have as many cells each.
 */
function dealt(points: number, all: number): number {
  if (points < 1.5) return 1;
  const tiles = Math.max(1, Math.round(all / points));
  return Math.min(all, 2 * Math.ceil(all / (2 * tiles)));
}

function middleOf(
  { stride, columns: [left, right], rows: [top, bottom] }: Pick<LatticeTile, 'stride' | 'columns' | 'rows'>,
  columns: number,
  rows: number,
): readonly [number, number] {
  return [
    Math.min(1, ((left + right - 1) * stride) / (2 * Math.max(1, columns - 1))),
    Math.min(1, ((top + bottom - 1) * stride) / (2 * Math.max(1, rows - 1))),
  ];
}

function countCells({ skips, columns: [left, right], rows: [top, bottom] }: LatticeShape): number {
  const all = (right - left) * (bottom - top);
  if (!skips) return all;
  const even = (from: number, to: number) => Math.ceil(to / 2) - Math.ceil(from / 2);
  return all - even(left, right) * even(top, bottom);
}

type LatticeShape = Pick<LatticeTile, 'skips' | 'columns' | 'rows'>;

/**
 * The cells of a tile, in the order in which its answer has them: entry k is row · columns + column of the k-th.
 *
 * @param columns cells along x of the whole picture
 */
export function cellsOfTile(tile: LatticeShape & Pick<LatticeTile, 'stride'>, columns: number): Uint32Array {
  const { stride, skips } = tile;
  const cells = new Uint32Array(countCells(tile));
  let k = 0;
  for (let row = tile.rows[0]; row < tile.rows[1]; row++) {
    for (let column = tile.columns[0]; column < tile.columns[1]; column++) {
      if (skips && row % 2 === 0 && column % 2 === 0) continue;
      cells[k++] = row * stride * columns + column * stride;
    }
  }
  return cells;
}
