/** Isolines of a grid as open or closed polylines in scene coordinates. */
import { contours } from 'd3-contour';
import type { Isoline } from '../scene/outcome';
import type { Window } from '../scene/types';

/**
 * A level is a plateau's where this share of the samples lies at it, up to this part of their range. What crosses it
 * there is no line to be seen: Easom's plateau is cut into squares by the zeros of two cosines that are 10⁻²⁰ high.
 */
const PLATEAU = 1 / 8;
const PLATEAU_HEIGHT = 1e-9;

/**
 * The isoline of `level` on grid[row · size + column], by linear interpolation along the cells' edges.
 * @param holes whether some samples are NaN: lines end where a cell with such a corner begins
 */
export function isoline(
  grid: Float64Array,
  size: number,
  window: Window,
  level: number,
  holes: boolean,
): Isoline {
  if (isPlateau(grid, level)) return { level, lines: [] };
  // d3-contour reads its values by index only, so a typed array serves; its type asks for number[]. It takes what is
  // NaN for −∞, and would draw lines around the holes.
  const shape = contours()
    .size([size, size])
    .smooth(!holes)
    .contour(grid as unknown as number[], level);
  const lines: Float64Array[] = [];
  for (const polygon of shape.coordinates) {
    for (const ring of polygon) {
      const ends = holes ? cutAtHoles(ring, grid, size, level) : [];
      splitRing(ring, size, window, lines, ends);
    }
  }
  return { level, lines };
}

function isPlateau(grid: Float64Array, level: number): boolean {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < grid.length; i++) {
    if (grid[i] < lowest) lowest = grid[i];
    if (grid[i] > highest) highest = grid[i];
  }
  const near = PLATEAU_HEIGHT * (highest - lowest);
  let count = 0;
  for (let i = 0; i < grid.length; i++) if (Math.abs(grid[i] - level) <= near) count++;
  return count > PLATEAU * grid.length;
}

/**
 * Interpolates a ring's points, which stand in the middle of the cells' edges, as d3-contour does, and says after
 * which of them the line ends: the piece from k to k+1 crosses a cell of which a corner is no number.
 */
function cutAtHoles(ring: number[][], grid: Float64Array, size: number, level: number): boolean[] {
  const at = (column: number, row: number) => {
    const inside = column >= 0 && row >= 0 && column < size && row < size;
    return inside ? grid[row * size + column] : Number.NaN;
  };
  const ends = ring.map(([x, y], k) => {
    const [nextX, nextY] = ring[(k + 1) % ring.length];
    const column = Math.floor((x + nextX) / 2 - 0.5);
    const row = Math.floor((y + nextY) / 2 - 0.5);
    return Number.isNaN(
      at(column, row) + at(column + 1, row) + at(column, row + 1) + at(column + 1, row + 1),
    );
  });
  for (const point of ring) {
    const [x, y] = point;
    const column = Math.floor(x);
    const row = Math.floor(y);
    if (column === x) point[0] = between(x, at(column - 1, row), at(column, row), level);
    else point[1] = between(y, at(column, row - 1), at(column, row), level);
  }
  return ends;
}

/** The position of the level between two samples, half before and half after `middle`. */
function between(middle: number, before: number, after: number, level: number): number {
  const share = (level - before) / (after - before);
  return Number.isNaN(share) ? middle : middle + share - 0.5;
}

/**
 * d3-contour puts sample (i, j) at (i+½, j+½) and closes rings along the border, outside the outermost samples.
 * Those border points are no part of the isoline: the ring is cut there.
 */
function splitRing(
  ring: number[][],
  size: number,
  window: Window,
  lines: Float64Array[],
  ends: readonly boolean[],
): void {
  const count = ring.length - 1; // the last point repeats the first
  const isEnd = (k: number) => ends[k] === true || isBorder(ring[k][0], ring[k][1], size);
  let begin = 0;
  while (begin < count && !isEnd(begin)) begin++;
  // From an end on, so that no line is cut where the ring happens to begin.
  const first = begin === count ? 0 : begin + 1;
  let line: number[] = [];
  const finish = () => {
    if (line.length >= 4) lines.push(Float64Array.from(line));
    line = [];
  };
  const last = begin === count ? count : count - 1;
  for (let step = 0; step <= last; step++) {
    const k = (first + step) % count;
    const [x, y] = ring[k];
    if (!isBorder(x, y, size)) line.push(along(window.w, x, size), along(window.b, y, size));
    if (isEnd(k)) finish();
  }
  finish();
}

function isBorder(x: number, y: number, size: number): boolean {
  return x <= 0 || y <= 0 || x >= size || y >= size;
}

function along(edges: readonly [number, number], position: number, size: number): number {
  return edges[0] + ((edges[1] - edges[0]) * (position - 0.5)) / (size - 1);
}
